#include <doctest/doctest.h>

#include "player/scenario/marks.h"

namespace rollcall::scenario {
namespace {

std::string shown(std::string_view text) {
  static constexpr const char* stress[] = {"", "em:", "strong:"};
  std::string result;
  for (const Run& run : runs(text)) {
    const char* const kind = run.kind == Run::Kind::glossary_word ? "word:" : "";
    result += "|" + std::string(stress[static_cast<std::size_t>(run.stress)]) + kind + std::string(run.text);
  }
  return result;
}

}  // namespace

TEST_CASE("marks make runs, and the rest is plain") {
  CHECK(shown("a *b* **c** [[d]] e") == "|a |em:b| |strong:c| |word:d| e");
  CHECK(shown("plain") == "|plain");
  CHECK(shown("").empty());
  CHECK(shown("*b*") == "|em:b");
}

TEST_CASE("a word of the glossary may stand in what is stressed, and stress in nothing") {
  CHECK(shown("*a [[b]] c* d") == "|em:a |em:word:b|em: c| d");
  CHECK(shown("**[[b]]**") == "|strong:word:b");
  CHECK(shown("[[*b*]]") == "|word:*b*");
  CHECK(shown("**a *b* c**") == "|strong:a *b* c");
  CHECK(shown("*a [[b c*") == "|em:a [[b c");
}

TEST_CASE("a mark that is not closed, or stands between blanks, stands for itself") {
  CHECK(shown("3 * 4 * 5") == "|3 * 4 * 5");
  CHECK(shown("*open") == "|*open");
  CHECK(shown("[[open") == "|[[open");
  CHECK(shown("** **") == "|** **");
  CHECK(shown("[Voices, a door]") == "|[Voices, a door]");
}

TEST_CASE("a text without its marks says the same, with the words of the glossary") {
  const auto word_of = [](std::string_view id) { return id == "hook" ? "a hook" : std::string_view(); };
  CHECK(plain("*Small* **things**: [[hook]] and [[what]], 3 * 4", word_of) == "Small things: a hook and what, 3 * 4");
  CHECK(plain("", word_of).empty());
}

}  // namespace rollcall::scenario
