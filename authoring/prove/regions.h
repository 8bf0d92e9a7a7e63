#pragma once
#include <cstdint>
#include <vector>

#include "player/scenario/scenario.h"

namespace rollcall::prove {

/// Scenes that lead to each other: one alone, or those of a circle.
struct Region {
  std::vector<scenario::SceneIndex> scenes;  ///< ascending
  bool circles = false;                      ///< a decision leads from one of them to one of them
};

/// All scenes, each region before those that it leads to; what leads there is taken as always open.
std::vector<Region> regions(const scenario::Scenario& scenario);

/// Where an option can lead: the scene after a decision, its own after anything else, or `the_end`.
scenario::SceneIndex leads_to(const scenario::Option& option, scenario::SceneIndex from);

/// The scene itself, or, if it is a page, the one that it leads to over other pages.
scenario::SceneIndex over_pages(const scenario::Scenario& scenario, scenario::SceneIndex scene);

/// The scenes that a scene leads to, as often as it does, over pages or not; the end is none.
std::vector<scenario::SceneIndex> scenes_after(const scenario::Scenario& scenario, scenario::SceneIndex scene);

/// The scene of every option.
std::vector<scenario::SceneIndex> scenes_of_options(const scenario::Scenario& scenario);

}  // namespace rollcall::prove
