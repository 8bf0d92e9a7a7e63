#include "tests/support/parts.h"

namespace rollcall::test {

scenario::Parts small_parts() {
  scenario::Parts parts;
  parts.about.module = "small";
  parts.about.language = "en";
  parts.about.title = 0;
  parts.text_count = 3;
  parts.variables.push_back({"trust", 0, 10, 5, scenario::Visibility::shown, scenario::Better::higher, 1, {}});
  for (const char* id : {"stay", "go_on"}) {
    scenario::Option option;
    option.id = id;
    option.text = 2;
    parts.options.push_back(option);
  }
  scenario::Scene scene;
  scene.id = "first";
  scene.options = {0, 2};
  parts.scenes.push_back(scene);
  scenario::Ending ending;
  ending.id = "only";
  parts.endings.push_back(ending);
  return parts;
}

}  // namespace rollcall::test
