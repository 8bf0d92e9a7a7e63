#pragma once
#include <cstdint>
#include <string>

namespace rollcall::prove {

/// A number of paths: exact below 2^128, or more than that, or without end where a cycle lies on the way.
class Count {
 public:
  __extension__ using Wide = unsigned __int128;

  Count() = default;
  explicit Count(std::uint64_t value) : x_value(value) {}
  static Count unlimited();

  Count& operator+=(const Count& other);
  bool operator==(const Count&) const = default;
  bool is_zero() const { return x_kind == Kind::exact && x_value == 0; }
  bool is_exact() const { return x_kind == Kind::exact; }
  bool is_unlimited() const { return x_kind == Kind::unlimited; }
  /// For other programs: digits, "more than 2^128" or "unlimited".
  std::string text() const;

 private:
  enum class Kind : std::uint8_t { exact, too_many, unlimited };
  Kind x_kind = Kind::exact;
  Wide x_value = 0;
};

}  // namespace rollcall::prove
