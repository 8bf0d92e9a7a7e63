#include "authoring/syntax/value_scan.h"

#include <string>
#include <vector>

#include "authoring/syntax/characters.h"
#include "authoring/syntax/trivia.h"
#include "player/ascii.h"

namespace rollcall::syntax {
namespace {

constexpr Phrase quote_it = tr_noop("put the whole text in quotes: \"...\"");

bool ends_line(std::string_view text, std::uint32_t at) {
  return at >= text.size() || text[at] == '\n' || text[at] == '\r';
}

bool ends_word(std::string_view text, std::uint32_t at) { return ends_line(text, at) || is_blank(text[at]); }

std::uint32_t skip_blanks(std::string_view text, std::uint32_t at) {
  while (at < text.size() && is_blank(text[at])) ++at;
  return at;
}

bool begins_comment(std::string_view text, std::uint32_t at) {
  return at < text.size() && text[at] == '#' && (at == 0 || is_space(text[at - 1]));
}

/// "quality:"
bool is_key_at(std::string_view text, std::uint32_t at) {
  const std::string_view word = word_at(text, at);
  at += std::uint32_t(word.size());
  return !word.empty() && at < text.size() && text[at] == ':' && ends_word(text, at + 1);
}

/// A line that can only be the next entry of what stands around: "key:" or "- ", not deeper than `column`.
bool begins_entry(std::string_view text, std::uint32_t line, std::int32_t column) {
  std::uint32_t at = line;
  while (at < text.size() && text[at] == ' ') ++at;
  if (std::int32_t(at - line) > column) return false;
  if (at < text.size() && text[at] == '-' && ends_word(text, at + 1)) return true;
  return is_key_at(text, at);
}

bool entry_begins_between(std::string_view text, std::uint32_t begin, std::uint32_t end, std::int32_t column) {
  for (std::uint32_t line = next_line(text, begin); line < end; line = next_line(text, line)) {
    if (begins_entry(text, line, column)) return true;
  }
  return false;
}

Cause begins_with_mark(std::string_view text, std::uint32_t at) {
  return {at, tr("an unquoted text cannot begin with {mark}", "mark"_is = "'" + std::string(1, text[at]) + "'"),
          quote_it};
}

Cause missing_comma(std::string_view text, std::uint32_t at) {
  return {at, tr("a ',' is missing before '{key}'", "key"_is = word_at(text, at)),
          tr("write the ',', or put the whole text in quotes if the ':' belongs to it")};
}

/// Behind the closing quote.
std::uint32_t scan_quotes(std::string_view text, std::uint32_t at, std::int32_t column, bool in_brackets) {
  const char quote = text[at];
  const auto end = behind_quotes(text, at);
  const bool is_closed = end && !entry_begins_between(text, at, *end, column);
  const std::uint32_t next = is_closed ? skip_blanks(text, *end) : at;
  const bool is_followed_well =
      is_closed && (ends_line(text, next) || begins_comment(text, next) || text[next] == ':' ||
                    (in_brackets && std::string_view(",]}").find(text[next]) < 3));
  if (is_followed_well) return *end;
  if (!is_closed || line_begin(text, *end) > at)
    throw Cause{at, tr("the quote that opens here is not closed on this line"),
                tr("add {quote} where the text ends", "quote"_is = std::string(1, quote))};
  if (in_brackets && is_key_at(text, next)) throw missing_comma(text, next);
  throw Cause{next, tr("the text goes on behind its closing quote"),
              quote == '"' ? tr("put single quotes round the whole text, or write \\\" for each quote inside it")
                           : tr("put double quotes round the whole text, or write '' for each apostrophe inside it")};
}

/// What stands in brackets, to the one that closes the first.
class Brackets {
 public:
  Brackets(std::string_view text, std::uint32_t at, std::int32_t column, const Keywords& keywords)
      : x_text(text), x_at(at), x_column(column), x_keywords(keywords) {}

  /// Behind the last one.
  std::uint32_t scan() && {
    do step();
    while (!x_open.empty());
    return x_at;
  }

 private:
  enum class Place : std::uint8_t { before, within, behind };  ///< an unquoted text, or a value in quotes or brackets

  void step() {
    if (x_at >= x_text.size()) unclosed();
    const char c = x_text[x_at];
    if (c == '\n') {
      if (begins_entry(x_text, ++x_at, x_column)) unclosed();
    } else if (is_space(c)) {
      ++x_at;
    } else if (begins_comment(x_text, x_at)) {
      if (x_place == Place::within) x_comment = x_at;
      x_at = line_end(x_text, x_at);
    } else if (c == '[' || c == '{') {
      open();
    } else if (c == ']' || c == '}') {
      close();
    } else if (c == ',') {
      ++x_at, begin_element();
    } else if (c == ':' && (ends_word(x_text, x_at + 1) || x_place == Place::behind)) {
      ++x_at, x_place = Place::before, x_has_key = true;
    } else {
      step_in_text();
    }
  }

  void step_in_text() {
    const char c = x_text[x_at];
    if (x_place == Place::behind) throw not_separated();
    if (x_place == Place::before && (c == '"' || c == '\'')) {
      x_closed = x_at;
      x_at = scan_quotes(x_text, x_at, x_column, true);
      x_place = Place::behind;
      return;
    }
    if (x_place == Place::before && is_reserved(c)) throw begins_with_mark(x_text, x_at);
    expect_comma(c);
    if (x_place == Place::before) x_text_begin = x_at;
    x_place = Place::within;
    ++x_at;
  }

  /// Something stands behind a value in quotes or brackets.
  Cause not_separated() const {
    if (is_key_at(x_text, x_at)) return missing_comma(x_text, x_at);
    return begins_with_mark(x_text, x_closed);
  }

  static bool is_reserved(char c) { return std::string_view("*&!@`%|>").find(c) != std::string_view::npos; }

  /// "quality: 3 then: ..."
  void expect_comma(char c) {
    if (x_place != Place::within || !is_ascii_lower(c) || !is_blank(x_text[x_at - 1]) || !x_has_key) return;
    if (is_key_at(x_text, x_at) && x_keywords.is_key(word_at(x_text, x_at))) throw missing_comma(x_text, x_at);
  }

  void open() {
    if (x_place == Place::within)
      throw Cause{
          x_text_begin,
          tr("{mark} stands in an unquoted text inside brackets", "mark"_is = "'" + std::string(1, x_text[x_at]) + "'"),
          quote_it};
    if (x_place == Place::behind) throw not_separated();
    x_open.push_back(x_at++);
    begin_element();
  }

  void close() {
    const std::uint32_t opened = x_open.back();
    if ((x_text[opened] == '[') != (x_text[x_at] == ']')) unclosed();
    x_open.pop_back();
    ++x_at;
    x_closed = opened;
    x_place = Place::behind;
  }

  void begin_element() {
    x_place = Place::before;
    x_has_key = false;
  }

  [[noreturn]] void unclosed() const {
    if (x_comment) throw lost_behind_comment(*x_comment);
    const std::uint32_t opened = x_open.back();
    const std::string_view open = x_text[opened] == '[' ? "'['" : "'{'";
    const std::string_view close = x_text[opened] == '[' ? "']'" : "'}'";
    throw Cause{opened, tr("a {open} is never closed by {close}", "open"_is = open, "close"_is = close),
                tr("add the {close}, or put the text in quotes", "close"_is = close)};
  }

  std::string_view x_text;
  std::uint32_t x_at;
  std::int32_t x_column;
  const Keywords& x_keywords;
  std::vector<std::uint32_t> x_open;
  Place x_place = Place::before;
  bool x_has_key = false;          ///< the ':' of this element is behind us
  std::uint32_t x_text_begin = 0;  ///< of what is `within`
  std::uint32_t x_closed = 0;      ///< where what is `behind` begins
  std::optional<std::uint32_t> x_comment;
};

std::uint32_t scan_brackets(std::string_view text, std::uint32_t at, std::int32_t column, const Keywords& keywords) {
  const std::uint32_t end = Brackets(text, at, column, keywords).scan();
  const std::uint32_t next = skip_blanks(text, end);
  if (ends_line(text, next) || begins_comment(text, next)) return end;
  if (text[next] == ']' || text[next] == '}')
    throw Cause{next, tr("{mark} closes nothing here", "mark"_is = "'" + std::string(1, text[next]) + "'"),
                tr("remove it, or put the whole text in quotes")};
  throw begins_with_mark(text, at);
}

bool begins_with_curly_quote(std::string_view text) {
  return text.starts_with("\u201c") || text.starts_with("\u201e") || text.starts_with("\u2018") ||
         text.starts_with("\u00ab");
}

/// Behind the lines that are deeper than `column`.
std::uint32_t scan_block(std::string_view text, std::uint32_t at, std::int32_t column) {
  std::uint32_t header = at + 1;
  while (header < text.size() && (text[header] == '+' || text[header] == '-' || is_ascii_digit(text[header]))) ++header;
  const std::uint32_t behind = skip_blanks(text, header);
  if (!ends_line(text, behind) && !begins_comment(text, behind)) throw begins_with_mark(text, at);
  std::uint32_t end = line_end(text, at);
  for (std::uint32_t line = next_line(text, at); line < text.size(); line = next_line(text, line)) {
    std::uint32_t first = line;
    while (first < text.size() && text[first] == ' ') ++first;
    if (!ends_line(text, first) && std::int32_t(first - line) <= column) break;
    end = line_end(text, line);
  }
  return end;
}

}  // namespace

std::string_view word_at(std::string_view text, std::uint32_t at) {
  std::uint32_t end = at;
  while (end < text.size() && (is_ascii_letter(text[end]) || is_ascii_digit(text[end]) || text[end] == '_')) ++end;
  const bool is_word = end > at && is_ascii_lower(text[at]);
  return text.substr(at, is_word ? end - at : 0);
}

void expect_ordinary_space(std::string_view text, std::uint32_t at) {
  if (at < text.size() && text[at] == '\t')
    throw Cause{at, tr("a tab stands where spaces are expected"), tr("indent with spaces")};
  if (const std::string_view other = odd_space(text.substr(at)); !other.empty())
    throw Cause{at, not_a_space, type_a_space};
}

std::optional<std::uint32_t> comment_behind(std::string_view text, std::uint32_t at) {
  for (const std::uint32_t end = line_end(text, at); at < end; ++at) {
    if (begins_comment(text, at)) return at;
  }
  return std::nullopt;
}

std::optional<std::uint32_t> behind_key(std::string_view text, std::uint32_t at) {
  if (at < text.size() && (text[at] == '"' || text[at] == '\'')) {
    const auto end = behind_quotes(text, at);
    if (!end || *end > line_end(text, at)) return std::nullopt;
    const std::uint32_t colon = skip_blanks(text, *end);
    return colon < text.size() && text[colon] == ':' ? std::optional(colon + 1) : std::nullopt;
  }
  const std::uint32_t end = comment_behind(text, at).value_or(line_end(text, at));
  if (at >= end || std::string_view("[]{}*&!@`%|>,").find(text[at]) != std::string_view::npos) return std::nullopt;
  for (; at < end; ++at) {
    if (text[at] == ':' && ends_word(text, at + 1)) return at + 1;
  }
  return std::nullopt;
}

Cause lost_behind_comment(std::uint32_t at) {
  return {at, tr("everything from this '#' to the end of the line is a comment"),
          tr("put the text in quotes if the '#' belongs to it: \"...\"")};
}

Cause unexpected_colon(std::uint32_t at) {
  return {at, tr("a ':' stands where none is expected"), tr("put the whole text in quotes if the ':' belongs to it")};
}

ScannedValue scan_value(std::string_view text, std::uint32_t at, std::int32_t column, const Keywords& keywords) {
  using Kind = ScannedValue::Kind;
  at = skip_blanks(text, at);
  if (ends_line(text, at) || begins_comment(text, at)) return {Kind::nothing, line_end(text, at), {}};
  expect_ordinary_space(text, at);
  switch (text[at]) {
    case '"':
    case '\'':
      return {Kind::complete, scan_quotes(text, at, column, false), {}};
    case '[':
    case '{':
      return {Kind::complete, scan_brackets(text, at, column, keywords), {}};
    case '|':
    case '>':
      return {Kind::complete, scan_block(text, at, column), {}};
    case '*':
    case '&':
    case '!':
    case '@':
    case '`':
    case '%':
    case ',':
    case ']':
    case '}':
      throw begins_with_mark(text, at);
    case '-':
    case '?':
    case ':':
      if (ends_word(text, at + 1)) throw begins_with_mark(text, at);
      break;
    default:
      break;
  }
  if (const auto colon = behind_key(text, at)) {
    if (begins_with_curly_quote(text.substr(at)))
      throw Cause{at, tr("curly quotes are letters like others, and hold no text together"),
                  tr("type straight quotes round the whole text: \"...\"")};
    throw unexpected_colon(*colon - 1);
  }
  return {Kind::plain, line_end(text, at), comment_behind(text, at)};
}

}  // namespace rollcall::syntax
