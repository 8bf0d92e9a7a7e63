#pragma once
#include <map>
#include <string>
#include <string_view>

#include "player/language/words.h"

namespace rollcall::test {

/// A language that shows what was forgotten: every template of the program comes out accented, in brackets, and almost
/// half as long again, as a long language would have it. What stays plain was never translated, what has a bracket
/// inside was glued together, and what lacks one was cut off.
class PseudoLanguage : public language::Words {
 public:
  std::string_view pattern_of(const Message& message) const override {
    return x_patterns.try_emplace(std::string(message.pattern()), accented(message.pattern())).first->second;
  }

  static std::string accented(std::string_view pattern) {
    constexpr std::string_view plain = "aeiouAEIOU";
    constexpr std::string_view accents[] = {"á", "é", "í", "ó", "ú", "Á", "É", "Í", "Ó", "Ú"};
    std::string text = "[";
    bool is_place = false;
    for (const char c : pattern) {
      is_place = c == '{' || (is_place && c != '}');
      const std::size_t vowel = plain.find(c);
      if (is_place || vowel == std::string_view::npos)
        text += c;
      else
        text += accents[vowel];
    }
    for (std::size_t i = 0; i < pattern.size() * 2 / 5; ++i) text += i % 6 == 0 ? " " : "ö";
    return text + "]";
  }

 private:
  mutable std::map<std::string, std::string, std::less<>> x_patterns;
};

}  // namespace rollcall::test
