#include "player/terminal/interval_bar.h"

#include <doctest/doctest.h>

namespace rollcall::terminal {

TEST_CASE("a bar in letters shows where something stands and how far it may lie") {
  CHECK(interval_bar({0, 1}, 0.5, 13) == "|[====#====]|");
  CHECK(interval_bar({0.2, 0.6}, 0.4, 13) == "|--[=#=]----|");
  CHECK(interval_bar({0, 0.3}, 0, 13) == "|#==]-------|");
  CHECK(interval_bar({0.7, 1}, 1, 13) == "|-------[==#|");
}

TEST_CASE("a bar keeps its length, however short or strange") {
  CHECK(interval_bar({0, 1}, 0.5, 0).size() == 5);
  CHECK(interval_bar({0.5, 0.5}, 0.5, 9).size() == 9);
  CHECK(interval_bar({-1, 2}, 5, 9) == "|[=====#|");
}

}  // namespace rollcall::terminal
