#include "player/scenario/block.h"

#include <doctest/doctest.h>

#include <limits>
#include <stdexcept>
#include <string_view>
#include <type_traits>
#include <utility>

using rollcall::scenario::Block;
using rollcall::scenario::SharedBlock;

// Two of them would give out the same room.
static_assert(!std::is_copy_constructible_v<Block> && !std::is_copy_assignable_v<Block>);

TEST_CASE("a block gives out the room that it has, and no more") {
  Block block(Block::room_for<char>(3) + Block::room_for<double>(2));
  CHECK(block.take<char>(3).size() == 3);
  CHECK_THROWS_AS(block.take<double>(3), std::length_error);
  CHECK(block.take<double>(2).size() == 2);
  CHECK_THROWS_AS(block.take<char>(1), std::length_error);
  CHECK(block.take<char>(0).empty());
}

TEST_CASE("what was written in a block stays where it is when the block is closed, and while a copy is there") {
  Block block(Block::room_for<char>(3));
  const std::span<char> name = block.take<char>(3);
  name[0] = 'a', name[1] = 'b', name[2] = 'c';
  const char elsewhere[] = {'a', 'b', 'c'};
  SharedBlock kept;
  {
    const SharedBlock closed = std::move(block).close();
    kept = closed;
  }
  CHECK(std::string_view(name.data(), name.size()) == "abc");
  CHECK(kept.holds(std::string_view(name.data(), 3)));
  CHECK(kept.holds(std::string_view()));
  CHECK_FALSE(kept.holds(std::span(elsewhere)));
  CHECK_FALSE(kept.holds(std::span<const double>(reinterpret_cast<const double*>(name.data()), 2)));
}

TEST_CASE("the room for very many rows is counted whole, however few addresses the computer has") {
  constexpr std::uint64_t most = std::numeric_limits<std::uint32_t>::max();
  CHECK(Block::room_for<double>(most) == std::uint64_t{8} * most);
}
