#pragma once
#include <cstdint>

#include "player/scenario/scenario.h"

/// Modules that have many states, to measure the proof with; the same from the same seed. All their texts are text 0.
namespace rollcall::bench {

/// So many decisions in a row, each of three options. Every option moves two of six numbers from 0 to 10, and at the
/// end all of them are asked for.
scenario::Scenario decisions_in_a_row(std::uint32_t count, std::uint64_t seed);

/// A scene that leads to so many others, which all lead back to it, or to the end. Every option of these moves two of
/// as many numbers from 0 to 10, which are asked for at the end.
scenario::Scenario hub(std::uint32_t sides, std::uint64_t seed);

}  // namespace rollcall::bench
