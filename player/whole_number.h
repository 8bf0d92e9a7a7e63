#pragma once
#include <charconv>
#include <optional>
#include <string_view>

namespace rollcall {

/// The number that the text is, in decimal digits and, if the type has a sign, '-'. Nothing for any other text, and for
/// what the type cannot hold.
template <class Number>
std::optional<Number> whole_number(std::string_view text) {
  Number number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc{} && end == text.data() + text.size() ? std::optional(number) : std::nullopt;
}

}  // namespace rollcall
