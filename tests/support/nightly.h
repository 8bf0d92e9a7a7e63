#pragma once
#include <cstdlib>

namespace rollcall::test {

/// Campaigns have a short form for every run, and a long one for the preset "nightly".
inline bool is_nightly() { return std::getenv("ROLLCALL_NIGHTLY") != nullptr; }
template <class Number>
Number rounds(Number usual, Number nightly) {
  return is_nightly() ? nightly : usual;
}

}  // namespace rollcall::test
