#include "authoring/source/diagnostic.h"

#include <algorithm>
#include <cassert>
#include <iterator>
#include <tuple>

#include "player/hint.h"
#include "player/printable.h"
#include "player/secret_text.h"
#include "player/utf8.h"

namespace rollcall::source {
namespace {

std::string_view line_of(std::string_view content, std::uint32_t line) {
  while (line > 1) {
    const auto end = content.find('\n');
    if (end == std::string_view::npos) return {};
    content.remove_prefix(end + 1);
    --line;
  }
  content = content.substr(0, content.find('\n'));
  if (content.ends_with('\r')) content.remove_suffix(1);
  return content;
}

/// Blanks as wide as the text: a tab stays a tab, a character becomes one space.
std::string blanks(std::string_view text) {
  std::string result;
  for (const char byte : text) {
    if (!is_utf8_continuation(byte)) result += byte == '\t' ? '\t' : ' ';
  }
  return result;
}

/// A long line is cut around the place, so that the caret stays in sight on a narrow terminal.
struct Excerpt {
  std::string text;
  std::string before;  ///< as in the text, up to the place
};

/// What a terminal would obey is written out; a tab is in the hands of who looks at the line.
std::string shown(std::string_view part) { return printable_lines(part); }

Excerpt excerpt(std::string_view line, std::size_t offset) {
  constexpr std::size_t lead = 60, width = 110;
  offset = std::min(offset, line.size());
  std::size_t start = offset > lead && line.size() > width ? offset - lead : 0;
  while (start < line.size() && is_utf8_continuation(line[start])) ++start;
  std::size_t end = std::min(line.size(), start + width);
  while (end < line.size() && is_utf8_continuation(line[end])) ++end;
  const std::string cut_before = start > 0 ? "..." : "";
  const std::string cut_after = end < line.size() ? "..." : "";
  return {cut_before + shown(line.substr(start, end - start)) + cut_after,
          cut_before + shown(line.substr(start, offset - std::min(start, offset)))};
}

std::string_view name_of(Severity severity) {
  switch (severity) {
    case Severity::error:
      return "error";
    case Severity::warning:
      return "warning";
    case Severity::note:
      break;
  }
  return "note";
}

}  // namespace

Diagnostic diagnostic(std::string_view rule, Position at, Message message, Message hint, std::optional<Path> path) {
  const Rule* const known = find_rule(rule);
  assert(known);
  return {std::string(rule), known->severity, at, std::move(message), std::move(hint), std::move(path)};
}

void Diagnostics::report(std::string_view rule, Position at, Message message, Message hint) {
  x_all.push_back(diagnostic(rule, at, std::move(message), std::move(hint)));
}

void Diagnostics::add(Diagnostics others) {
  std::move(others.x_all.begin(), others.x_all.end(), std::back_inserter(x_all));
}

void Diagnostics::remove_if(const std::function<bool(const Diagnostic&)>& unwanted) { std::erase_if(x_all, unwanted); }

bool Diagnostics::has_errors() const {
  return std::any_of(x_all.begin(), x_all.end(), [](const Diagnostic& one) { return one.severity == Severity::error; });
}

std::vector<Diagnostic> Diagnostics::sorted() const {
  std::vector<Diagnostic> result = x_all;
  std::stable_sort(result.begin(), result.end(), [](const Diagnostic& a, const Diagnostic& b) {
    return std::tie(a.at.file, a.at.line, a.at.column) < std::tie(b.at.file, b.at.line, b.at.column);
  });
  return result;
}

std::string format(const Diagnostic& problem, const FileTable& files, const Translation* words) {
  const auto worded = [words](const Message& message) { return words ? message.text(*words) : message.text(); };
  const std::string tail =
      std::string(name_of(problem.severity)) + ": " + worded(problem.message) + " [" + problem.rule + "]\n";
  const std::string hint = problem.hint.empty() ? "" : worded(hint_line(problem.hint)) + "\n";
  if (!files.has(problem.at.file)) return tail + hint;
  const SourceFile& file = files[problem.at.file];
  const std::string name = printable(file.path);
  if (problem.at.line == 0) return name + ": " + tail + hint;

  const std::string_view line = line_of(file.content, problem.at.line);
  const std::size_t offset = problem.at.column - 1;
  const std::string_view before = line.substr(0, std::min(offset, line.size()));
  const std::string head =
      name + ":" + std::to_string(problem.at.line) + ":" + std::to_string(utf8_length(before) + 1) + ": " + tail;
  // Reports are sent around and kept.
  if (find_secret(line) != std::string_view::npos) return head + hint;
  const Excerpt part = excerpt(line, offset);
  return head + "  " + part.text + "\n  " + blanks(part.before) + "^\n" + hint;
}

}  // namespace rollcall::source
