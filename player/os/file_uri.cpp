#include "player/os/file_uri.h"

#include <charconv>
#include <optional>
#include <string_view>

namespace rollcall::os {
namespace {

/// Nothing for what is no such text, and for a byte that no path has.
std::optional<std::string> without_percents(std::string_view text) {
  std::string decoded;
  while (!text.empty()) {
    unsigned byte = static_cast<unsigned char>(text[0]);
    std::size_t length = 1;
    if (text[0] == '%') {
      length = 3;
      if (text.size() < length) return std::nullopt;
      const auto [end, error] = std::from_chars(text.data() + 1, text.data() + length, byte, 16);
      if (error != std::errc() || end != text.data() + length || byte == 0) return std::nullopt;
    }
    decoded += static_cast<char>(byte);
    text.remove_prefix(length);
  }
  return decoded;
}

}  // namespace

std::filesystem::path path_of(const std::string& typed) {
  std::string_view rest = typed;
  constexpr std::string_view scheme = "file:", host = "localhost";
  if (!rest.starts_with(scheme)) return typed;
  rest.remove_prefix(scheme.size());
  if (rest.starts_with("//")) {
    rest.remove_prefix(2);
    if (rest.starts_with(host)) rest.remove_prefix(host.size());
  }
  if (!rest.starts_with('/')) return typed;
  return without_percents(rest).value_or(typed);
}

}  // namespace rollcall::os
