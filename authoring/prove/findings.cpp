#include "authoring/prove/findings.h"

#include <string>
#include <utility>

namespace rollcall::prove {

void Findings::add(std::string_view rule, source::Position at, Message message, Message hint,
                   std::optional<Path> path) {
  x_all.push_back(source::diagnostic(rule, at, std::move(message), std::move(hint), std::move(path)));
}

source::Position Findings::scene(scenario::SceneIndex scene) const {
  return scene == scenario::none ? module() : x_places.of("scenes." + x_scenario.scenes()[scene].id);
}

source::Position Findings::option(const scenario::Scene& scene, const scenario::Option& option) const {
  // The support move is one thing, wherever it is offered; what is said of it is said of the scene.
  if (option.role == scenario::Role::support) return x_places.of("scenes." + scene.id);
  const char* const list = option.role == scenario::Role::inquiry ? ".look." : ".options.";
  return x_places.of("scenes." + scene.id + list + option.id);
}

}  // namespace rollcall::prove
