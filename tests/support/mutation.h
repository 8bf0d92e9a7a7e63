#pragma once
#include <algorithm>
#include <random>
#include <span>
#include <string>
#include <string_view>

namespace rollcall::test {

/// What happens to files, by accident or on purpose: a bit turns; bytes are lost, doubled, put elsewhere or replaced by
/// one of `words` that mean something in the format; the end is missing. One to four of these, drawn from `random`.
inline std::string mutated(std::string bytes, std::mt19937& random, std::span<const std::string_view> words) {
  const auto below = [&](std::size_t count) { return count == 0 ? 0 : std::size_t(random()) % count; };
  for (std::size_t left = 1 + below(4); left > 0; --left) {
    const std::size_t at = below(bytes.size()), count = 1 + below(1 + below(64));
    switch (below(7)) {
      case 0:
        if (!bytes.empty()) bytes[at] = static_cast<char>(static_cast<unsigned char>(bytes[at]) ^ (1u << below(8)));
        break;
      case 1:
        if (!bytes.empty()) bytes[at] = static_cast<char>(below(256));
        break;
      case 2:
        bytes.erase(at, count);
        break;
      case 3:
        bytes.insert(below(bytes.size() + 1), bytes.substr(at, count));
        break;
      case 4:
        bytes.replace(at, std::min(count, bytes.size() - at), words[below(words.size())]);
        break;
      case 5:
        bytes.insert(at, words[below(words.size())]);
        break;
      default:
        if (below(8) == 0) bytes.resize(at);
        break;
    }
  }
  return bytes;
}

}  // namespace rollcall::test
