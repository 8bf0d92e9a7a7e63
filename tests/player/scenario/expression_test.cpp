#include <doctest/doctest.h>

#include <cstdint>
#include <limits>
#include <vector>

#include "player/scenario/expression.h"

namespace rollcall::scenario {
namespace {

using Program = std::vector<Instruction>;
using enum Operation;

std::int32_t value_of(const Program& program, const std::vector<std::int16_t>& values = {}) {
  REQUIRE(is_valid(program, values.size()));
  return evaluate(program, values);
}

}  // namespace

TEST_CASE("arithmetic and comparison work on the top of the stack") {
  CHECK(value_of({{constant, 7}, {constant, 2}, {subtract}}) == 5);
  CHECK(value_of({{variable, 1}, {constant, 3}, {multiply}}, {0, -4}) == -12);
  CHECK(value_of({{constant, 2}, {constant, 2}, {less_equal}}) == 1);
  CHECK(value_of({{constant, 2}, {constant, 2}, {not_equal}}) == 0);
}

TEST_CASE("any number but 0 counts as true, and truth is 1") {
  CHECK(value_of({{constant, 5}, {constant, -1}, {logical_and}}) == 1);
  CHECK(value_of({{constant, 0}, {constant, 7}, {logical_or}}) == 1);
  CHECK(value_of({{constant, 7}, {logical_not}}) == 0);
}

TEST_CASE("what has no condition holds") { CHECK(holds({}, {})); }

TEST_CASE("a program that does not leave exactly one value is not valid") {
  CHECK_FALSE(is_valid({}, 0));
  CHECK_FALSE(is_valid(Program{{constant, 1}, {constant, 1}}, 0));
  CHECK_FALSE(is_valid(Program{{add}}, 0));
  CHECK_FALSE(is_valid(Program{{constant, 1}, {add}}, 0));
  CHECK_FALSE(is_valid(Program{{logical_not}}, 0));
}

TEST_CASE("a program that names an unknown variable or operation is not valid") {
  CHECK_FALSE(is_valid(Program{{variable, 2}}, 2));
  CHECK_FALSE(is_valid(Program{{variable, -1}}, 2));
  CHECK_FALSE(is_valid(Program{{constant, 1}, {constant, 1}, {static_cast<Operation>(99)}}, 0));
}

TEST_CASE("a program that could leave 32 bits is not valid") {
  const Program square{{variable, 0}, {variable, 0}, {multiply}};
  CHECK(is_valid(square, 1));
  Program cube = square;
  cube.insert(cube.end(), {{variable, 0}, {multiply}});
  CHECK_FALSE(is_valid(cube, 1));
  CHECK_FALSE(is_valid(Program{{constant, std::numeric_limits<std::int32_t>::min()}}, 0));
}

TEST_CASE("a program that needs a deeper stack than there is is not valid") {
  Program program;
  for (std::size_t i = 0; i <= deepest_stack; ++i) program.push_back({constant, 1});
  for (std::size_t i = 0; i < deepest_stack; ++i) program.push_back({logical_and});
  CHECK_FALSE(is_valid(program, 0));
}

}  // namespace rollcall::scenario
