#pragma once
#include <cstdint>
#include <span>
#include <utility>

namespace rollcall::run {

/// The generator SplitMix64 (Steele, Lea, Flood 2014): small, and the same on every machine and compiler, which the
/// distributions of the standard library are not.
class SplitMix {
 public:
  explicit SplitMix(std::uint64_t seed) : x_state(seed) {}

  std::uint64_t next() {
    std::uint64_t z = (x_state += 0x9e3779b97f4a7c15u);
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
    return z ^ (z >> 31);
  }
  /// 0 to bound - 1; the bias is below bound / 2^32. Precondition: 0 < bound < 2^32.
  std::uint32_t below(std::uint32_t bound) { return std::uint32_t(((next() >> 32) * bound) >> 32); }

 private:
  std::uint64_t x_state;
};

/// Fisher-Yates.
template <class T>
void shuffle(std::span<T> items, SplitMix& random) {
  for (std::size_t i = items.size(); i > 1; --i) std::swap(items[i - 1], items[random.below(std::uint32_t(i))]);
}

}  // namespace rollcall::run
