#include "tests/support/parts.h"

namespace rollcall::test {

scenario::Parts small_parts() {
  scenario::Parts parts;
  parts.about.module = "small";
  parts.about.language = "en";
  parts.about.title = 0;
  parts.text_count = 3;
  scenario::Variable trust;
  trust.id = "trust";
  trust.maximum = 10;
  trust.start = 5;
  trust.visibility = scenario::Visibility::shown;
  trust.label = 1;
  parts.variables.push_back(trust);
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
