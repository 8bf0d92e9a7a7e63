#include "authoring/media/protocol.h"

#include <array>
#include <charconv>
#include <cstdint>
#include <string_view>

namespace rollcall::media {
namespace {

constexpr std::string_view protocol = "1";
constexpr std::array<std::string_view, 3> kinds{"scene", "portrait", "sound"};
constexpr std::uint64_t most_seconds = 24 * 60 * 60;

std::optional<Kind> parse_kind(std::string_view word) {
  for (std::size_t i = 0; i < kinds.size(); ++i) {
    if (kinds[i] == word) return static_cast<Kind>(i);
  }
  return std::nullopt;
}

/// Above 0.
std::optional<std::uint64_t> parse_number(std::string_view text) {
  std::uint64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size() || number == 0) return std::nullopt;
  return number;
}

}  // namespace

std::vector<std::string> to_arguments(const Call& call) {
  return {std::string(protocol), std::string(kinds[static_cast<std::size_t>(call.kind)]),
          std::to_string(call.limits.processor.count()), std::to_string(call.limits.memory)};
}

std::optional<Call> parse_call(std::span<const char* const> arguments) {
  if (arguments.size() != 4 || arguments[0] != protocol) return std::nullopt;
  const auto kind = parse_kind(arguments[1]);
  const auto seconds = parse_number(arguments[2]);
  const auto memory = parse_number(arguments[3]);
  if (!kind || !seconds || *seconds > most_seconds || !memory) return std::nullopt;
  return Call{*kind, {std::chrono::seconds(*seconds), *memory}};
}

}  // namespace rollcall::media
