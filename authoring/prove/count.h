#pragma once
#include <algorithm>
#include <cstdint>
#include <string>

namespace rollcall::prove {

/// A number of paths: exact below 2^128 - 2, or more than that, or without end where a cycle lies on the way.
class Count {
 public:
  __extension__ using Wide = unsigned __int128;

  Count() = default;
  explicit Count(std::uint64_t value) : x_value(value) {}
  static Count unlimited();

  Count& operator+=(const Count& other) {
    const Wide sum = x_value + other.x_value;
    x_value = sum >= too_many || sum < x_value ? std::max({x_value, other.x_value, too_many}) : sum;
    return *this;
  }
  bool operator==(const Count&) const = default;
  bool is_zero() const { return x_value == 0; }
  bool is_exact() const { return x_value < too_many; }
  bool is_unlimited() const { return x_value == endless; }
  /// For other programs: digits, "more than 2^128" or "unlimited".
  std::string text() const;

 private:
  // The two largest values are no numbers.
  static constexpr Wide endless = ~Wide{0}, too_many = endless - 1;
  Wide x_value = 0;
};

}  // namespace rollcall::prove
