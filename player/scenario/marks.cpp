#include "player/scenario/marks.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <span>

namespace rollcall::scenario {
namespace {

using Stress = Run::Stress;

struct Mark {
  std::string_view open, close;
  Run::Kind kind;
  Stress stress;
};
constexpr Mark word_mark{"[[", "]]", Run::Kind::glossary_word, Stress::unstressed};
// The longer first: "**" is not two of "*".
constexpr Mark marks[] = {
    word_mark, {"**", "**", Run::Kind::words, Stress::strong}, {"*", "*", Run::Kind::words, Stress::stressed}};

constexpr bool begins_mark(char c) { return c == '*' || c == '['; }
static_assert(std::all_of(std::begin(marks), std::end(marks),
                          [](const Mark& mark) { return begins_mark(mark.open[0]); }));

bool is_blank(char c) { return c == ' ' || c == '\n'; }

/// What stands between the marks at the start of `text`, or nothing if it does not start with a mark that is closed.
std::string_view marked(std::string_view text, const Mark& mark) {
  if (!text.starts_with(mark.open) || text.size() == mark.open.size() || is_blank(text[mark.open.size()])) return {};
  text.remove_prefix(mark.open.size());
  const auto end = text.find(mark.close);
  if (end == std::string_view::npos || end == 0 || is_blank(text[end - 1])) return {};
  return text.substr(0, end);
}

/// Appends the runs of a text in which these marks count.
void append_runs(std::string_view text, std::span<const Mark> known, Stress stress, std::vector<Run>& result) {
  std::size_t plain = 0;
  for (std::size_t at = 0; at < text.size();) {
    if (!begins_mark(text[at])) {
      ++at;
      continue;
    }
    std::size_t next = at + 1;
    for (const Mark& mark : known) {
      const std::string_view inside = marked(text.substr(at), mark);
      if (inside.empty()) continue;
      if (at > plain) result.push_back({Run::Kind::words, stress, text.substr(plain, at - plain)});
      if (mark.kind == Run::Kind::glossary_word)
        result.push_back({mark.kind, stress, inside});
      else
        append_runs(inside, std::span(&word_mark, 1), mark.stress, result);
      plain = next = at + mark.open.size() + inside.size() + mark.close.size();
      break;
    }
    at = next;
  }
  if (plain < text.size()) result.push_back({Run::Kind::words, stress, text.substr(plain)});
}

}  // namespace

std::vector<Run> runs(std::string_view text) {
  std::vector<Run> result;
  append_runs(text, marks, Stress::unstressed, result);
  return result;
}

std::string plain(std::string_view text, const std::function<std::string_view(std::string_view id)>& word_of) {
  std::string result;
  for (const Run& run : runs(text)) {
    const std::string_view word = run.kind == Run::Kind::glossary_word ? word_of(run.text) : std::string_view();
    result += word.empty() ? run.text : word;
  }
  return result;
}

}  // namespace rollcall::scenario
