#pragma once
#include <array>
#include <cstddef>
#include <string>
#include <string_view>

namespace rollcall::language {

/// How a language writes numbers, by Unicode's locale data (CLDR): with which digits, and in which groups.
class Numerals {
 public:
  /// As in English.
  Numerals() = default;
  /// BCP 47. A region tells, too: "ar-EG" and "ar-TN" have digits of their own. A language that is not known writes as
  /// in English.
  static Numerals of(std::string_view language);

  /// `decimal` with its digits.
  std::string number(std::string_view decimal) const;
  /// The same in groups of three.
  std::string quantity(std::string_view decimal) const;

 private:
  std::string written(std::string_view decimal, std::string_view separator) const;

  std::array<std::string, 10> x_digits = {"0", "1", "2", "3", "4", "5", "6", "7", "8", "9"};
  std::string x_separator = ",";
  std::size_t x_shortest_grouped = 4;  ///< digits
};

}  // namespace rollcall::language
