#include "player/record/base58.h"

#include <algorithm>

namespace rollcall::record {
namespace {

constexpr std::string_view alphabet = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";

/// The number that `digits` of one base are, least first, times `base` and with `more` added, in digits of `of`.
template <class Digits>
void push(Digits& digits, unsigned base, unsigned more, unsigned of) {
  for (auto& digit : digits) {
    more += digit * base;
    digit = static_cast<std::uint8_t>(more % of);
    more /= of;
  }
  for (; more > 0; more /= of) digits.push_back(static_cast<std::uint8_t>(more % of));
}

}  // namespace

std::string to_base58(ByteView bytes) {
  Bytes digits;
  for (const std::uint8_t byte : bytes) push(digits, 256, byte, 58);
  const auto zeros = std::find_if(bytes.begin(), bytes.end(), [](std::uint8_t byte) { return byte != 0; });
  std::string text(static_cast<std::size_t>(zeros - bytes.begin()), alphabet.front());
  std::transform(digits.rbegin(), digits.rend(), std::back_inserter(text),
                 [](std::uint8_t digit) { return alphabet[digit]; });
  return text;
}

std::optional<Bytes> from_base58(std::string_view text) {
  if (text.size() > longest_base58) return std::nullopt;
  Bytes digits;
  for (const char character : text) {
    const std::size_t value = alphabet.find(character);
    if (value == std::string_view::npos) return std::nullopt;
    push(digits, 58, static_cast<unsigned>(value), 256);
  }
  Bytes bytes(std::min(text.find_first_not_of(alphabet.front()), text.size()), 0);
  bytes.insert(bytes.end(), digits.rbegin(), digits.rend());
  return bytes;
}

}  // namespace rollcall::record
