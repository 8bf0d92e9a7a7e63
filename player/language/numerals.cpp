#include "player/language/numerals.h"

#include <unicode/locid.h>
#include <unicode/numberformatter.h>
#include <unicode/unistr.h>
#include <unicode/unum.h>

#include <algorithm>
#include <array>
#include <memory>

#include "player/ascii.h"

namespace rollcall::language {
namespace {

struct Close {
  void operator()(UNumberFormat* format) const { unum_close(format); }
};
using Format = std::unique_ptr<UNumberFormat, Close>;

/// Empty where the locale data has none.
std::string symbol(const Format& format, UNumberFormatSymbol which) {
  std::array<UChar, 8> text{};
  UErrorCode status = U_ZERO_ERROR;
  const auto length = unum_getSymbol(format.get(), which, text.data(), static_cast<int>(text.size()), &status);
  std::string utf8;
  if (U_SUCCESS(status) && length <= static_cast<int>(text.size()))
    icu::UnicodeString(text.data(), length).toUTF8String(utf8);
  return utf8;
}

/// Whether a number of four digits is cut into groups: some languages begin at five.
bool groups_four_digits(const std::string& language) {
  UErrorCode status = U_ZERO_ERROR;
  const auto written = icu::number::NumberFormatter::withLocale(icu::Locale(language.c_str())).formatInt(1000, status);
  return written.toString(status).length() > 4;
}

constexpr std::array<UNumberFormatSymbol, 10> digit_symbols = {
    UNUM_ZERO_DIGIT_SYMBOL,  UNUM_ONE_DIGIT_SYMBOL,  UNUM_TWO_DIGIT_SYMBOL, UNUM_THREE_DIGIT_SYMBOL,
    UNUM_FOUR_DIGIT_SYMBOL,  UNUM_FIVE_DIGIT_SYMBOL, UNUM_SIX_DIGIT_SYMBOL, UNUM_SEVEN_DIGIT_SYMBOL,
    UNUM_EIGHT_DIGIT_SYMBOL, UNUM_NINE_DIGIT_SYMBOL};

}  // namespace

Numerals Numerals::of(std::string_view language) {
  Numerals numerals;
  UErrorCode status = U_ZERO_ERROR;
  const Format format(unum_open(UNUM_DECIMAL, nullptr, 0, std::string(language).c_str(), nullptr, &status));
  if (U_FAILURE(status)) return numerals;
  for (std::size_t digit = 0; digit < digit_symbols.size(); ++digit) {
    std::string written = symbol(format, digit_symbols[digit]);
    if (written.empty()) return {};
    numerals.x_digits[digit] = std::move(written);
  }
  numerals.x_separator = symbol(format, UNUM_GROUPING_SEPARATOR_SYMBOL);
  numerals.x_shortest_grouped = groups_four_digits(std::string(language)) ? 4 : 5;
  return numerals;
}

std::string Numerals::number(std::string_view decimal) const { return written(decimal, {}); }

std::string Numerals::quantity(std::string_view decimal) const {
  const auto digits = static_cast<std::size_t>(std::count_if(decimal.begin(), decimal.end(), is_ascii_digit));
  return written(decimal, digits < x_shortest_grouped ? std::string_view() : x_separator);
}

std::string Numerals::written(std::string_view decimal, std::string_view separator) const {
  std::string text;
  for (std::size_t i = 0; i < decimal.size(); ++i) {
    const std::size_t left = decimal.size() - i;
    const bool is_digit = is_ascii_digit(decimal[i]);
    if (is_digit && i > 0 && is_ascii_digit(decimal[i - 1]) && left % 3 == 0) text += separator;
    text += is_digit ? x_digits[static_cast<std::size_t>(decimal[i] - '0')] : std::string(1, decimal[i]);
  }
  return text;
}

}  // namespace rollcall::language
