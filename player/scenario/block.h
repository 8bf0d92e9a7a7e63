#pragma once
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <stdexcept>
#include <type_traits>
#include <utility>

namespace rollcall::scenario {

/// The memory of one scenario, written to the end. Shared by the copies of the scenario, because views of it must stay
/// valid whichever copy goes first.
class SharedBlock {
 public:
  SharedBlock() = default;
  SharedBlock(std::unique_ptr<const std::byte[]> bytes, std::size_t size) : x_bytes(std::move(bytes)), x_size(size) {}

  /// Of rows or of the letters of a name.
  template <class List>
  bool holds(const List& list) const {
    const auto* const begin = reinterpret_cast<const std::byte*>(list.data());
    const std::less_equal<const std::byte*> before;
    return list.empty() ||
           (before(x_bytes.get(), begin) && before(begin + list.size() * sizeof(*list.data()), x_bytes.get() + x_size));
  }

 private:
  std::shared_ptr<const std::byte[]> x_bytes;
  std::size_t x_size = 0;
};

/// The same while it is written: rows and names, taken at once, because page by page and list by list it takes longer
/// than what is written there. Never copied: two would give out the same room.
class Block {
 public:
  explicit Block(std::size_t bytes) : x_bytes(new std::byte[bytes]), x_left(x_bytes.get(), bytes), x_size(bytes) {}

  /// What `take` needs for so many rows, also where it is more than the computer has addresses for. Precondition: the
  /// number has 32 bits.
  template <class Row>
  static constexpr std::uint64_t room_for(std::uint64_t count) {
    return (count * sizeof(Row) + alignment - 1) / alignment * alignment;
  }
  /// Room in which nothing is written yet. Throws std::length_error if so much is not left.
  template <class Row>
  std::span<Row> take(std::size_t count) {
    static_assert(alignof(Row) <= alignment && std::is_trivially_copyable_v<Row>);
    const std::uint64_t room = room_for<Row>(count);
    if (room > x_left.size()) throw std::length_error("block of a scenario");
    const auto taken = x_left.first(static_cast<std::size_t>(room));
    x_left = x_left.subspan(taken.size());
    return {reinterpret_cast<Row*>(taken.data()), count};
  }
  template <class Row>
  std::span<const Row> copy(std::span<const Row> rows) {
    const std::span<Row> taken = take<Row>(rows.size());
    std::uninitialized_copy(rows.begin(), rows.end(), taken.begin());
    return taken;
  }

  /// What was taken stays where it is; nothing more is.
  SharedBlock close() && {
    x_left = {};
    return {std::move(x_bytes), x_size};
  }

 private:
  static constexpr std::uint64_t alignment = 8;
  static_assert(alignment <= __STDCPP_DEFAULT_NEW_ALIGNMENT__);

  std::unique_ptr<std::byte[]> x_bytes;
  std::span<std::byte> x_left;
  std::size_t x_size;
};

}  // namespace rollcall::scenario
