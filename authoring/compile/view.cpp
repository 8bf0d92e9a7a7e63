#include "authoring/compile/view.h"

#include "authoring/check/flow.h"
#include "authoring/check/names.h"

namespace rollcall::compile {

source::Document view(const source::Document& document, const source::Variant& variant) {
  const check::Names names(document);
  const check::Flow flow(document, names, variant);
  source::Document result = document;
  result.scenes.clear();
  for (std::size_t i = 0; i < document.scenes.size(); ++i) {
    if (!flow.is_shown(i)) continue;
    source::Scene& scene = result.scenes.emplace_back(document.scenes[i]);
    for (source::Option& option : scene.options) {
      const std::size_t next = flow.target(i, option).value();
      option.go = {next == check::Flow::past_the_end ? "end" : document.scenes[next].id.value, scene.id.at};
    }
  }
  return result;
}

}  // namespace rollcall::compile
