#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace rollcall {

/// A stretch of a text that stands out from it. Offsets in bytes of UTF-8.
struct Span {
  enum class Kind : std::uint8_t {
    stressed,  ///< italic; bold in Arabic, which has no italics
    strong,    ///< bold
    word,      ///< underlined: a word that is explained nearby
  };
  Kind kind = Kind::stressed;
  std::uint32_t start = 0;
  std::uint32_t end = 0;  ///< one beyond the last byte
  bool operator==(const Span&) const = default;
};

/// Text to be set, with the stretches of it that stand out: none, where only text is given. Owns neither, so that any
/// text can be handed over for the length of a call, a temporary too; whoever keeps it keeps a string, for a view
/// cannot be copied into anything that lasts.
struct StyledText {
  StyledText(const char* words) : text(words) {}
  StyledText(std::string_view words, std::span<const Span> marks = {}) : text(words), spans(marks) {}
  StyledText(const std::string& words) : text(words) {}

  StyledText(const StyledText&) = delete;
  StyledText& operator=(const StyledText&) = delete;

  std::string_view text;
  std::span<const Span> spans;
};

}  // namespace rollcall
