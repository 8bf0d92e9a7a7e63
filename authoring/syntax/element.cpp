#include "authoring/syntax/element.h"

#include <algorithm>

#include "authoring/syntax/trivia.h"

namespace rollcall::syntax {
namespace {

bool is_bracketed(std::string_view text, const Node& container) {
  const std::uint32_t begin = skip_tag(text, container.span.begin);
  return container.style == Style::flow && begin < text.size() && (text[begin] == '[' || text[begin] == '{');
}

std::uint32_t value_end(const Node& container, std::size_t index) {
  if (container.kind == Node::Kind::list) return container.items[index].span.end;
  return std::max(container.entries[index].key.span.end, container.entries[index].value.span.end);
}

/// Where the '-', '?' or key stands.
std::uint32_t body_begin(std::string_view text, const Node& container, std::size_t index) {
  std::uint32_t at = skip_tag(text, container.span.begin) + (is_bracketed(text, container) ? 1 : 0);
  if (index > 0) at = skip_trivia(text, value_end(container, index - 1));
  if (index > 0 && container.style == Style::flow && at < text.size() && text[at] == ',') ++at;
  return skip_trivia(text, at);
}

/// Lines that hold nothing but a comment, in the column of what they stand above; what stands before them ends first.
Span lead_of(std::string_view text, std::uint32_t body, std::uint32_t previous_end) {
  std::uint32_t first = body;
  std::uint32_t line = line_begin(text, body);
  const std::uint32_t column = body - line;
  if (text.substr(line, column).find_first_not_of(" \t") != std::string_view::npos) return {body, body};
  while (line > 0) {
    const std::uint32_t above = line_begin(text, line - 1);
    const auto begin = std::uint32_t(std::min(text.find_first_not_of(" \t", above), text.size()));
    if (begin != above + column || begin >= line || begin < previous_end || text[begin] != '#') break;
    first = begin;
    line = above;
  }
  return {first, first == body ? body : line_end(text, line_begin(text, body) - 1)};
}

std::optional<Span> trail_of(std::string_view text, std::uint32_t body_end) {
  std::uint32_t at = body_end;
  while (at < text.size() && is_blank(text[at])) ++at;
  if (at == text.size() || text[at] != '#') return std::nullopt;
  return Span{at, line_end(text, at)};
}

}  // namespace

std::size_t size(const Node& container) { return container.items.size() + container.entries.size(); }

Element element(std::string_view text, const Node& container, std::size_t index) {
  Element result;
  result.body = {body_begin(text, container, index), value_end(container, index)};
  result.lead = {result.body.begin, result.body.begin};
  if (container.style == Style::flow) return result;
  result.lead = lead_of(text, result.body.begin, index > 0 ? value_end(container, index - 1) : 0);
  result.trail = trail_of(text, result.body.end);
  return result;
}

std::vector<std::string_view> comments(std::string_view text, const Element& element) {
  std::vector<std::string_view> result;
  for (std::uint32_t at = element.lead.begin; at < element.lead.end; at = next_line(text, at)) {
    at = std::uint32_t(text.find('#', at));
    result.push_back(text.substr(at, line_end(text, at) - at));
  }
  if (element.trail) result.push_back(text.substr(element.trail->begin, element.trail->end - element.trail->begin));
  return result;
}

}  // namespace rollcall::syntax
