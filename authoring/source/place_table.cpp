#include "authoring/source/place_table.h"

namespace rollcall::source {

PlaceTable::PlaceTable(const Document& document) {
  const auto add = [&](const IdPath& above, Key list, const auto& entries) {
    for (const auto& entry : entries) x_places.emplace(above / IdPath::Step(list, entry.id.value), entry.id.at);
  };
  const IdPath module;
  x_places.emplace(module, document.module.at);
  add(module, Key::scenes, document.scenes), add(module, Key::later, document.later);
  add(module, Key::endings, document.endings), add(module, Key::variants, document.variants);
  for (const Scene& scene : document.scenes) {
    const IdPath path{{Key::scenes, scene.id.value}};
    add(path, Key::options, scene.options), add(path, Key::look, scene.looks);
  }
  for (const Point& point : document.debrief.analysis) x_points.push_back(point.text.at);
  if (document.support) x_places.emplace(IdPath{Key::support}, document.support->id.at);
}

Position PlaceTable::point(std::size_t index) const { return index < x_points.size() ? x_points[index] : Position{}; }

Position PlaceTable::of(const IdPath& path) const {
  const auto found = x_places.find(path);
  return found == x_places.end() ? Position{} : found->second;
}

}  // namespace rollcall::source
