#include "authoring/source/marks.h"

#include <doctest/doctest.h>

#include "player/scenario/marks.h"

using namespace rollcall;

TEST_CASE("an emphasis is balanced if the player shows no star of it") {
  for (const char* text : {"", "plain", "*one*", "**two**", "*one* and **two**", "2 * 3", "* a point", "2*3*4",
                           "[[word]] *one*", "a *", "*one*, *two*"})
    CHECK_MESSAGE(source::is_balanced(text), text);
  for (const char* text : {"*one", "one*", "* one*", "*one *", "**one*", "*one**", "***one***", "*a*b*", "**a*b**",
                           "*a **b** c*", "*a * b*", "a* b *c"})
    CHECK_MESSAGE(!source::is_balanced(text), text);
}

TEST_CASE("what the author is told about emphasis and what the player reads are one thing") {
  // Every text of up to seven of these characters.
  constexpr std::string_view letters = "a *";
  for (std::size_t length = 1, count = 3; length <= 7; ++length, count *= 3) {
    for (std::size_t number = 0; number < count; ++number) {
      std::string text;
      for (std::size_t i = 0, rest = number; i < length; ++i, rest /= 3) text += letters[rest % 3];
      if (!source::is_balanced(text)) continue;
      const std::string shown = scenario::plain(text, [](std::string_view) { return std::string_view(); });
      for (std::size_t star = shown.find('*'); star != std::string::npos; star = shown.find('*', star + 1)) {
        const auto is_edge = [&](char c) { return c == ' ' || c == '*'; };
        CHECK_MESSAGE((star == 0 || is_edge(shown[star - 1])), text);
        CHECK_MESSAGE((star + 1 == shown.size() || is_edge(shown[star + 1])), text);
      }
    }
  }
}
