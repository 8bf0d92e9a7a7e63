#pragma once
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <stdexcept>
#include <string_view>
#include <type_traits>

namespace rollcall::scenario {

/// The memory of one scenario, rows and names, taken at once: page by page and list by list it takes longer than what
/// is written there. Shared by the copies of the scenario, because views of it must stay valid whichever copy goes
/// first.
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

  bool holds(std::string_view name) const {
    const std::less_equal<const void*> before;
    return name.empty() ||
           (before(x_bytes.get(), name.data()) && before(name.data() + name.size(), x_bytes.get() + x_size));
  }

 private:
  static constexpr std::uint64_t alignment = 8;
  static_assert(alignment <= __STDCPP_DEFAULT_NEW_ALIGNMENT__);

  std::shared_ptr<std::byte[]> x_bytes;
  std::span<std::byte> x_left;
  std::size_t x_size;
};

}  // namespace rollcall::scenario
