#include "player/scenario/block.h"

#include <doctest/doctest.h>

#include <limits>
#include <stdexcept>

using rollcall::scenario::Block;

TEST_CASE("a block gives out the room that it has, and no more") {
  Block block(Block::room_for<char>(3) + Block::room_for<double>(2));
  CHECK(block.take<char>(3).size() == 3);
  CHECK_THROWS_AS(block.take<double>(3), std::length_error);
  CHECK(block.take<double>(2).size() == 2);
  CHECK_THROWS_AS(block.take<char>(1), std::length_error);
  CHECK(block.take<char>(0).empty());
}

TEST_CASE("the room for very many rows is counted whole, however few addresses the computer has") {
  constexpr std::uint64_t most = std::numeric_limits<std::uint32_t>::max();
  CHECK(Block::room_for<double>(most) == std::uint64_t{8} * most);
}
