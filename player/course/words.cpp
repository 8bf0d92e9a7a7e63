#include "player/course/words.h"

#include "player/ascii.h"

namespace rollcall::course {

const std::string& text_in(const Words& words, std::string_view language, const std::string& own) {
  const std::string wanted = ascii_lower(language);
  for (std::string_view kind = wanted; !kind.empty();) {
    if (const auto found = words.find(kind); found != words.end()) return found->second;
    const auto dash = kind.rfind('-');
    kind = kind.substr(0, dash == std::string_view::npos ? 0 : dash);
  }
  return words.find(own)->second;
}

std::vector<std::string> languages_of(const Words& words) {
  std::vector<std::string> languages;
  for (const auto& [language, text] : words) languages.push_back(language);
  return languages;
}

}  // namespace rollcall::course
