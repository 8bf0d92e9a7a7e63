#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "authoring/syntax/tree.h"

/// Edits of a text by its tree. Each is a patch of few bytes; everything else, comments and order among it, stays as it
/// is. `text` is the one that the nodes were parsed from; after a patch it has to be parsed again.
namespace rollcall::syntax {

struct Patch {
  Span span;
  std::string replacement;
};

/// Precondition: the patch lies in the text.
std::string patched(std::string_view text, const Patch& patch);
/// The same for many, in any order. Precondition: none overlaps another.
std::string patched(std::string_view text, std::vector<Patch> patches);

/// Gives a scalar, or what is nothing yet, another value, in its style where the value allows it.
Patch replace_value(std::string_view text, const Node& scalar, std::string_view value);

Patch rename(std::string_view text, const Entry& entry, std::string_view key);

/// What follows takes a list or map of the tree, and an index into its items or entries.
/// `source` is YAML for a value: its lines without indentation, the first one as it stands behind "key: " or "- ". In
/// brackets it is one line. `written()` makes it of a value.

/// Precondition: index <= the number of entries, and the map does not have the key.
Patch insert_entry(std::string_view text, const Node& map, std::size_t index, std::string_view key,
                   std::string_view source);
Patch insert_item(std::string_view text, const Node& list, std::size_t index, std::string_view source);

/// Takes the comments that belong to it along. What was the last one leaves '{}' or '[]' behind.
Patch remove(std::string_view text, const Node& container, std::size_t index);

/// Puts it, with its comments, where `to` is now; what stands between moves up or down.
Patch move(std::string_view text, const Node& container, std::size_t from, std::size_t to);

}  // namespace rollcall::syntax
