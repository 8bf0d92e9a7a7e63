#include "authoring/prove/jumps.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <tuple>
#include <utility>
#include <vector>

#include "authoring/prove/steps.h"
#include "tests/support/random_scenario.h"

namespace rollcall {
namespace {

using scenario::SceneIndex;

/// An option, the scene to which it leads, and the place there; or the end, and the ending.
using Step = std::tuple<scenario::OptionIndex, SceneIndex, std::uint32_t>;

/// A scenario, and a grid for each of its scenes.
struct Board {
  explicit Board(scenario::Scenario of) : scenario(std::move(of)) {
    for (SceneIndex scene = 0; scene < scenario.scenes().size(); ++scene)
      grids.emplace_back(layout, scene, std::uint64_t{scene} * 1000);
  }

  std::optional<std::vector<prove::Jump>> jumps(SceneIndex scene) const {
    return prove::jumps(scenario, rules, layout, grids[scene], [&](SceneIndex next) { return &grids[next]; });
  }

  std::vector<Step> played(prove::ConstPacked state) const {
    std::vector<Step> steps;
    prove::Steps(scenario, rules, layout, nullptr).each(state, [&](auto option, SceneIndex next, auto after) {
      steps.emplace_back(option, next, next == scenario::the_end ? rules.ending(after) : grids[next].of(after));
    });
    return steps;
  }

  scenario::Scenario scenario;
  prove::Layout layout{scenario};
  prove::PackedRules rules{scenario, layout};
  std::vector<prove::Grid> grids;
};

std::vector<Step> looked_up(const std::vector<prove::Jump>& jumps, std::uint32_t column) {
  std::vector<Step> steps;
  for (const prove::Jump& jump : jumps) {
    if (!jump.is_open(column)) continue;
    const bool ends = jump.next == scenario::the_end;
    steps.emplace_back(jump.option, jump.next, ends ? jump.ending(column) : jump.place(column));
  }
  return steps;
}

/// How many states of the scene were compared.
std::uint32_t compare(const Board& board, SceneIndex scene) {
  auto jumps = board.jumps(scene);
  if (!jumps) return 0;
  const prove::Grid& grid = board.grids[scene];
  std::vector<std::uint64_t> state(board.layout.words());
  std::uint32_t compared = 0;
  for (std::uint32_t row = 0; row < grid.rows(); ++row) {
    for (prove::Jump& jump : *jumps) jump.go_to(row);
    for (std::uint32_t column = 0; column < grid.row_length(); ++column, ++compared) {
      grid.put(grid.place(row, column), state);
      REQUIRE(looked_up(*jumps, column) == board.played(state));
    }
  }
  return compared;
}

}  // namespace

TEST_CASE("a step that is looked up leads where it leads when it is played, from every place of a grid") {
  std::uint32_t compared = 0, with_looks = 0;
  for (std::uint64_t seed = 1; seed <= 40; ++seed) {
    for (const auto make :
         {test::random_scenario, test::random_scenario_with_pages, test::random_scenario_with_circles}) {
      CAPTURE(seed);
      const Board board(make(seed));
      for (SceneIndex scene = 0; scene < board.scenario.scenes().size(); ++scene) {
        if (board.scenario.scenes()[scene].is_page()) continue;
        const std::uint32_t states = compare(board, scene);
        compared += states;
        const auto options = board.scenario.options(board.scenario.scenes()[scene]);
        with_looks += states != 0 && std::ranges::any_of(options, [](const scenario::Option& option) {
                        return option.role != scenario::Role::decision && option.effects.count != 0;
                      });
      }
    }
  }
  CHECK(compared > 10'000);
  CHECK(with_looks > 10);
}

TEST_CASE("where a later entry that changes something follows, nothing is looked up") {
  std::uint32_t followed = 0;
  for (std::uint64_t seed = 1; seed <= 40; ++seed) {
    const Board board(test::random_scenario(seed));
    for (SceneIndex scene = 0; scene < board.scenario.scenes().size(); ++scene) {
      const scenario::Range beats = board.scenario.scenes()[scene].beats;
      for (std::uint32_t beat = beats.first; beat < beats.first + beats.count; ++beat) {
        if (!board.layout.is_followed(beat)) continue;
        ++followed;
        CHECK_FALSE(board.jumps(scene).has_value());
      }
    }
  }
  CHECK(followed > 5);
}

TEST_CASE("the places of a grid are numbered without a gap, and each is the place of its state") {
  const Board board(test::random_scenario_with_circles(3));
  for (const prove::Grid& grid : board.grids) {
    std::vector<std::uint64_t> state(board.layout.words());
    for (std::uint32_t i = 0; i < grid.size(); ++i) {
      const auto place = static_cast<prove::Place>(grid.first() + i);
      grid.put(place, state);
      CHECK(grid.of(state) == place);
      CHECK(board.layout.scene(state) == grid.scene());
    }
  }
}

}  // namespace rollcall
