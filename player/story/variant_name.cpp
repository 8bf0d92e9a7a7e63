#include "player/story/variant_name.h"

#include <algorithm>

namespace rollcall::story {

std::string variant_name(const language::Messages& words, std::string_view variant) {
  if (variant.empty()) return words("module.whole");
  if (const std::string key = "form." + std::string(variant); words.has(key)) return words(key);
  std::string name(variant);
  std::replace(name.begin(), name.end(), '_', ' ');
  if (name[0] >= 'a' && name[0] <= 'z') name[0] = static_cast<char>(name[0] - 'a' + 'A');
  return name;
}

}  // namespace rollcall::story
