#include "authoring/source/place_table.h"

namespace rollcall::source {

PlaceTable::PlaceTable(const Document& document) {
  const auto add = [&](const std::string& path, const auto& entries) {
    for (const auto& entry : entries) x_places.emplace(path + "." + entry.id.value, entry.id.at);
  };
  x_places.emplace("", document.module.at);
  add("scenes", document.scenes), add("later", document.later), add("endings", document.endings);
  for (const Scene& scene : document.scenes) {
    add("scenes." + scene.id.value + ".options", scene.options);
    add("scenes." + scene.id.value + ".look", scene.looks);
  }
  if (document.support) x_places.emplace("support", document.support->id.at);
}

Position PlaceTable::of(std::string_view path) const {
  const auto found = x_places.find(path);
  return found == x_places.end() ? Position{} : found->second;
}

}  // namespace rollcall::source
