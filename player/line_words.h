#pragma once
#include <algorithm>
#include <string_view>
#include <vector>

namespace rollcall {

/// What stands between single blanks, from the beginning of the line to its end; two blanks have an empty word between
/// them. The views are into `line`.
inline std::vector<std::string_view> words_of(std::string_view line) {
  std::vector<std::string_view> all;
  for (std::size_t from = 0; from <= line.size();) {
    const std::size_t end = std::min(line.find(' ', from), line.size());
    all.push_back(line.substr(from, end - from));
    from = end + 1;
  }
  return all;
}

}  // namespace rollcall
