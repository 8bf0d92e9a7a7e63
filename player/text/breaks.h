#pragma once
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace rollcall::text {

/// Where the letters and words of a text begin and end, by the rules of Unicode (UAX 29) as Pango knows them: a letter
/// is what a reader takes for one, with all its marks and joiners. Offsets are in bytes of UTF-8; those that lie beyond
/// the end count as the end. In a text that is no UTF-8 each byte is a letter.
class Breaks {
 public:
  explicit Breaks(std::string_view text);

  std::size_t size() const { return x_breaks.size() - 1; }
  /// The caret may stand here.
  bool is_letter_start(std::size_t at) const;
  /// The nearest such place at or after this one.
  std::size_t settled(std::size_t at) const;
  std::size_t letter_before(std::size_t at) const;
  std::size_t letter_after(std::size_t at) const;
  /// The start of the nearest word before, and the end of the nearest one after; else the end of the text.
  std::size_t word_before(std::size_t at) const;
  std::size_t word_after(std::size_t at) const;
  /// What a double click takes: a word, or what stands between words.
  std::size_t piece_start(std::size_t at) const;
  std::size_t piece_end(std::size_t at) const;
  /// How many letters begin before this place, and where the letter of this number begins.
  std::size_t letters_before(std::size_t at) const;
  std::size_t letter(std::size_t number) const;

 private:
  enum Kind : std::uint8_t { letter_start = 1, word_start = 2, word_end = 4, piece = 8 };
  bool is(std::size_t at, Kind kind) const { return (x_breaks[at] & kind) != 0; }
  std::size_t before(std::size_t at, Kind kind) const;
  std::size_t after(std::size_t at, Kind kind) const;

  std::vector<std::uint8_t> x_breaks;  ///< kinds, for each byte and the end
};

}  // namespace rollcall::text
