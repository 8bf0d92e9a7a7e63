#include "authoring/source/outline.h"

#include <algorithm>
#include <string>
#include <tuple>
#include <utility>

namespace rollcall::source {
namespace {

auto beginning(Position at) { return std::tuple(at.file, at.line, at.column); }
auto end_of(Position at) { return std::tuple(at.file, at.end_line, at.end_column); }

/// It has no id, and is spoken of by its key.
bool is_named_by_key(const IdPath& path) { return path == IdPath{Key::debrief} || path == IdPath{Key::support}; }

}  // namespace

Outline::Outline(const Node& root) {
  add_entries(root, {});
  std::stable_sort(x_stretches.begin(), x_stretches.end(),
                   [](const Stretch& a, const Stretch& b) { return beginning(a.at) < beginning(b.at); });
}

void Outline::add_entries(const Node& map, const IdPath& above) {
  for (const Entry& entry : map.entries) {
    const auto key = find_key(entry.key.value);
    if (!key || entry.value.kind != Node::Kind::map) continue;
    if (has_ids(*key)) {
      for (const Entry& one : entry.value.entries) add(one, above / IdPath::Step(*key, one.key.value));
    } else if (is_named_by_key(above / *key)) {
      add(entry, above / *key);
    } else {
      add_entries(entry.value, above / *key);
    }
  }
}

void Outline::add(const Entry& entry, IdPath path) {
  Position at = entry.key.at;
  const Position& value = entry.value.at;
  if (entry.value.kind != Node::Kind::nothing && value.end_line != 0)
    at.end_line = value.end_line, at.end_column = value.end_column;
  add_entries(entry.value, path);
  x_stretches.push_back({at, std::move(path)});
}

IdPath Outline::around(Position at) const {
  auto stretch = std::upper_bound(x_stretches.begin(), x_stretches.end(), beginning(at),
                                  [](const auto& place, const Stretch& one) { return place < beginning(one.at); });
  // What does not reach to the place lies before it; the next that does lies around it.
  while (stretch != x_stretches.begin()) {
    --stretch;
    if (stretch->at.file == at.file && beginning(at) < end_of(stretch->at)) return stretch->path;
  }
  return {};
}

bool is_called(const IdPath& path, std::string_view id) {
  std::string name;
  const auto steps = path.steps();
  for (auto step = steps.rbegin(); step != steps.rend(); ++step) {
    if (step->id.empty() && !is_named_by_key(path)) continue;
    const std::string own = step->id.empty() ? std::string(word(step->key)) : step->id;
    name = name.empty() ? own : own + "." + name;
    if (name == id) return true;
  }
  return false;
}

}  // namespace rollcall::source
