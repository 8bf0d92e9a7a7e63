#include <doctest/doctest.h>

#include <algorithm>

#include "authoring/prove/walk.h"
#include "tests/authoring/prove/proved.h"

namespace rollcall {
namespace {

using prove::Policy;
using source::Diagnostic;
using test::Proved;
using test::proved;
using test::Tiny;

const std::string cast =
    "cast: {vera: {name: Vera, role: 'head of the unit, days', superior: yes}, falk: {name: Falk, role: duty manager, "
    "superior: yes}, jan: {name: Jan, role: your colleague}}\n";

/// Three decisions of the same kind: the right one gains nothing on the screen, the wrong one gains a point.
struct Decision {
  std::string say = "{narrator: It goes on.}";
  std::string good = "OPT(3)", bad = "OPT(0)", third = "OPT(1)";
};

Tiny story(const std::vector<Decision>& decisions) {
  Tiny tiny;
  tiny.head = cast;
  tiny.state = "state: {trust: {range: 0..10, start: 5, shown: Trust}, wrongs: {range: 0..9, start: 0}}\n";
  tiny.scenes = "scenes:\n";
  for (std::size_t i = 0; i < decisions.size(); ++i) {
    const Decision& one = decisions[i];
    tiny.scenes += "  s" + std::to_string(i) + ": {behaviour: '1.1', say: [{narrator: Day " + std::to_string(i) +
                   ".}, " + one.say + "], options: {good: {" + one.good + "}, bad: {" + one.bad +
                   ", do: [wrongs +1, trust +1]}, third: {" + one.third + ", do: [wrongs +1, trust -1]}}}\n";
  }
  tiny.endings =
      "endings:\n"
      "  best: {when: wrongs = 0, title: Best, say: [{narrator: It ends.}], result: pass}\n"
      "  fair: {when: wrongs = 1, title: Fair, say: [{narrator: It ends.}], result: pass}\n"
      "  lost: {title: Lost, say: [{narrator: It ends.}], result: fail}\n";
  return tiny;
}

/// The messages of those who reach the best ending.
std::vector<std::string> told(const Proved& proved) {
  std::vector<std::string> messages;
  for (const Diagnostic& finding : proved.told("learner-ends-best")) messages.push_back(finding.message.text());
  return messages;
}

using Messages = std::vector<std::string>;

double ends_best(const Proved& proved, Policy policy) { return proved.proof.of({policy, false}).endings[0]; }
double ends_best_by_quality(const Proved& proved, Policy policy) {
  return proved.proof.of({policy, false}).first->endings[0];
}

}  // namespace

TEST_CASE("who never leans is told where that leads to the best ending, and not where the best option leans once") {
  const Decision leaning{"{narrator: It goes on.}", "OPT(3)", "OPT(0), leans: under", "OPT(1), leans: over"};
  const Proved found = proved(story({leaning, leaning, leaning}));
  CHECK(ends_best(found, Policy::moderate) == doctest::Approx(1));
  CHECK(told(found) == Messages{"Whoever never leans to either side reaches the best ending 'best'."});
  Decision right_to_lean = leaning;
  right_to_lean.good += ", leans: over";
  right_to_lean.third = "OPT(1)";
  const Proved mended = proved(story({leaning, leaning, right_to_lean}));
  CHECK(ends_best(mended, Policy::moderate) == 0);
  CHECK(told(mended).empty());
}

TEST_CASE("where a rule leaves several options, lots are drawn, or the best of them is taken") {
  const Decision two_are_upright{"{narrator: It goes on.}", "OPT(3)", "OPT(0)", "OPT(1), leans: over"};
  const Proved found = proved(story({two_are_upright, two_are_upright, two_are_upright}));
  CHECK(ends_best(found, Policy::moderate) == doctest::Approx(1.0 / 8));
  CHECK(ends_best_by_quality(found, Policy::moderate) == doctest::Approx(1));
  CHECK(told(found).size() == 1);
}

TEST_CASE("what costs most on the screen is told where that leads to the best ending") {
  Tiny tiny = story({{}, {}, {}});
  CHECK(told(proved(tiny)).empty());  // the third option costs trust
  for (auto at = tiny.scenes.find("trust -1"); at != std::string::npos; at = tiny.scenes.find("trust -1"))
    tiny.scenes.replace(at, 8, "trust +2");
  const Proved found = proved(tiny);
  CHECK(ends_best(found, Policy::costly) == doctest::Approx(1));
  CHECK(told(found) == Messages{"Whoever always takes what costs most on the screen reaches the best ending 'best'."});
}

TEST_CASE("who goes to a superior is told by name or by role, and not where that is wrong once") {
  const auto text = [](const std::string& words, int quality) {
    return "text: " + words + ", quality: " + std::to_string(quality) + ", then: It happens., why: So., cite: book";
  };
  const Decision by_name{"{vera: Well., urges: third}", text("Ring Vera", 3), "OPT(0)", "OPT(1)"};
  const Decision by_role{"{falk: Well., urges: third}", text("Ask the Manager on duty", 3), "OPT(0)", "OPT(1)"};
  const Decision by_whole_role{"{jan: Well., urges: third}", text("Tell the head of the unit", 3), "OPT(0)", "OPT(1)"};
  const Proved found = proved(story({by_name, by_role, by_whole_role}));
  CHECK(ends_best(found, Policy::refers) == doctest::Approx(1));
  CHECK(told(found) == Messages{"Whoever always goes to a superior reaches the best ending 'best'."});
  // A colleague is none, and a unit is nobody.
  Decision nobody{"{jan: Well., urges: third}", text("Ring Jan", 3), text("Ask your colleague", 0),
                  text("Clean the unit", 1)};
  const Proved none = proved(story({nobody, nobody, nobody}));
  CHECK(std::none_of(none.compiled.advice.names_superior.begin(), none.compiled.advice.names_superior.end(),
                     [](bool names) { return names; }));
  CHECK(told(none).empty());
  nobody.third = text("Leave it to Falk", 1);
  CHECK(told(proved(story({by_name, by_role, nobody}))).empty());
}

TEST_CASE("who obeys the last word does what is urged last in the lines that are shown") {
  const Decision right{"{jan: Go., urges: bad}, {vera: No., urges: good}"};
  const Proved found = proved(story({right, right, right}));
  CHECK(ends_best(found, Policy::last_word) == doctest::Approx(1));
  CHECK(told(found) == Messages{"Whoever always does what the last speaker urges reaches the best ending 'best'."});
  const Decision wrong{"{vera: No., urges: good}, {jan: Go., urges: bad}"};
  CHECK(told(proved(story({right, right, wrong}))).empty());
  // The line is shown only to those who did something wrong before; the others hear Vera last.
  const Decision wrong_later{"{vera: No., urges: good}, {when: wrongs >= 1, jan: Go., urges: bad}"};
  const Proved later = proved(story({{}, wrong_later, wrong_later}));
  CHECK(ends_best(later, Policy::last_word) == doctest::Approx(1.0 / 3));
  CHECK(later.proof.of({Policy::last_word, false}).endings[2] == doctest::Approx(2.0 / 3));
}

TEST_CASE("an urging to what is closed is passed over") {
  Decision closed{"{vera: No., urges: good}, {jan: Go., urges: bad}"};
  closed.bad = "OPT(0), when: wrongs >= 1";
  const Proved found = proved(story({closed, closed, closed}));
  CHECK(ends_best(found, Policy::last_word) == doctest::Approx(1));
}

TEST_CASE("a learner whose rule says nothing in a module is not followed") {
  const Proved found = proved(Tiny{});
  for (const prove::LearnerFigures& figures : found.proof.learners) {
    CHECK(figures.learner.policy != Policy::moderate);
    CHECK(figures.learner.policy != Policy::refers);
    CHECK(figures.learner.policy != Policy::last_word);
  }
  CHECK(found.proof.of({Policy::costly, false}).endings.size() == 1);
}

TEST_CASE("walks by what is urged and by superiors are samples of the proof") {
  const Decision mixed{"{vera: No., urges: good}, {when: wrongs >= 1, jan: Go., urges: bad}"};
  const Decision named{"{narrator: It goes on.}", "OPT(3)",
                       "text: Ring Vera, quality: 0, then: It happens., why: So., cite: book",
                       "text: Ring Falk, quality: 1, then: It happens., why: So., cite: book"};
  const Proved found = proved(story({{}, mixed, named}));
  for (const Policy policy : {Policy::refers, Policy::last_word, Policy::costly}) {
    prove::WalkConfig config{4000, 1, {policy, false}};
    config.advice = found.compiled.advice;
    prove::Watch watch({});
    const prove::Walks walks = prove::walk(found.compiled.scenario, config, watch);
    const auto& figures = found.proof.of({policy, false});
    for (std::size_t i = 0; i < walks.endings.size(); ++i)
      CHECK(double(walks.endings[i]) / 4000 == doctest::Approx(figures.endings[i]).epsilon(0.05));
  }
}

}  // namespace rollcall
