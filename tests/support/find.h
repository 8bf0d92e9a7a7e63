#pragma once
#include <optional>
#include <string_view>

#include "player/scenario/scenario.h"

/// Parts of a scenario by their ids, as tests know them.
namespace rollcall::test {

std::optional<scenario::SceneIndex> find_scene(const scenario::Scenario& scenario, std::string_view id);
std::optional<scenario::OptionIndex> find_option(const scenario::Scenario& scenario, scenario::SceneIndex scene,
                                                 std::string_view id);
std::optional<std::uint32_t> find_variable(const scenario::Scenario& scenario, std::string_view id);

}  // namespace rollcall::test
