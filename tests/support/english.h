#pragma once
#include <doctest/doctest.h>

#include <filesystem>
#include <set>
#include <string>
#include <string_view>

#include "player/language/words.h"
#include "tests/support/files.h"
#include "tests/support/places.h"

namespace rollcall::test {

/// Every template that translators are given.
inline const std::set<std::string, std::less<>>& templates() {
  static const auto instance = [] {
    std::set<std::string, std::less<>> found;
    const std::string pot = read(source_folder() / "player/language/messages/rollcall.pot");
    for (std::size_t at = pot.find("msgid \""); at != std::string::npos; at = pot.find("msgid \"", at + 1)) {
      const std::size_t begin = at + 7;
      std::string text = pot.substr(begin, pot.find("\"\n", begin) - begin);
      for (std::size_t slash = text.find('\\'); slash != std::string::npos; slash = text.find('\\', slash + 1))
        text.erase(slash, 1);
      if (!text.empty()) found.insert(std::move(text));
    }
    return found;
  }();
  return instance;
}

/// English, that fails a test in which something is said that no translator is given.
class English : public language::Words {
 public:
  std::string_view pattern_of(const Message& message) const override {
    if (!templates().contains(message.pattern())) FAIL_CHECK("not in rollcall.pot: " << message.pattern());
    return language::Words::pattern_of(message);
  }
};

/// The program's words in English. For tests that link player/language.
inline const language::Words& english() {
  static const English instance;
  return instance;
}

}  // namespace rollcall::test
