#pragma once
#include <bit>
#include <cstdint>
#include <vector>

#include "authoring/prove/grid.h"

namespace rollcall::prove {

/// A set of places: one bit for each that there may be.
class PlaceBits {
 public:
  PlaceBits() = default;
  explicit PlaceBits(std::uint64_t places) : x_words(places / 64 + 1) {}

  /// True if it is new.
  bool add(Place place) {
    std::uint64_t& word = x_words[place / 64];
    const std::uint64_t bit = std::uint64_t{1} << place % 64;
    if ((word & bit) != 0) return false;
    word |= bit;
    ++x_size;
    return true;
  }
  std::size_t size() const { return x_size; }
  std::size_t words() const { return x_words.size(); }

  /// Calls `one(place)` for each of [first, last), ascending.
  template <class One>
  void each(std::uint64_t first, std::uint64_t last, One one) const {
    for (std::uint64_t word = first / 64; word * 64 < last; ++word)
      each_bit(word, x_words[word] & mask(word, first, last), one);
  }
  /// Takes those out that were there when their word was come to, and calls `one(place)` for each, which may add some.
  template <class One>
  void take(std::uint64_t first, std::uint64_t last, One one) {
    for (std::uint64_t word = first / 64; word * 64 < last; ++word) {
      const std::uint64_t bits = x_words[word] & mask(word, first, last);
      x_words[word] &= ~bits;
      x_size -= static_cast<std::size_t>(std::popcount(bits));
      each_bit(word, bits, one);
    }
  }

  /// From here on no place may be added.
  void number() {
    std::uint32_t before = 0;
    for (const std::uint64_t word : x_words) {
      x_before.push_back(before);
      before += static_cast<std::uint32_t>(std::popcount(word));
    }
  }
  /// How many there are before it. Precondition: they were numbered.
  std::uint32_t number_of(Place place) const {
    const std::uint64_t before = (std::uint64_t{1} << place % 64) - 1;
    return x_before[place / 64] + static_cast<std::uint32_t>(std::popcount(x_words[place / 64] & before));
  }

 private:
  static std::uint64_t mask(std::uint64_t word, std::uint64_t first, std::uint64_t last) {
    const std::uint64_t from = word * 64 < first ? ~std::uint64_t{0} << first % 64 : ~std::uint64_t{0};
    return word * 64 + 64 > last ? from & ((std::uint64_t{1} << last % 64) - 1) : from;
  }
  template <class One>
  static void each_bit(std::uint64_t word, std::uint64_t bits, One& one) {
    for (; bits != 0; bits &= bits - 1)
      one(static_cast<Place>(word * 64 + static_cast<std::uint64_t>(std::countr_zero(bits))));
  }

  std::vector<std::uint64_t> x_words;
  std::size_t x_size = 0;
  std::vector<std::uint32_t> x_before;  ///< each word
};

}  // namespace rollcall::prove
