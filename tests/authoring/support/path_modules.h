#pragma once
#include <vector>

#include "authoring/survey/offered_module.h"

namespace rollcall::test {

/// Modules for paths to name, as those of content/ are: a story in its whole length, which is its induction, and in two
/// short views, and the short cases in sittings only.
inline const std::vector<survey::OfferedModule>& path_modules() {
  static const std::vector<survey::OfferedModule> modules{
      {"small-things", {{"induction", 34, false}, {"refresher", 12, true}, {"briefing", 15, true}}},
      {"three-notebooks", {{"induction", 40, false}, {"refresher", 14, true}, {"briefing", 17, true}}},
      {"after-the-visit", {{"induction", 40, false}, {"refresher", 11, true}, {"briefing", 15, true}}},
      {"short-cases", {{"sitting_one", 22, true}, {"sitting_two", 22, true}}},
  };
  return modules;
}

}  // namespace rollcall::test
