#include "player/scenario/scenario.h"

#include <charconv>

#include "player/scenario/validity.h"

namespace rollcall::scenario {
std::string Version::text() const {
  return std::to_string(major) + "." + std::to_string(minor) + "." + std::to_string(patch);
}

std::optional<Version> Version::parse(std::string_view text) {
  Version version;
  const char* at = text.data();
  const char* const end = at + text.size();
  for (std::uint16_t* part : {&version.major, &version.minor, &version.patch}) {
    if (part != &version.major) {
      if (at == end || *at != '.') return std::nullopt;
      ++at;
    }
    const auto [next, error] = std::from_chars(at, end, *part);
    if (error != std::errc() || (*at == '0' && next - at > 1)) return std::nullopt;
    at = next;
  }
  if (at != end) return std::nullopt;
  return version;
}

Scenario::Scenario(Parts parts) : x_parts(std::move(parts)) { require_valid(x_parts); }

std::uint16_t planned_minutes(const Scenario& scenario, std::string_view variant) {
  for (const Variant& known : scenario.variants()) {
    if (variant.empty() ? !known.view : known.id == variant) return known.minutes;
  }
  return 0;
}

std::string competency_of(std::string_view behaviour) {
  return "C" + std::string(behaviour.substr(0, behaviour.find('.')));
}

}  // namespace rollcall::scenario
