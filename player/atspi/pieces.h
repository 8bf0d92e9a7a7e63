#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace rollcall::atspi {

/// By what a screen reader goes through a text.
enum class Unit : std::uint8_t { letter, word, sentence, line };

/// Some letters of a text that follow each other, counted from its start.
struct Piece {
  std::size_t start = 0, end = 0;
  bool operator==(const Piece&) const = default;
};

/// The piece that this letter is in, with the spaces after it, so that the pieces of a unit make up the whole text.
/// What stands before the first word belongs to it. At the end of the text it is the last piece, or nothing for a
/// letter.
Piece piece_at(std::u32string_view text, std::size_t offset, Unit unit);
/// The one before that, and the one after; empty if there is none.
Piece piece_before(std::u32string_view text, std::size_t offset, Unit unit);
Piece piece_after(std::u32string_view text, std::size_t offset, Unit unit);

std::u32string letters_of(std::string_view utf8);
std::string utf8_of(std::u32string_view letters);

}  // namespace rollcall::atspi
