#include "authoring/survey/visible_text.h"

#include <doctest/doctest.h>

#include <filesystem>

#include "player/scenario/marks.h"
#include "tests/authoring/check/checked.h"
#include "tests/support/files.h"
#include "tests/support/places.h"

namespace rollcall::survey {
namespace {

std::string_view word_of(std::string_view id) { return id == "cond" ? "conditioning" : ""; }

}  // namespace

TEST_CASE("a learner sees no marks, and the word of the glossary") {
  CHECK(scenario::plain("*Now* call it [[cond]], **please**", word_of) == "Now call it conditioning, please");
  CHECK(scenario::plain("a [[strange]] word", word_of) == "a strange word");
}

TEST_CASE("length is counted in characters that are seen") {
  CHECK(visible_length("Señor", word_of) == 5);
  CHECK(visible_length("*now* and [[cond]]", word_of) == 20);
}

TEST_CASE("what looks like a mark and is none is seen and counted") {
  CHECK(scenario::plain("2 * 3, a [note], [[open", word_of) == "2 * 3, a [note], [[open");
  CHECK(visible_length("Pay 2 * 3 [coins]", word_of) == 17);
}

TEST_CASE("options are measured by the words that the glossary shows, not by their ids") {
  const auto found = [](const std::string& word) {
    std::string yaml = test::read(test::source_folder() / "tests/bad_sources/best-option-longest/module.yaml");
    const std::string best = "Explain it to him now";
    for (auto at = yaml.find(best); at != std::string::npos; at = yaml.find(best))
      yaml.replace(at, best.size(), "'[[x]]'");
    return test::found(yaml + "glossary: {x: {word: " + word + ", means: A meaning.}}\n", "best-option-longest");
  };
  CHECK(found("conditioning again").size() == 1);
  CHECK(found("bait").empty());
}

}  // namespace rollcall::survey
