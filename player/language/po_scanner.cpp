#include "player/language/po_scanner.h"

#include <algorithm>
#include <optional>

#include "player/ascii.h"

namespace rollcall::language {
namespace {

bool is_letter(char c) { return is_ascii_letter(c) || c == '_'; }

std::optional<unsigned> digit(char c, unsigned base) {
  unsigned value = base;
  if (c >= '0' && c <= '9') value = static_cast<unsigned>(c - '0');
  if (c >= 'a' && c <= 'f') value = static_cast<unsigned>(c - 'a') + 10;
  if (c >= 'A' && c <= 'F') value = static_cast<unsigned>(c - 'A') + 10;
  return value < base ? std::optional(value) : std::nullopt;
}

Message how_a_line_begins() {
  return tr("a line begins with '#', msgctxt, msgid, msgstr or '\"', and a '\"' inside a text is written \\\"");
}

}  // namespace

void PoScanner::skip_line() { x_at = std::min(x_text.find('\n', x_at), x_text.size()); }

bool PoScanner::next(PoToken& token) {
  while (x_at < x_text.size()) {
    const char c = x_text[x_at];
    if (c == '\n') x_time = PoToken::Time::present;
    if (c == '\n' || c == ' ' || c == '\t' || c == '\r') {
      ++x_at;
      continue;
    }
    token = {};
    token.begin = x_at;
    if (c == '#') {
      if (comment(token)) return true;
      continue;
    }
    token.time = x_time;
    if (c == '"') {
      quoted(token);
      return true;
    }
    if (is_letter(c)) {
      keyword(token);
      return true;
    }
    x_faults->push_back({x_at, tr("this is no line of a PO file"), how_a_line_begins()});
    skip_line();
  }
  return false;
}

/// False for the marks of what is previous or given up: what follows them on the line is read.
bool PoScanner::comment(PoToken& token) {
  const std::string_view rest = x_text.substr(x_at, 3);
  if (rest == "#~|" || rest.starts_with("#|")) {
    x_time = PoToken::Time::previous;
    x_at += rest == "#~|" ? 3u : 2u;
    return false;
  }
  if (rest.starts_with("#~")) {
    x_time = PoToken::Time::given_up;
    x_at += 2;
    return false;
  }
  token.kind = PoToken::Kind::comment;
  skip_line();
  token.end = x_at;
  token.value = x_text.substr(token.begin, x_at - token.begin);
  if (token.value.ends_with('\r')) token.value.pop_back();
  return true;
}

void PoScanner::keyword(PoToken& token) {
  token.kind = PoToken::Kind::keyword;
  while (is_letter(at(x_at))) ++x_at;
  if (at(x_at) == '[') {
    const std::size_t close = x_text.find_first_of("]\"\n", x_at);
    if (close != std::string_view::npos && x_text[close] == ']') x_at = close + 1;
  }
  token.end = x_at;
  token.value = x_text.substr(token.begin, x_at - token.begin);
}

void PoScanner::quoted(PoToken& token) {
  token.kind = PoToken::Kind::text;
  for (++x_at; at(x_at) != '"';) {
    if (at(x_at) == '\n') {
      x_faults->push_back({token.begin, tr("this text is not closed by a quotation mark"),
                           tr("a text ends with '\"' in the line in which it begins")});
      token.end = x_at;
      return;
    }
    if (x_text[x_at] == '\\')
      escape(token.value);
    else
      token.value += x_text[x_at++];
  }
  token.end = ++x_at;
}

void PoScanner::escape(std::string& value) {
  constexpr std::string_view letters = "ntbrfva\"\\", meant = "\n\t\b\r\f\v\a\"\\";
  const std::size_t begin = x_at++;
  const char c = at(x_at);
  if (const std::size_t known = letters.find(c); known != std::string_view::npos) {
    value += meant[known];
    ++x_at;
    return;
  }
  const unsigned base = c == 'x' ? 16 : 8;
  if (c == 'x') ++x_at;
  unsigned number = 0;
  std::size_t digits = 0;
  for (std::optional<unsigned> next; digits < 3 && (next = digit(at(x_at), base)); ++digits, ++x_at)
    number = number * base + *next;
  if (digits > 0) {
    value += static_cast<char>(static_cast<unsigned char>(number));
    return;
  }
  x_faults->push_back({begin, tr("a backslash stands before a character that it means nothing with"),
                       tr("a backslash stands before n, t, \" or another backslash only")});
  if (c != '\n') ++x_at;
}

}  // namespace rollcall::language
