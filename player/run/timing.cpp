#include "player/run/timing.h"

#include <algorithm>

#include "player/run/trace.h"

namespace rollcall::run {

bool has_timed_scene(const scenario::Scenario& scenario) {
  const auto scenes = scenario.scenes();
  return std::any_of(scenes.begin(), scenes.end(), [](const scenario::Scene& scene) { return scene.seconds != 0; });
}

bool timed_out(const scenario::Scenario& scenario, const Step& step, Timing timing) {
  const scenario::Scene& scene = scenario.scenes()[step.scene];
  return timing == Timing::timed && scene.seconds != 0 && step.option == scene.on_timeout &&
         step.milliseconds >= std::min(scene.seconds * 1000u, longest_choice);
}

}  // namespace rollcall::run
