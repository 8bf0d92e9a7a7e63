#pragma once
#include "player/scenario/scenario.h"

namespace rollcall::scenario {

/// visit(name) for every name of a scenario; those of lists in the order of the lists.
template <class AnyParts, class Visit>
void each_name(AnyParts& parts, Visit visit) {
  const auto ids = [&](auto& rows) {
    for (auto& row : rows) visit(row.id);
  };
  visit(parts.about.module);
  visit(parts.about.language);
  ids(parts.variables);
  for (auto& scene : parts.scenes) visit(scene.id), visit(scene.picture.entry), visit(scene.sound.entry);
  ids(parts.options);
  ids(parts.beats);
  ids(parts.endings);
  for (auto& character : parts.cast) visit(character.id), visit(character.portrait.entry);
  for (auto& source : parts.sources) visit(source.id), visit(source.link);
  for (auto& page : parts.pages) visit(page);
  for (auto& behaviour : parts.behaviours) visit(behaviour.code);
  for (auto& competency : parts.competencies) visit(competency.code);
  ids(parts.questions);
  ids(parts.glossary);
  ids(parts.variants);
}

}  // namespace rollcall::scenario
