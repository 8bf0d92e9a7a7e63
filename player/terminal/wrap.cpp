#include "player/terminal/wrap.h"

#include <algorithm>

namespace rollcall::terminal {

std::size_t length_of(std::string_view utf8) {
  return std::size_t(
      std::count_if(utf8.begin(), utf8.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xc0) != 0x80; }));
}

std::string wrapped(std::string_view text, std::size_t width, std::string_view indent) {
  std::string result;
  std::string line;
  const auto flush = [&] {
    if (line.empty()) return;
    result += std::string(indent) + line + "\n";
    line.clear();
  };
  while (!text.empty()) {
    const auto end = text.find_first_of(" \n");
    const std::string_view word = text.substr(0, end);
    text = end == std::string_view::npos ? std::string_view{} : text.substr(end + 1);
    if (word.empty()) continue;
    if (!line.empty() && length_of(indent) + length_of(line) + 1 + length_of(word) > width) flush();
    line += (line.empty() ? "" : " ") + std::string(word);
  }
  flush();
  return result;
}

}  // namespace rollcall::terminal
