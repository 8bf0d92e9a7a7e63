#include "player/os/removable.h"

#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <fstream>
#include <iterator>
#include <string>

namespace rollcall::os {
namespace {

constexpr std::array<std::string_view, 3> parents = {"/media", "/run/media", "/mnt"};
constexpr std::size_t word_of_the_place = 4;
constexpr std::string_view hyphen_between = " - ";
constexpr std::string_view drives = "/dev/";

/// The word of this number in the line, from 0; empty if there are fewer.
std::string_view word_of(std::string_view line, std::size_t number) {
  for (std::size_t word = 0; word < number; ++word) {
    const std::size_t blank = line.find(' ');
    if (blank == std::string_view::npos) return {};
    line.remove_prefix(blank + 1);
  }
  return line.substr(0, line.find(' '));
}

/// What is mounted: the second word after a lonely hyphen, which comes after as many words as the kernel likes.
std::string_view source_in(std::string_view line) {
  const std::size_t hyphen = line.find(hyphen_between);
  return hyphen == std::string_view::npos ? std::string_view()
                                          : word_of(line.substr(hyphen + hyphen_between.size()), 1);
}

constexpr bool is_octal(char c) { return c >= '0' && c <= '7'; }

/// The kernel writes blanks, tabs, ends of lines and backslashes as a backslash and three octal digits.
std::string unescaped(std::string_view text) {
  std::string plain;
  while (!text.empty()) {
    std::size_t length = 1;
    char c = text[0];
    if (c == '\\' && text.size() >= 4 && is_octal(text[1]) && is_octal(text[2]) && is_octal(text[3])) {
      c = static_cast<char>((text[1] - '0') * 64 + (text[2] - '0') * 8 + (text[3] - '0'));
      length = 4;
    }
    plain += c;
    text.remove_prefix(length);
  }
  return plain;
}

bool is_removable(std::string_view place) {
  return std::any_of(parents.begin(), parents.end(), [&](std::string_view parent) {
    return place == parent || (place.starts_with(parent) && place.substr(parent.size()).starts_with('/'));
  });
}

}  // namespace

std::vector<std::filesystem::path> removable_places(std::string_view mountinfo) {
  std::vector<std::filesystem::path> places;
  while (!mountinfo.empty()) {
    const std::size_t end = std::min(mountinfo.find('\n'), mountinfo.size());
    const std::string_view line = mountinfo.substr(0, end);
    const std::string place = unescaped(word_of(line, word_of_the_place));
    mountinfo.remove_prefix(std::min(end + 1, mountinfo.size()));
    if (is_removable(place) && source_in(line).starts_with(drives) &&
        std::find(places.begin(), places.end(), place) == places.end())
      places.emplace_back(place);
  }
  return places;
}

std::vector<std::filesystem::path> removable_places() {
  std::ifstream in("/proc/self/mountinfo");
  const std::string text{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
  std::vector<std::filesystem::path> places = removable_places(text);
  std::erase_if(places, [](const auto& place) { return ::access(place.c_str(), R_OK) != 0 && errno == EACCES; });
  return places;
}

}  // namespace rollcall::os
