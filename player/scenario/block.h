#pragma once
#include <cassert>
#include <cstddef>
#include <functional>
#include <memory>
#include <span>
#include <string_view>
#include <type_traits>

namespace rollcall::scenario {

/// The memory of one scenario, rows and names, taken at once: page by page and list by list it takes longer than what
/// is written there. Shared by the copies of the scenario, because views of it must stay valid whichever copy goes
/// first.
class Block {
 public:
  explicit Block(std::size_t bytes) : x_bytes(new std::byte[bytes]), x_left(x_bytes.get(), bytes), x_size(bytes) {}

  /// What `take` needs for so many rows.
  template <class Row>
  static constexpr std::size_t room_for(std::size_t count) {
    return (count * sizeof(Row) + alignment - 1) / alignment * alignment;
  }
  /// Room in which nothing is written yet. Precondition: there is so much left.
  template <class Row>
  std::span<Row> take(std::size_t count) {
    static_assert(alignof(Row) <= alignment && std::is_trivially_copyable_v<Row>);
    const std::size_t room = room_for<Row>(count);
    assert(room <= x_left.size());
    const auto taken = x_left.first(room);
    x_left = x_left.subspan(room);
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
  static constexpr std::size_t alignment = 8;
  static_assert(alignment <= __STDCPP_DEFAULT_NEW_ALIGNMENT__);

  std::shared_ptr<std::byte[]> x_bytes;
  std::span<std::byte> x_left;
  std::size_t x_size;
};

}  // namespace rollcall::scenario
