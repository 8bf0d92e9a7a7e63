#include "authoring/check/decimals.h"

#include <array>
#include <cmath>
#include <cstdio>

namespace rollcall::check {
namespace {

std::string with_digits(double number, int digits) {
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), "%.*f", digits, number);
  return text.data();
}

}  // namespace

std::string two_digits(double number) { return with_digits(number, 2); }

std::string one_digit(double number) {
  constexpr double shown = 0.05;
  return with_digits(number, std::abs(number - std::round(number)) < shown ? 0 : 1);
}

Message p_text(double p) {
  constexpr double least = 0.001;
  return p < least ? tr("under 0.001") : Message::verbatim(with_digits(p, 3));
}

}  // namespace rollcall::check
