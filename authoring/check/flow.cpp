#include "authoring/check/flow.h"

namespace rollcall::check {

Flow::Flow(const Module& module)
    : x_module(&module), x_next(module.document.scenes.size()), x_reached(module.document.scenes.size()) {
  const auto& scenes = module.document.scenes;
  for (std::size_t from = 0; from < scenes.size(); ++from) {
    const auto lead = [&](std::optional<std::size_t> next) {
      if (next && *next != past_the_end) x_next[from].push_back(*next);
    };
    for (const source::Option& option : scenes[from].options) lead(target(from, option));
    // Without options it is unfinished; what would come after it is not reported as well.
    if (scenes[from].options.empty()) lead(target(from, {}));
  }
}

const std::vector<bool>& Flow::reached_from(std::size_t from) const {
  std::vector<bool>& reached = x_reached[from];
  if (!reached.empty()) return reached;
  reached.resize(x_next.size());
  std::vector<std::size_t> open{from};
  while (!open.empty()) {
    const std::size_t scene = open.back();
    open.pop_back();
    for (const std::size_t next : x_next[scene]) {
      if (!reached[next]) open.push_back(next);
      reached[next] = true;
    }
  }
  return reached;
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
  return next && *next != past_the_end && (*next == to || reaches(*next, to));
}

}  // namespace rollcall::check
