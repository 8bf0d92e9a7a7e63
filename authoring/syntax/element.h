#pragma once
#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "authoring/syntax/tree.h"

/// The comments of a text belong to the entry or item that they stand by.
namespace rollcall::syntax {

/// An entry of a map or an item of a list, with what belongs to it.
struct Element {
  Span lead;                  ///< its comments on the lines just above, in its column; empty at `body.begin` if none
  Span body;                  ///< from its '-' or key to the end of its value
  std::optional<Span> trail;  ///< its comment behind it on the same line

  std::uint32_t begin() const { return lead.begin; }
  std::uint32_t end() const { return trail ? trail->end : body.end; }
};

/// Precondition: `container` is a list or map of the tree of this text, with so many elements.
Element element(std::string_view text, const Node& container, std::size_t index);

std::size_t size(const Node& container);

/// Each comment by itself, with its '#'.
std::vector<std::string_view> comments(std::string_view text, const Element& element);

}  // namespace rollcall::syntax
