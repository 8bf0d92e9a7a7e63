#include "player/story/glossary_view.h"

#include <doctest/doctest.h>

#include "tests/support/english.h"
#include "tests/support/sample_scenario.h"

using namespace rollcall;

namespace {

story::GlossaryView glossary_of(std::initializer_list<const char*> words) {
  test::TwoWays module = test::two_ways();
  for (const char* word : words) module.builder.explain(word, {word}, {"what it means"});
  const test::Sample sample = module.builder.finish();
  return story::glossary_view({sample.scenario, sample.texts});
}

std::vector<std::string> words_of(const story::GlossaryView& view, std::string_view letters = {}) {
  std::vector<std::string> words;
  for (const std::size_t found : story::beginning_with(view, letters)) words.push_back(view.words[found].word.plain);
  return words;
}

}  // namespace

TEST_CASE("a glossary has every word of the module, used or not, by its alphabet") {
  CHECK(words_of(glossary_of({"testing", "Canteen", "bribe", "dynamic security"})) ==
        std::vector<std::string>{"bribe", "Canteen", "dynamic security", "testing"});
}

TEST_CASE("a meaning knows its entry, so that a face can say it once") {
  const story::GlossaryView view = glossary_of({"testing", "bribe"});
  CHECK(view.words[0].entry == 1);
  CHECK(view.words[1].entry == 0);
}

TEST_CASE("first letters leave the words that begin so") {
  const story::GlossaryView view = glossary_of({"testing", "Canteen", "dynamic security"});
  CHECK(words_of(view, "T") == std::vector<std::string>{"testing"});
  CHECK(words_of(view, "sec") == std::vector<std::string>{"dynamic security"});
  CHECK(words_of(view, "x").empty());
}

TEST_CASE("how many words there are is told") {
  const story::GlossaryView view = glossary_of({"testing", "bribe"});
  const auto told = [&](std::size_t found) { return test::english()(story::found_sentence(view, found)); };
  CHECK(told(2) == "2 words of 2");
  CHECK(told(1) == "1 word of 2");
  CHECK(told(0) == "No word of this module begins so.");
}
