#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace rollcall::scenario {

/// The texts of one scenario in one language, by TextIndex. Views stay valid as long as the catalogue lives.
class Catalogue {
 public:
  Catalogue() = default;
  /// `ends[i]` is where text i ends in `bytes`; it starts where text i-1 ends. Throws Error if `ends` falls or leaves
  /// `bytes`, or if a text is not UTF-8.
  Catalogue(std::string language, std::string bytes, std::vector<std::uint32_t> ends);

  const std::string& language() const { return x_language; }
  std::size_t size() const { return x_ends.size(); }
  /// The empty text for `scenario::none`. Precondition otherwise: index < size().
  std::string_view operator[](std::uint32_t index) const;

  const std::string& bytes() const { return x_bytes; }
  const std::vector<std::uint32_t>& ends() const { return x_ends; }

 private:
  std::string x_language;
  std::string x_bytes;
  std::vector<std::uint32_t> x_ends;
};

}  // namespace rollcall::scenario
