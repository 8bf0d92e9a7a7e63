#include "player/language/own_name.h"

#include <algorithm>
#include <array>
#include <utility>

namespace rollcall::language {

std::string own_name(std::string_view language) {
  using Name = std::pair<std::string_view, std::string_view>;
  constexpr std::array<Name, 11> names{Name{"ar", "العربية"}, {"de", "Deutsch"}, {"en", "English"},   {"es", "Español"},
                                       {"fr", "Français"},    {"kk", "Қазақша"}, {"pt", "Português"}, {"ru", "Русский"},
                                       {"sw", "Kiswahili"},   {"tg", "Тоҷикӣ"},  {"uz", "Oʻzbekcha"}};
  const auto found = std::find_if(names.begin(), names.end(), [&](const Name& name) { return name.first == language; });
  return std::string(found == names.end() ? language : found->second);
}

}  // namespace rollcall::language
