#include <doctest/doctest.h>

#include "authoring/check/mould.h"
#include "tests/authoring/check/checked.h"

namespace rollcall {
namespace {

using check::Mould;

Mould mould_of(std::size_t count, const std::vector<std::string>& reasons, std::string_view language = "en") {
  Mould mould(language);
  for (std::size_t i = 0; i < count; ++i) mould.add(reasons[i % reasons.size()]);
  return mould;
}

std::string habit(const std::optional<check::Habit>& habit) {
  return habit ? std::to_string(habit->count) + " " + habit->what : "none";
}

/// The debrief of the good module with these points beside its three.
std::vector<std::string> debrief_with(const std::string& points) {
  const std::string last = "    - {point: People remember., cite: handbook}\n";
  return test::found(test::good_with(last, last + points), "debrief-for-all");
}

/// A third option in scene 'meal', where the two others cite the handbook.
std::vector<std::string> third_cites(const std::string& cite) {
  return test::found(test::good_with("      ignore: {text: Ignore,",
                                     "      pass_by: {text: Pass it on to the evening shift, quality: 1, then: The "
                                     "shift asks why., why: It waits., cite: " +
                                         cite + "}\n      ignore: {text: Ignore,"),
                     "citation-repeated");
}

}  // namespace

TEST_CASE("a habit of reasons is told above its share, and with twelve reasons or more") {
  const std::vector<std::string> alike{"You saw it. But nobody wrote it down. Write."};
  CHECK(habit(mould_of(12, alike).sentences()) == "12 3");
  CHECK(habit(mould_of(12, alike).joint()) == "12 but");
  CHECK(habit(mould_of(12, alike).opening()) == "12 you");
  CHECK(habit(mould_of(11, alike).sentences()) == "none");
  // Of four, three have one sentence: 75 %. Of five, two lead on with "but": 40 %. Of four, one begins with "he": 25 %.
  CHECK(habit(mould_of(12, {"One.", "Two.", "Three.", "Four. Five."}).sentences()) == "none");
  CHECK(habit(mould_of(13, {"One.", "Two.", "Three.", "Four. Five."}).sentences()) == "10 1");
  const std::vector<std::string> two_in_five{"A. But b.", "C. Then d.", "E. But f.", "G. Next h.", "I. Now j."};
  CHECK(habit(mould_of(15, two_in_five).joint()) == "none");
  CHECK(habit(mould_of(13, two_in_five).joint()) == "6 but");
  CHECK(habit(mould_of(12, {"He waits.", "She waits.", "They wait.", "Nobody waits."}).opening()) == "none");
}

TEST_CASE(
    "a joint is the first word of a later sentence, a sign, or a word of the language's list wherever it stands") {
  CHECK(habit(mould_of(12, {"It is right because it is fair."}).joint()) == "12 because");
  CHECK(habit(mould_of(12, {"Fair it was; he knew."}).joint()) == "12 ;");
  CHECK(habit(mould_of(12, {"At 10:30 he knew."}).joint()) == "none");
  CHECK(habit(mould_of(12, {"C'est juste, parce que c'est la règle."}, "fr").joint()) == "12 parce que");
  CHECK(habit(mould_of(12, {"Это верно, потому что честно."}, "ru-RU").joint()) == "12 потому что");
  CHECK(habit(mould_of(12, {"Jam. Nuj pe."}, "tlh").joint()) == "12 nuj");
}

TEST_CASE("one point in three depends on what was done, from four points on") {
  CHECK(debrief_with("").empty());
  CHECK(debrief_with("    - {point: A fourth., cite: handbook}\n") ==
        std::vector<std::string>{"debrief-for-all: 0 of 4 points of the debrief depend on what was done"});
  CHECK(debrief_with("    - {point: A fourth., when: told, cite: handbook}\n").size() == 1);
  CHECK(debrief_with("    - {point: A fourth., when: told, cite: handbook}\n"
                     "    - {point: A fifth., when: chose(meal.ignore), cite: handbook}\n")
            .empty());
}

TEST_CASE("a point for all who came to a scene that everybody comes to depends on nothing") {
  CHECK(debrief_with("    - {point: A fourth., when: visited(meal), cite: handbook}\n"
                     "    - {point: A fifth., when: visited(call) and visited(meal), cite: handbook}\n")
            .size() == 1);
  // Only who refuses comes to the meal.
  std::string yaml = test::good_with("quality: 1, do: [mood = tense]", "quality: 1, do: [mood = tense], go: meal");
  yaml.replace(yaml.find("      explain: {"), 16, "      explain: {go: end, ");
  yaml.insert(yaml.find("  summary: [Give"),
              "    - {point: A fourth., when: visited(meal), cite: handbook}\n"
              "    - {point: A fifth., when: visited(meal), cite: handbook}\n");
  CHECK(test::found(yaml, "debrief-for-all").empty());
}

TEST_CASE("a third reason in a decision that cites the same of a source is told, and not one that cites more closely") {
  CHECK(third_cites("handbook") ==
        std::vector<std::string>{"citation-repeated: 3 of 3 reasons in 'meal' cite the same of 'handbook'"});
  CHECK(third_cites("{source: handbook, page: \"12\"}").empty());
  CHECK(third_cites("{source: handbook, says: Pass it on in writing.}").empty());
}

}  // namespace rollcall
