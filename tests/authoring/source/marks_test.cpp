#include "authoring/source/marks.h"

#include <doctest/doctest.h>

#include "player/scenario/marks.h"

using namespace rollcall;

using Names = std::vector<std::string_view>;

TEST_CASE("slots and words of a text are read in its order, also where something is stressed") {
  const source::Marks marks = source::marks_of("Ask the *{rank} of [[cell]]* or {rank}, and **[[hook]]**.");
  CHECK(marks.slots == Names{"rank", "rank"});
  CHECK(marks.words == Names{"cell", "hook"});
  CHECK(marks.stars == 6);
  CHECK(marks.slots_are_closed);
  CHECK(marks.words_are_closed);
}

TEST_CASE("a mark without its partner is no name, and is told") {
  for (const char* text : {"{rank", "rank}", "{a{b}", "{a}}", "}{"})
    CHECK_MESSAGE(!source::marks_of(text).slots_are_closed, text);
  for (const char* text : {"[[cell", "cell]]", "[[cell]", "*a [[cell* b", "[[ cell ]]"})
    CHECK_MESSAGE(!source::marks_of(text).words_are_closed, text);
  CHECK(source::marks_of("[Voices] [[cell]]").words_are_closed);
  CHECK(source::marks_of("[[cell").words.empty());
}

TEST_CASE("a slot without a value stays as it is written") {
  const auto value_of = [](std::string_view name) -> std::optional<std::string_view> {
    if (name != "rank") return std::nullopt;
    return "chief";
  };
  CHECK(source::filled("{rank} and {rank}: {other} {", value_of) == "chief and chief: {other} {");
}

TEST_CASE("an emphasis is balanced if the player shows no star of it") {
  for (const char* text : {"", "plain", "*one*", "**two**", "*one* and **two**", "2 * 3", "* a point", "2*3*4",
                           "[[word]] *one*", "a *", "*one*, *two*", "*a [[word]] b*", "**[[word]]**"})
    CHECK_MESSAGE(source::marks_of(text).stress_is_closed, text);
  for (const char* text : {"*one", "one*", "* one*", "*one *", "**one*", "*one**", "***one***", "*a*b*", "**a*b**",
                           "*a **b** c*", "*a * b*", "a* b *c"})
    CHECK_MESSAGE(!source::marks_of(text).stress_is_closed, text);
}

TEST_CASE("what the author is told about emphasis and what the player reads are one thing") {
  // Every text of up to seven of these characters.
  constexpr std::string_view letters = "a *";
  for (std::size_t length = 1, count = 3; length <= 7; ++length, count *= 3) {
    for (std::size_t number = 0; number < count; ++number) {
      std::string text;
      for (std::size_t i = 0, rest = number; i < length; ++i, rest /= 3) text += letters[rest % 3];
      if (!source::marks_of(text).stress_is_closed) continue;
      const std::string shown = scenario::plain(text, [](std::string_view) { return std::string_view(); });
      for (std::size_t star = shown.find('*'); star != std::string::npos; star = shown.find('*', star + 1)) {
        const auto is_edge = [&](char c) { return c == ' ' || c == '*'; };
        CHECK_MESSAGE((star == 0 || is_edge(shown[star - 1])), text);
        CHECK_MESSAGE((star + 1 == shown.size() || is_edge(shown[star + 1])), text);
      }
    }
  }
}
