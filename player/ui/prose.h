#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "player/text/typesetter.h"

namespace rollcall::ui {

/// Words as they are shown, with what stands out in them and which words of the glossary they use. Made from a string
/// it is that string and nothing stands out: only a Tale reads marks, because only a module has them.
struct Prose {
  Prose() = default;
  Prose(const char* text) : plain(text) {}
  Prose(std::string_view text) : plain(text) {}
  Prose(std::string text) : plain(std::move(text)) {}

  std::string plain;
  std::vector<text::Span> spans;
  std::vector<std::uint32_t> words;  ///< of Scenario::glossary(), in the order of the text

  bool empty() const { return plain.empty(); }
  operator text::Marked() const { return {plain, spans}; }
  bool operator==(const Prose&) const = default;
};

}  // namespace rollcall::ui
