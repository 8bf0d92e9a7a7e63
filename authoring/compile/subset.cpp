#include "authoring/compile/subset.h"

#include "authoring/source/flow.h"
#include "authoring/source/names.h"

namespace rollcall::compile {

source::Document subset(const source::Document& document, const source::Variant& variant) {
  const source::Names names(document);
  const source::Flow flow(document, names, variant);
  source::Document result = document;
  result.scenes.clear();
  for (std::size_t i = 0; i < document.scenes.size(); ++i) {
    if (!flow.is_shown(i)) continue;
    source::Scene& scene = result.scenes.emplace_back(document.scenes[i]);
    for (source::Option& option : scene.options) {
      const std::size_t next = flow.target(i, option).value();
      option.go = {next == source::Flow::past_the_end ? "end" : document.scenes[next].id.value, scene.id.at};
    }
  }
  return result;
}

}  // namespace rollcall::compile
