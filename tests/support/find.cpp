#include "tests/support/find.h"

namespace rollcall::test {
namespace {

template <class T>
std::optional<std::uint32_t> find_by_id(std::span<const T> all, std::string_view id) {
  for (std::uint32_t i = 0; i < all.size(); ++i) {
    if (all[i].id == id) return i;
  }
  return std::nullopt;
}

}  // namespace

std::optional<scenario::SceneIndex> find_scene(const scenario::Scenario& scenario, std::string_view id) {
  return find_by_id(scenario.scenes(), id);
}

std::optional<scenario::OptionIndex> find_option(const scenario::Scenario& scenario, scenario::SceneIndex scene,
                                                 std::string_view id) {
  const auto place = find_by_id(scenario.options(scenario.scenes()[scene]), id);
  if (!place) return std::nullopt;
  return scenario.scenes()[scene].options.first + *place;
}

std::optional<std::uint32_t> find_variable(const scenario::Scenario& scenario, std::string_view id) {
  return find_by_id(scenario.variables(), id);
}

}  // namespace rollcall::test
