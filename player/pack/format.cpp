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

}  // namespace rollcall::pack
