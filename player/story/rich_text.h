#pragma once
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "player/message.h"
#include "player/styled_text.h"

namespace rollcall::story {

/// Words as they are shown, with what stands out in them and which words of the glossary they use. Made from a string
/// it is that string and nothing stands out: only a LocalizedScenario reads marks, because only a module has them.
struct RichText {
  RichText() = default;
  RichText(const char* text) : plain(text) {}
  RichText(std::string_view text) : plain(text) {}
  RichText(std::string text) : plain(std::move(text)) {}

  std::string plain;
  std::vector<Span> spans;
  std::vector<std::uint32_t> words;  ///< of Scenario::glossary(), in the order of the text

  bool empty() const { return plain.empty(); }
  operator StyledText() const { return {plain, spans}; }
  bool operator==(const RichText&) const = default;
};

/// Puts words behind each other.
void append(RichText& text, const RichText& more);

/// What the message says in these words, with some of its values as rich text: what stands out in them stands out in
/// the result.
RichText filled(const Translation& words, const Message& message,
                std::initializer_list<std::pair<std::string_view, RichText>> values);

}  // namespace rollcall::story
