#include "player/pack/format.h"

#include <algorithm>

namespace rollcall::pack {
namespace {

bool is_id_character(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; }

}  // namespace

bool is_entry_name(std::string_view name) {
  if (name.empty() || name.size() > longest_name || name.ends_with('/')) return false;
  char before = '/';
  for (const char c : name) {
    if (!is_id_character(c) && c != '_' && c != '.' && c != '/') return false;
    if (before == '/' && (c == '/' || c == '.')) return false;
    before = c;
  }
  return true;
}

bool is_module_id(std::string_view id) {
  return !id.empty() && id.size() <= longest_module && id[0] != '-' &&
         std::all_of(id.begin(), id.end(), is_id_character);
}

std::optional<scenario::Version> version_of(std::uint64_t release) {
  if (release >> 48 != 0) return std::nullopt;
  const auto part = [release](unsigned shift) { return static_cast<std::uint16_t>(release >> shift & 0xffffu); };
  return scenario::Version{part(32), part(16), part(0)};
}

}  // namespace rollcall::pack
