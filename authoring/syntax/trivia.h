#pragma once
#include <cstdint>
#include <optional>
#include <string_view>

/// What stands between the parts of a YAML text. Offsets are in bytes and may be the size of the text.
namespace rollcall::syntax {

inline bool is_space(char byte) { return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r'; }
inline bool is_blank(char byte) { return byte == ' ' || byte == '\t'; }

/// The end of the line, before its line end ("\n" or "\r\n").
std::uint32_t line_end(std::string_view text, std::uint32_t at);
/// The beginning of the line.
std::uint32_t line_begin(std::string_view text, std::uint32_t at);
/// The beginning of the next line, or the end of the text.
std::uint32_t next_line(std::string_view text, std::uint32_t at);
/// The first byte from here that is neither space nor comment.
std::uint32_t skip_trivia(std::string_view text, std::uint32_t at);
/// Behind an explicit '!' and the spaces after it, which may stand before any node.
std::uint32_t skip_tag(std::string_view text, std::uint32_t at);
/// Behind the quote that closes the one that opens here; nothing if there is none.
std::optional<std::uint32_t> behind_quotes(std::string_view text, std::uint32_t at);

}  // namespace rollcall::syntax
