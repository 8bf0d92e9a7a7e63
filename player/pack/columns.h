#pragma once
#include <algorithm>
#include <array>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "player/pack/bytes.h"
#include "player/pack/refusal.h"

/// Lists of numbers as they stand in the entries of a module: all of one member, side by side, in as few bytes as the
/// largest needs. What limits the opening of a pack is the digest of its bytes, so what is stored is small, and one
/// loop without a question in it reads a column.
namespace rollcall::pack {

/// Bytes that each number of a column takes. A column of equal numbers takes none, but the first column of a list
/// takes one at least: so no count can ask for memory beyond what is there.
enum class Width : std::uint8_t { none = 0, one = 1, two = 2, four = 4 };

inline Width width_for(std::uint32_t largest, Width least) {
  const Width needed = largest == 0        ? Width::none
                       : largest <= 0xff   ? Width::one
                       : largest <= 0xffff ? Width::two
                                           : Width::four;
  return std::max(needed, least);
}

/// The smallest number, the width, and how much each is above the smallest.
inline void append_column(std::vector<std::uint8_t>& bytes, std::span<const std::uint32_t> numbers, Width least) {
  const auto [low, high] = std::minmax_element(numbers.begin(), numbers.end());
  const std::uint32_t base = numbers.empty() ? 0 : *low;
  const Width width = numbers.empty() ? Width::none : width_for(*high - base, least);
  append(bytes, base);
  append(bytes, static_cast<std::uint8_t>(width));
  for (const std::uint32_t number : numbers) {
    const std::uint32_t above = number - base;
    for (unsigned i = 0; i < static_cast<unsigned>(width); ++i)
      bytes.push_back(static_cast<std::uint8_t>(above >> (8 * i)));
  }
}

/// The smallest and the largest of numbers of this type. Whole blocks go side by side, which compilers make quick.
template <std::unsigned_integral T>
std::pair<std::uint32_t, std::uint32_t> extremes(std::span<const std::uint8_t> numbers) {
  constexpr std::size_t lanes = 64 / sizeof(T);
  std::array<T, lanes> low, high;
  low.fill(std::numeric_limits<T>::max());
  high.fill(0);
  std::size_t i = 0;
  for (; i + 64 <= numbers.size(); i += 64) {
    for (std::size_t lane = 0; lane < lanes; ++lane) {
      const T number = load<T>(numbers, i + lane * sizeof(T));
      low[lane] = std::min(low[lane], number);
      high[lane] = std::max(high[lane], number);
    }
  }
  for (; i < numbers.size(); i += sizeof(T)) {
    const T number = load<T>(numbers, i);
    low[0] = std::min(low[0], number);
    high[0] = std::max(high[0], number);
  }
  return {*std::min_element(low.begin(), low.end()), *std::max_element(high.begin(), high.end())};
}

/// visit(i, base + number) for each number. The base is a copy, which stays in a register whatever a visit writes.
template <std::unsigned_integral T, class Visit>
void each_above(std::uint32_t base, std::span<const std::uint8_t> numbers, Visit visit) {
  for (std::size_t i = 0; i < numbers.size() / sizeof(T); ++i) visit(i, base + load<T>(numbers, i * sizeof(T)));
}

/// A column of which is known that nothing in it leaves its bounds.
struct Column {
  std::uint32_t base = 0;
  Width width = Width::none;
  std::span<const std::uint8_t> above;  ///< width * count bytes
  std::uint32_t largest = 0;

  /// Of `above`; zeros if it is empty.
  std::pair<std::uint32_t, std::uint32_t> above_extremes() const {
    switch (width) {
      case Width::none:
        return {0, 0};
      case Width::one:
        return extremes<std::uint8_t>(above);
      case Width::two:
        return extremes<std::uint16_t>(above);
      case Width::four:
        return extremes<std::uint32_t>(above);
    }
    return {0, 0};
  }

  /// Of `above`: `count` numbers, counted from `first`.
  std::span<const std::uint8_t> part(std::size_t first, std::size_t count) const {
    return above.subspan(first * static_cast<std::size_t>(width), count * static_cast<std::size_t>(width));
  }

  /// visit(i, number) for `count` of them, counted from `first`.
  template <class Visit>
  void each(std::size_t first, std::size_t count, Visit visit) const {
    switch (width) {
      case Width::none:
        for (std::size_t i = 0; i < count; ++i) visit(i, base);
        break;
      case Width::one:
        return each_above<std::uint8_t>(base, part(first, count), visit);
      case Width::two:
        return each_above<std::uint16_t>(base, part(first, count), visit);
      case Width::four:
        return each_above<std::uint32_t>(base, part(first, count), visit);
    }
  }
};

/// Takes apart what was appended. Throws Refused (damaged), naming `entry`, for anything else.
class ColumnReader {
 public:
  ColumnReader(std::span<const std::uint8_t> bytes, std::string_view entry) : x_bytes(bytes), x_entry(entry) {}

  std::uint32_t number() { return load<std::uint32_t>(bytes(sizeof(std::uint32_t)), 0); }

  Column column(std::size_t count, Width least) {
    Column column;
    column.base = number();
    const std::uint8_t width = bytes(1)[0];
    require(width <= 2 || width == 4);
    column.width = static_cast<Width>(width);
    require(width == 0 || count <= x_bytes.size() / width);
    column.above = bytes(count * width);
    if (count == 0) {
      require(column.base == 0 && column.width == Width::none);
      return column;
    }
    const auto [low, high] = column.above_extremes();
    // One encoding for each list: the base is the smallest number, and no width is larger than it must be.
    require(low == 0 && column.width == width_for(high, least));
    require(high <= std::numeric_limits<std::uint32_t>::max() - column.base);
    column.largest = column.base + high;
    return column;
  }

  std::span<const std::uint8_t> bytes(std::size_t count) {
    require(count <= x_bytes.size());
    const auto taken = x_bytes.first(count);
    x_bytes = x_bytes.subspan(count);
    return taken;
  }
  void finish() const { require(x_bytes.empty()); }

  void require(bool condition) const {
    if (!condition) throw refusal::damaged_entry(x_entry);
  }

 private:
  std::span<const std::uint8_t> x_bytes;
  std::string_view x_entry;
};

}  // namespace rollcall::pack
