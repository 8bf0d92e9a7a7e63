#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace rollcall::scenario {

/// In bytes: four times the characters that an author is allowed (LANGUAGE.md), whatever the script. What marks up a
/// text may take time that grows with the square of its length.
inline constexpr std::size_t longest_text = 8000;

/// The texts of one scenario in one language, by TextIndex, as places in one block of bytes. Views stay valid as long
/// as the catalogue lives and is not moved.
class Catalogue {
 public:
  Catalogue() = default;
  /// `ends[i]` is where text i ends in `bytes`; it starts where text i-1 ends. Throws Error if `ends` falls or leaves
  /// `bytes`, or if a text is not UTF-8 or too long.
  Catalogue(std::string language, std::string bytes, const std::vector<std::uint32_t>& ends);
  /// The same for texts of which some are equal: text i is number `places[i]` of those that `ends` bounds. Throws Error
  /// for a place that is none, too.
  Catalogue(std::string language, std::string bytes, std::vector<std::uint32_t> ends,
            std::vector<std::uint32_t> places);

  const std::string& language() const { return x_language; }
  std::size_t size() const { return x_places.size(); }
  /// The empty text for `scenario::none`. Precondition otherwise: index < size().
  std::string_view operator[](std::uint32_t index) const;

 private:
  std::string x_language;
  std::string x_bytes;
  std::vector<std::uint32_t> x_ends;
  std::vector<std::uint32_t> x_places;
};

}  // namespace rollcall::scenario
