#include "authoring/syntax/edit.h"

#include <algorithm>

#include "authoring/syntax/element.h"
#include "authoring/syntax/trivia.h"
#include "authoring/syntax/write_scalar.h"

namespace rollcall::syntax {
namespace {

std::string_view part(std::string_view text, Span span) { return text.substr(span.begin, span.end - span.begin); }

/// Spaces before the first line with letters of a block scalar.
std::uint32_t block_indent(std::string_view text, const Node& scalar) {
  const std::uint32_t first_line = next_line(text, skip_tag(text, scalar.span.begin));
  const auto letters = text.find_first_not_of(" \r\n", first_line);
  if (letters >= scalar.span.end) return 0;
  return std::uint32_t(letters) - line_begin(text, std::uint32_t(letters));
}

/// " # comment" behind '|' or '>'.
std::string_view block_remark(std::string_view text, const Node& scalar) {
  const std::uint32_t begin = skip_tag(text, scalar.span.begin) + 1;
  const auto behind = std::uint32_t(std::min(text.find_first_not_of("+-0123456789", begin), text.size()));
  return text.substr(behind, line_end(text, begin) - behind);
}

ScalarPlace place_of(std::string_view text, const Node& scalar) {
  ScalarPlace place{scalar.style, scalar.in_flow};
  if (scalar.style != Style::literal && scalar.style != Style::folded) return place;
  place.indent = block_indent(text, scalar);
  place.remark = block_remark(text, scalar);
  return place;
}

bool is_in_brackets(std::string_view text, const Node& container) {
  const std::uint32_t begin = skip_tag(text, container.span.begin);
  return container.style == Style::flow && begin < text.size() && (text[begin] == '[' || text[begin] == '{');
}

std::string_view line_end_of(std::string_view text) {
  const auto first = text.find('\n');
  return first != std::string_view::npos && first > 0 && text[first - 1] == '\r' ? "\r\n" : "\n";
}

std::string indented(std::string_view lines, std::size_t spaces, std::string_view line_end) {
  std::string result;
  while (!lines.empty()) {
    const auto end = std::min(lines.find('\n'), lines.size());
    result += lines.substr(0, end);
    lines.remove_prefix(std::min(end + 1, lines.size()));
    if (!lines.empty()) result.append(line_end).append(lines.front() == '\n' ? 0 : spaces, ' ');
  }
  return result;
}

Patch insert_in_brackets(std::string_view text, const Node& container, std::size_t index,
                         std::string_view element_text) {
  if (size(container) == 0) {
    const std::uint32_t begin = skip_tag(text, container.span.begin) + 1;
    return {{begin, begin}, std::string(element_text)};
  }
  if (index < size(container)) {
    const std::uint32_t begin = element(text, container, index).body.begin;
    return {{begin, begin}, std::string(element_text) + ", "};
  }
  const std::uint32_t end = element(text, container, index - 1).body.end;
  return {{end, end}, ", " + std::string(element_text)};
}

/// `mark` is "key: " or "- ".
Patch insert(std::string_view text, const Node& container, std::size_t index, const std::string& mark,
             std::string_view source) {
  if (is_in_brackets(text, container)) return insert_in_brackets(text, container, index, mark + std::string(source));
  const std::size_t indent = container.at.column - 1;
  const std::string_view end_of_line = line_end_of(text);
  const std::string lines = mark + indented(source, indent + 2, end_of_line);
  const std::string margin(indent, ' ');
  if (index < size(container)) {
    const std::uint32_t begin = element(text, container, index).begin();
    return {{begin, begin}, lines + std::string(end_of_line) + margin};
  }
  const std::uint32_t end = element(text, container, index - 1).end();
  return {{end, end}, std::string(end_of_line) + margin + lines};
}

/// The lines of an element in a block; behind "- " or the like, from there to where the next line's letters begin.
Span lines_of(std::string_view text, const Element& element) {
  const std::uint32_t line = line_begin(text, element.begin());
  const std::uint32_t next = next_line(text, element.end());
  if (text.substr(line, element.begin() - line).find_first_not_of(' ') != std::string_view::npos) {
    const auto letters = std::uint32_t(std::min(text.find_first_not_of(' ', next), text.size()));
    return {element.begin(), letters};
  }
  if (next == element.end() && line > 0) return {line_end(text, line_begin(text, line - 1)), next};
  return {line, next};
}

}  // namespace

std::string patched(std::string_view text, const Patch& patch) {
  std::string result(text.substr(0, patch.span.begin));
  result += patch.replacement;
  return result += text.substr(patch.span.end);
}

std::string patched(std::string_view text, std::vector<Patch> patches) {
  std::stable_sort(patches.begin(), patches.end(),
                   [](const Patch& a, const Patch& b) { return a.span.begin < b.span.begin; });
  std::string result;
  std::uint32_t at = 0;
  for (const Patch& patch : patches) {
    result += part(text, {at, patch.span.begin});
    result += patch.replacement;
    at = patch.span.end;
  }
  return result += text.substr(at);
}

Patch replace_value(std::string_view text, const Node& scalar, std::string_view value) {
  if (scalar.kind == Node::Kind::scalar && scalar.value == value)
    return {scalar.span, std::string(part(text, scalar.span))};
  std::string replacement = written(value, place_of(text, scalar));
  const bool is_block = replacement.front() == '|' || replacement.front() == '>';
  // A block at the end of a text that has no last line end would lose its own.
  if (is_block && value.ends_with('\n') && scalar.span.end == text.size()) replacement += '\n';
  const bool touches =
      scalar.span.begin == scalar.span.end && scalar.span.begin > 0 && !is_space(text[scalar.span.begin - 1]);
  return {scalar.span, (touches ? " " : "") + replacement};
}

Patch rename(std::string_view text, const Entry& entry, std::string_view key) {
  if (entry.key.value == key) return {entry.key.span, std::string(part(text, entry.key.span))};
  return {entry.key.span, written(key, {.style = entry.key.style, .in_flow = entry.value.in_flow, .is_key = true})};
}

Patch insert_entry(std::string_view text, const Node& map, std::size_t index, std::string_view key,
                   std::string_view source) {
  const bool in_flow = map.style == Style::flow;
  return insert(text, map, index, written(key, {.in_flow = in_flow, .is_key = true}) + ": ", source);
}

Patch insert_item(std::string_view text, const Node& list, std::size_t index, std::string_view source) {
  return insert(text, list, index, is_in_brackets(text, list) ? "" : "- ", source);
}

Patch remove(std::string_view text, const Node& container, std::size_t index) {
  const Element removed = element(text, container, index);
  const bool in_brackets = is_in_brackets(text, container);
  if (size(container) == 1) {
    const std::string nothing = in_brackets ? "" : container.kind == Node::Kind::map ? "{}" : "[]";
    return {{removed.begin(), removed.end()}, nothing};
  }
  if (container.style == Style::flow) {
    if (index + 1 < size(container)) return {{removed.begin(), element(text, container, index + 1).begin()}, {}};
    return {{element(text, container, index - 1).end(), removed.end()}, {}};
  }
  return {lines_of(text, removed), {}};
}

Patch move(std::string_view text, const Node& container, std::size_t from, std::size_t to) {
  std::vector<Span> elements;
  for (std::size_t i = 0; i < size(container); ++i) {
    const Element one = element(text, container, i);
    elements.push_back({one.begin(), one.end()});
  }
  std::vector<Span> moved = elements;
  const auto begin = moved.begin();
  const auto first = static_cast<std::ptrdiff_t>(from), last = static_cast<std::ptrdiff_t>(to);
  from < to ? std::rotate(begin + first, begin + first + 1, begin + last + 1)
            : std::rotate(begin + last, begin + first, begin + first + 1);
  std::string replacement;
  for (std::size_t i = 0; i < elements.size(); ++i) {
    if (i > 0) replacement += part(text, {elements[i - 1].end, elements[i].begin});
    replacement += part(text, moved[i]);
  }
  return {{elements.front().begin, elements.back().end}, std::move(replacement)};
}

}  // namespace rollcall::syntax
