#pragma once
#include <string>

namespace rollcall::voice {

/// Some words to be said, and the language that they are in (BCP 47).
struct Piece {
  std::string text;
  std::string language;
  bool operator==(const Piece&) const = default;
};

}  // namespace rollcall::voice
