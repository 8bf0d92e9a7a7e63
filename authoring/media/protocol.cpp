#include "authoring/media/protocol.h"

#include <array>
#include <cstdint>
#include <string_view>

#include "player/whole_number.h"

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

}  // namespace

std::vector<std::string> to_arguments(const Call& call) {
  return {std::string(protocol), std::string(kinds[static_cast<std::size_t>(call.kind)]),
          std::to_string(call.limits.processor.count()), std::to_string(call.limits.memory)};
}

std::optional<Call> parse_call(std::span<const char* const> arguments) {
  if (arguments.size() != 4 || arguments[0] != protocol) return std::nullopt;
  const auto kind = parse_kind(arguments[1]);
  const auto seconds = whole_number<std::uint64_t>(arguments[2]);
  const auto memory = whole_number<std::uint64_t>(arguments[3]);
  if (!kind || !seconds || *seconds == 0 || *seconds > most_seconds || !memory || *memory == 0) return std::nullopt;
  return Call{*kind, {std::chrono::seconds(*seconds), *memory}};
}

}  // namespace rollcall::media
