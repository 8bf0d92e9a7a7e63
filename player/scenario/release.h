#pragma once
#include <cstdint>
#include <optional>

#include "player/scenario/scenario.h"

namespace rollcall::scenario {

/// The other way of Version::release; nothing for a number that no version has.
inline std::optional<Version> version_of(std::uint64_t release) {
  if (release >> 48 != 0) return std::nullopt;
  const auto part = [release](unsigned shift) { return static_cast<std::uint16_t>(release >> shift & 0xffffu); };
  return Version{part(32), part(16), part(0)};
}

}  // namespace rollcall::scenario
