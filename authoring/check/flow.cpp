#include "authoring/check/flow.h"

namespace rollcall::check {

Flow::Flow(const Module& module) : x_module(&module) {
  const auto& scenes = module.document.scenes;
  x_reaches.assign(scenes.size(), std::vector<bool>(scenes.size()));
  for (std::size_t from = 0; from < scenes.size(); ++from) {
    std::vector<std::size_t> open{from};
    while (!open.empty()) {
      const std::size_t scene = open.back();
      open.pop_back();
      for (const source::Option& option : scenes[scene].options) {
        const auto next = target(scene, option);
        if (!next || *next == past_the_end || x_reaches[from][*next]) continue;
        x_reaches[from][*next] = true;
        open.push_back(*next);
      }
    }
  }
}

std::optional<std::size_t> Flow::target(std::size_t scene, const source::Option& option) const {
  const auto& scenes = x_module->document.scenes;
  const source::Text& go = option.go.written() ? option.go : scenes[scene].go;
  if (!go.written()) return scene + 1 < scenes.size() ? scene + 1 : past_the_end;
  if (go.value == "end") return past_the_end;
  return x_module->names.scenes.find(go.value);
}

bool Flow::reaches(std::size_t from, const source::Option& option, std::size_t to) const {
  const auto next = target(from, option);
  return next && *next != past_the_end && (*next == to || x_reaches[*next][to]);
}

}  // namespace rollcall::check
