#include "authoring/prove/state_set.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <vector>

#include "tests/authoring/support/tiny.h"

namespace rollcall {
namespace {

using prove::Place;
using prove::PlaceBits;

/// One scene, in which two numbers are kept apart.
struct Room {
  scenario::Scenario scenario = [] {
    test::Tiny tiny;
    tiny.state = "state: {a: {range: 0..10, start: drawn}, b: {range: 0..99, start: drawn}}\n";
    tiny.scenes =
        "scenes:\n"
        "  first: {behaviour: '1.1', say: [{narrator: Hello.}], options: {good: {OPT(3), do: [a +1, b +1]}, bad: "
        "{OPT(0), do: [a -1, b -1]}}}\n";
    return tiny.compiled().scenario;
  }();
  prove::Layout layout{scenario, [] {
                         prove::Asking asking;
                         asking.values_at_the_end = {0, 1};
                         return asking;
                       }()};
  prove::StateSet states{layout, {0}};

  std::vector<std::uint64_t> state(std::int16_t a, std::int16_t b) const {
    std::vector<std::uint64_t> packed(layout.words());
    layout.pack(0, std::vector<std::int16_t>{a, b}, packed);
    return packed;
  }
};

std::vector<Place> each(const PlaceBits& bits, std::uint64_t first, std::uint64_t last) {
  std::vector<Place> found;
  bits.each(first, last, [&](Place place) { found.push_back(place); });
  return found;
}

}  // namespace

TEST_CASE("places are told and numbered in their order, and taken out once") {
  PlaceBits bits(300);
  for (const Place place : {299u, 0u, 63u, 64u, 128u}) CHECK(bits.add(place));
  CHECK_FALSE(bits.add(64));
  CHECK(bits.size() == 5);
  CHECK(each(bits, 0, 300) == std::vector<Place>{0, 63, 64, 128, 299});
  CHECK(each(bits, 1, 64) == std::vector<Place>{63});
  CHECK(each(bits, 64, 128) == std::vector<Place>{64});
  bits.number();
  CHECK(bits.number_of(0) == 0);
  CHECK(bits.number_of(64) == 2);
  CHECK(bits.number_of(299) == 4);
  std::vector<Place> taken;
  bits.take(60, 129, [&](Place place) {
    taken.push_back(place);
    if (place == 63) bits.add(62);  // its word was come to before
  });
  CHECK(taken == std::vector<Place>{63, 64, 128});
  CHECK(each(bits, 0, 300) == std::vector<Place>{0, 62, 299});
  CHECK(bits.size() == 3);
}

TEST_CASE("a set of states keeps what it has, what waits and who is who when it moves into its grid") {
  Room room;
  prove::StateSet& states = room.states;
  std::set<std::vector<std::uint64_t>> all;
  std::size_t taken = 0;
  for (std::int16_t a = 0; a <= 10; ++a) {
    for (std::int16_t b = 0; b < 100; b = static_cast<std::int16_t>(b + 7)) {
      CHECK(states.add(0, room.state(a, b)));
      CHECK_FALSE(states.add(0, room.state(a, b)));
      all.insert(room.state(a, b));
      if (!states.is_in_grids() && taken < 3) states.take(), ++taken;
    }
  }
  REQUIRE(states.is_in_grids());
  CHECK(taken == 3);
  CHECK(states.size() == all.size());
  CHECK(states.waiting() == all.size() - taken);
  CHECK(states.words() < all.size());
  const prove::Grid& grid = *states.grid_of(0);
  std::size_t told = 0;
  for (std::uint32_t row = 0; row < grid.rows(); ++row) states.take(grid, row, [&](Place) { ++told; });
  CHECK(told == all.size() - taken);
  CHECK_FALSE(states.waits());
  states.close();
  states.number();
  std::set<prove::StateIndex> numbers;
  std::vector<std::uint64_t> state(room.layout.words());
  for (std::uint32_t row = 0; row < grid.rows(); ++row) {
    states.each(grid, row, [&](Place place) {
      grid.put(place, state);
      CHECK(all.contains(state));
      CHECK(states.number_of(state) == states.number_of(0, place));
      numbers.insert(states.number_of(state));
    });
  }
  CHECK(numbers.size() == all.size());
  CHECK(*numbers.rbegin() == all.size() - 1);
}

}  // namespace rollcall
