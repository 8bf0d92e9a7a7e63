#include "authoring/prove/findings.h"

#include <string>
#include <utility>

namespace rollcall::prove {

using source::IdPath;
using source::Key;

namespace {

IdPath path_of(const scenario::Scene& scene) { return {{Key::scenes, scene.id}}; }

}  // namespace

void Findings::add(std::string_view rule, source::Position at, Message message, Message hint,
                   std::optional<Path> path) {
  x_all.push_back(source::diagnostic(rule, at, std::move(message), std::move(hint), std::move(path)));
}

source::Position Findings::scene(scenario::SceneIndex scene) const {
  return scene == scenario::none ? module() : x_places.of(path_of(x_scenario.scenes()[scene]));
}

source::Position Findings::option(const scenario::Scene& scene, const scenario::Option& option) const {
  // The support move is one thing, wherever it is offered; what is said of it is said of the scene.
  if (option.role == scenario::Role::support) return x_places.of(path_of(scene));
  const Key list = option.role == scenario::Role::inquiry ? Key::look : Key::options;
  return x_places.of(path_of(scene) / IdPath::Step(list, option.id));
}

}  // namespace rollcall::prove
