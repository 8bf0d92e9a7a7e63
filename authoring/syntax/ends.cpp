#include "authoring/syntax/ends.h"

#include <algorithm>
#include <array>

#include "authoring/syntax/trivia.h"

namespace rollcall::syntax {
namespace {

/// Plain and block scalars hold the letters of their value as they are, and only the spaces between them differ. So
/// the value itself says where they end, without a word about indentation.
std::uint32_t behind_letters(std::string_view text, std::uint32_t at, std::string_view value) {
  std::uint32_t end = at;
  for (const char letter : value) {
    if (is_space(letter)) continue;
    while (at < text.size() && is_space(text[at])) ++at;
    if (at == text.size() || text[at] != letter) break;
    end = ++at;
  }
  return end;
}

/// To the end of the last line with letters; where spaces at the end are kept ('+'), to the last line that is empty.
std::uint32_t behind_block(std::string_view text, std::uint32_t at, std::string_view value) {
  const std::uint32_t header_end = line_end(text, at);
  const std::string_view header = text.substr(at, text.find_first_of(" \t\r\n", at) - at);
  const std::uint32_t letters_end = behind_letters(text, header_end, value);
  std::uint32_t end = line_end(text, letters_end);
  if (header.find('+') == std::string_view::npos) return end;
  for (std::uint32_t line = next_line(text, end); line < text.size(); line = next_line(text, line)) {
    const auto first = text.find_first_not_of(" \t\r", line);
    if (first != std::string_view::npos && text[first] != '\n') break;
    end = line_end(text, line);
  }
  return end;
}

struct ScalarEnd {
  Style style;
  std::uint32_t end;
};

ScalarEnd scalar_end(std::string_view text, std::uint32_t begin, std::string_view value) {
  const std::uint32_t at = skip_tag(text, begin);
  switch (at < text.size() ? text[at] : ' ') {
    case '"':
      return {Style::double_quoted, behind_quotes(text, at).value_or(std::uint32_t(text.size()))};
    case '\'':
      return {Style::single_quoted, behind_quotes(text, at).value_or(std::uint32_t(text.size()))};
    case '|':
      return {Style::literal, behind_block(text, at, value)};
    case '>':
      return {Style::folded, behind_block(text, at, value)};
    default:
      return {Style::plain, behind_letters(text, at, value)};
  }
}

/// Behind the '~' or 'null' that stands here; the place itself if there is neither.
std::uint32_t behind_null(std::string_view text, std::uint32_t at) {
  static constexpr std::array<std::string_view, 4> words{"~", "null", "Null", "NULL"};
  const auto word =
      std::find_if(words.begin(), words.end(), [&](std::string_view one) { return text.substr(at).starts_with(one); });
  return word == words.end() ? at : at + std::uint32_t(word->size());
}

class Ends {
 public:
  explicit Ends(std::string_view text) : x_text(text) {}

  /// `behind` is where the indicator before the node ends; `limit` is where the next node begins.
  void find(Node& node, std::uint32_t behind, std::uint32_t limit) {
    switch (node.kind) {
      case Node::Kind::nothing:
        return find_nothing(node, behind, limit);
      case Node::Kind::scalar: {
        const auto [style, end] = scalar_end(x_text, node.span.begin, node.value);
        node.style = style;
        node.span.end = end;
        set_end(node.at, node.span);
        if (style == Style::plain) node.comment = comment_behind(node);
        return;
      }
      case Node::Kind::list:
      case Node::Kind::map:
        return find_children(node, limit);
    }
    set_end(node.at, node.span);
  }

 private:
  void find_nothing(Node& node, std::uint32_t behind, std::uint32_t limit) {
    std::uint32_t end = behind;
    if (node.span.begin >= behind && node.span.begin < limit) end = behind_null(x_text, node.span.begin);
    node.span = end > behind ? Span{node.span.begin, end} : Span{behind, behind};
    node.at.end_line = node.at.line;
    node.at.end_column = node.at.column + (node.span.end - node.span.begin);
    node.comment = comment_behind(node);
  }

  std::uint32_t comment_behind(const Node& node) const {
    std::uint32_t at = node.span.end;
    while (at < x_text.size() && is_blank(x_text[at])) ++at;
    const bool is_comment = at > node.span.end && at < x_text.size() && x_text[at] == '#';
    return is_comment ? node.at.end_column + (at - node.span.end) : 0;
  }

  void find_children(Node& node, std::uint32_t limit) {
    const std::uint32_t begin = skip_tag(x_text, node.span.begin);
    const bool is_bracketed =
        node.style == Style::flow && begin < x_text.size() && (x_text[begin] == '[' || x_text[begin] == '{');
    node.span.end = is_bracketed ? begin + 1 : begin;
    for (std::size_t i = 0; i < node.items.size(); ++i) {
      Node& item = node.items[i];
      const std::uint32_t next = i + 1 < node.items.size() ? node.items[i + 1].span.begin : limit;
      find(item, behind_dash(node, i > 0), next);
      node.span.end = std::max(node.span.end, item.span.end);
    }
    for (std::size_t i = 0; i < node.entries.size(); ++i) {
      const std::uint32_t next = i + 1 < node.entries.size() ? node.entries[i + 1].key.span.begin : limit;
      find_entry(node.entries[i], next);
      node.span.end = std::max(node.span.end, node.entries[i].value.span.end);
    }
    if (is_bracketed) close_brackets(node);
    end_like_last_child(node);
  }

  /// Its lines are not counted once more: a large module is deep.
  void end_like_last_child(Node& node) const {
    const Node* last = node.items.empty() ? nullptr : &node.items.back();
    if (!node.entries.empty()) last = &node.entries.back().value;
    if (!last || last->kind == Node::Kind::nothing) return set_end(node.at, node.span);
    Position rest{node.at.file, last->at.end_line, last->at.end_column};
    set_end(rest, {last->span.end, node.span.end});
    node.at.end_line = rest.end_line;
    node.at.end_column = rest.end_column;
  }

  void find_entry(Entry& entry, std::uint32_t limit) {
    Key& key = entry.key;
    const auto [style, end] = scalar_end(x_text, key.span.begin, key.value);
    key.style = style;
    key.span.end = key.value.empty() && style == Style::plain ? behind_null(x_text, key.span.begin) : end;
    set_end(key.at, key.span);
    const std::uint32_t colon = skip_trivia(x_text, key.span.end);
    const bool has_colon = colon < x_text.size() && x_text[colon] == ':';
    const std::uint32_t behind = has_colon ? colon + 1 : key.span.end;
    // The parser says where it missed a value, which may be lines further down.
    if (entry.value.kind == Node::Kind::nothing && line_end(x_text, key.span.end) >= behind) {
      const bool is_said = entry.value.span.begin < limit && behind_null(x_text, entry.value.span.begin) > behind;
      if (!is_said)
        entry.value.at.line = key.at.end_line, entry.value.at.column = key.at.end_column + behind - key.span.end;
    }
    find(entry.value, behind, limit);
  }

  /// Behind the '-' of a list's next item, which comes after what has been read of it.
  std::uint32_t behind_dash(const Node& list, bool has_previous) const {
    std::uint32_t at = skip_trivia(x_text, list.span.end);
    if (list.style == Style::flow) {
      if (has_previous && at < x_text.size() && x_text[at] == ',') at = at + 1;
      return at;
    }
    return at < x_text.size() && x_text[at] == '-' ? at + 1 : at;
  }

  void close_brackets(Node& node) const {
    std::uint32_t at = skip_trivia(x_text, node.span.end);
    if (at < x_text.size() && x_text[at] == ',') at = skip_trivia(x_text, at + 1);
    if (at < x_text.size() && (x_text[at] == ']' || x_text[at] == '}')) node.span.end = at + 1;
  }

  void set_end(Position& at, Span span) const {
    const std::string_view part = x_text.substr(span.begin, span.end - span.begin);
    const auto last = part.rfind('\n');
    at.end_line = at.line;
    at.end_column = at.column + std::uint32_t(part.size());
    if (last == std::string_view::npos) return;
    at.end_line += std::uint32_t(std::count(part.begin(), part.end(), '\n'));
    at.end_column = std::uint32_t(part.size() - last);
  }

  std::string_view x_text;
};

}  // namespace

void find_ends(std::string_view text, Node& root) {
  if (root.kind != Node::Kind::nothing) Ends(text).find(root, 0, std::uint32_t(text.size()));
}

}  // namespace rollcall::syntax
