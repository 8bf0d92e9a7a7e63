#include "authoring/syntax/write_scalar.h"

#include <algorithm>
#include <array>

#include "authoring/syntax/trivia.h"
#include "player/byte_order_mark.h"

namespace rollcall::syntax {
namespace {

constexpr std::size_t widest_line = 100;  ///< bytes of a folded text, where a space allows it

bool means_nothing(std::string_view value) {
  static constexpr std::array<std::string_view, 5> words{"", "~", "null", "Null", "NULL"};
  return std::find(words.begin(), words.end(), value) != words.end();
}

/// Bytes that no style but double quotes can hold.
bool needs_escapes(std::string_view value) {
  return std::any_of(value.begin(), value.end(), [](char byte) {
    const auto code = static_cast<unsigned char>(byte);
    return (code < 0x20 && byte != '\n') || code == 0x7f;
  });
}

bool can_be_plain(std::string_view value, bool in_flow) {
  if (means_nothing(value) || needs_escapes(value) || value.find('\n') != std::string_view::npos) return false;
  if (value.front() == ' ' || value.back() == ' ' || value.back() == ':') return false;
  const bool is_negative = value.front() == '-' && value.size() > 1 && value[1] >= '0' && value[1] <= '9';
  if (!is_negative && std::string_view("-?:,[]{}#&*!|>'\"%@`").find(value.front()) != std::string_view::npos)
    return false;
  if (value.find(": ") != std::string_view::npos || value.find(" #") != std::string_view::npos) return false;
  if (value.starts_with("...") || byte_order_mark_size(value) > 0) return false;
  return !in_flow || value.find_first_of(",[]{}:?") == std::string_view::npos;
}

std::string single_quoted(std::string_view value) {
  std::string result = "'";
  for (const char byte : value) result += byte == '\'' ? std::string("''") : std::string(1, byte);
  return result + "'";
}

std::string double_quoted(std::string_view value) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string result = "\"";
  for (const char byte : value) {
    const auto code = static_cast<unsigned char>(byte);
    if (byte == '"' || byte == '\\') {
      result += {'\\', byte};
    } else if (byte == '\n') {
      result += "\\n";
    } else if (byte == '\t') {
      result += "\\t";
    } else if (code < 0x20 || code == 0x7f) {
      result += {'\\', 'x', digits[code >> 4], digits[code & 15]};
    } else {
      result += byte;
    }
  }
  return result + "\"";
}

std::size_t line_ends_behind(std::string_view value) { return value.size() - (value.find_last_not_of('\n') + 1); }

/// Letters in its first line and no line that begins with a space: the indentation can be told from it. More than one
/// line end at its end would reach for the empty lines behind it.
bool can_be_block(std::string_view value, const ScalarPlace& place) {
  if (place.in_flow || place.is_key || place.indent == 0 || value.empty() || needs_escapes(value)) return false;
  return value.front() != '\n' && value.front() != ' ' && value.find("\n ") == std::string_view::npos &&
         line_ends_behind(value) <= 1;
}

std::string header(char indicator, std::string_view value, const ScalarPlace& place) {
  return indicator + std::string(value.ends_with('\n') ? "" : "-") + std::string(place.remark);
}

std::string literal(std::string_view value, const ScalarPlace& place) {
  std::string result = header('|', value, place);
  const std::string_view lines = value.substr(0, value.size() - line_ends_behind(value));
  std::size_t begin = 0;
  for (;;) {
    const auto end = std::min(lines.find('\n', begin), lines.size());
    result += '\n';
    if (end > begin) result += std::string(place.indent, ' ').append(lines.substr(begin, end - begin));
    if (end == lines.size()) break;
    begin = end + 1;
  }
  return result;
}

/// Breaks one line of the value where a single space stands between two words.
void add_folded_line(std::string_view line, std::uint32_t indent, std::string& result) {
  std::size_t width = 0;
  for (std::size_t begin = 0; begin < line.size();) {
    auto end = line.find(' ', begin + 1);
    while (end != std::string_view::npos && (end + 1 == line.size() || line[end + 1] == ' '))
      end = line.find(' ', line.find_first_not_of(' ', end));
    end = std::min(end, line.size());
    const bool breaks = begin > 0 && width + (end - begin) > widest_line;
    if (breaks) result += "\n" + std::string(indent, ' ');
    if (breaks) width = 0;
    const std::string_view word = line.substr(breaks ? begin + 1 : begin, end - begin - (breaks ? 1 : 0));
    result += word;
    width += word.size();
    begin = end;
  }
}

std::string folded(std::string_view value, const ScalarPlace& place) {
  std::string result = header('>', value, place);
  const std::string_view lines = value.substr(0, value.size() - line_ends_behind(value));
  for (std::size_t begin = 0; begin < lines.size();) {
    const auto end = std::min(lines.find('\n', begin), lines.size());
    result += '\n';
    if (begin > 0 && lines[begin - 1] == '\n' && end > begin) result += '\n';
    if (end > begin) {
      result += std::string(place.indent, ' ');
      add_folded_line(lines.substr(begin, end - begin), place.indent, result);
    }
    begin = end + 1;
  }
  return result;
}

/// Folding takes one line end away: two words on two lines are one line, so an empty line must stand between them.
bool can_be_folded(std::string_view value) {
  return value.find(" \n") == std::string_view::npos && value.back() != ' ';
}

}  // namespace

std::string written(std::string_view value, const ScalarPlace& place) {
  const bool one_line = value.find('\n') == std::string_view::npos && !needs_escapes(value);
  switch (place.style) {
    case Style::single_quoted:
      if (one_line) return single_quoted(value);
      break;
    case Style::literal:
      if (can_be_block(value, place)) return literal(value, place);
      break;
    case Style::folded:
      if (can_be_block(value, place) && can_be_folded(value)) return folded(value, place);
      break;
    default:
      break;
  }
  if (place.style == Style::plain && can_be_plain(value, place.in_flow)) return std::string(value);
  const bool was_block = place.style == Style::literal || place.style == Style::folded;
  return double_quoted(value) + (was_block ? std::string(place.remark) : "");
}

}  // namespace rollcall::syntax
