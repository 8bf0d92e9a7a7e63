#include "authoring/source/id_path.h"

#include <algorithm>
#include <string_view>
#include <tuple>
#include <vector>

namespace rollcall::source {
namespace {

auto order(Position at) { return std::tuple(at.file, at.line, at.column); }

/// The ids of everything that has one.
template <class Visit>
void each_id(const Document& document, Visit visit) {
  const auto see = [&](const auto& entries) {
    for (const auto& entry : entries) visit(entry.id);
  };
  see(document.variants), see(document.slots), see(document.glossary), see(document.sources), see(document.cast);
  see(document.state), see(document.scenes), see(document.later), see(document.endings), see(document.questions);
  for (const Scene& scene : document.scenes) see(scene.looks), see(scene.options);
  for (const Question& question : document.questions) see(question.items);
  if (document.support) visit(document.support->id);
}

Position first_of(const Debrief& debrief) {
  std::vector<Position> all;
  for (const Text& text : debrief.reactions) all.push_back(text.at);
  for (const Point& point : debrief.analysis) all.push_back(point.text.at);
  for (const Text& text : debrief.summary) all.push_back(text.at);
  const auto first = std::min_element(all.begin(), all.end(), [](auto a, auto b) { return order(a) < order(b); });
  return first == all.end() ? Position{} : *first;
}

/// The lines of every file.
class Lines {
 public:
  explicit Lines(const Document& document) {
    for (const SourceFile& file : document.files) {
      std::vector<std::string_view>& lines = x_lines.emplace_back();
      for (std::string_view rest = file.content; !rest.empty();) {
        lines.push_back(rest.substr(0, rest.find('\n')));
        rest.remove_prefix(std::min(rest.size(), lines.back().size() + 1));
      }
    }
  }

  /// Nothing stands before the place on its line. What stands in `{ ... }` ends on the line where it began, as far as
  /// this is concerned.
  bool begins_line(Position at) const {
    if (at.file >= x_lines.size()) return false;
    const std::vector<std::string_view>& lines = x_lines[at.file];
    if (at.line == 0 || at.line > lines.size()) return true;
    return lines[at.line - 1].substr(0, at.column - 1).find_first_not_of(' ') == std::string_view::npos;
  }

 private:
  std::vector<std::vector<std::string_view>> x_lines;
};

}  // namespace

Places::Places(const Document& document) {
  x_places.push_back({{0, 1, 1}, document.module.value});
  Position debrief = first_of(document.debrief);
  debrief.column = 1;
  if (debrief.line > 0) x_places.push_back({debrief, "debrief"});
  const Lines lines(document);
  each_id(document, [&](const Text& id) {
    if (id.written()) x_places.push_back({id.at, id.value, lines.begins_line(id.at)});
  });
  std::stable_sort(x_places.begin(), x_places.end(),
                   [](const Place& a, const Place& b) { return order(a.at) < order(b.at); });
}

bool Places::names(Position at, std::string_view id) const {
  std::string path;
  auto before = std::upper_bound(x_places.begin(), x_places.end(), order(at),
                                 [](const auto& wanted, const Place& place) { return wanted < order(place.at); });
  std::uint32_t inside = at.column + 1;  // what stands further left stands around it
  while (before != x_places.begin()) {
    --before;
    if (before->at.file != at.file || before->at.column >= inside) continue;
    if (before->at.line != at.line && !before->begins_line) continue;
    inside = before->at.column;
    path = path.empty() ? before->id : before->id + "." + path;
    if (path == id) return true;
  }
  return path.empty() && !x_places.empty() && x_places.front().id == id;
}

}  // namespace rollcall::source
