#include "authoring/survey/names.h"

namespace rollcall::survey {

std::optional<std::size_t> Index::find(std::string_view id) const {
  const auto found = x_indices.find(id);
  if (found == x_indices.end()) return std::nullopt;
  return found->second;
}

Names::Names(const source::Document& document) {
  for (const auto& variable : document.state) variables.add(variable.id.value);
  for (const auto& entry : document.cast) cast.add(entry.id.value);
  for (const auto& source : document.sources) sources.add(source.id.value);
  for (const auto& scene : document.scenes) {
    scenes.add(scene.id.value);
    Index& index = options.emplace_back();
    for (const auto& option : scene.options) index.add(option.id.value);
  }
}

}  // namespace rollcall::survey
