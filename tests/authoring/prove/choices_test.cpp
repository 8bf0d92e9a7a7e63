#include <doctest/doctest.h>

#include <algorithm>

#include "authoring/prove/choice_shares.h"
#include "authoring/prove/walk.h"
#include "player/run/score.h"
#include "player/run/session.h"
#include "tests/authoring/prove/proved.h"

namespace rollcall {
namespace {

using prove::ChoiceFigures;
using source::Diagnostic;
using test::Proved;
using test::proved;
using test::Tiny;

/// Decisions of three options; wrongs are counted, and what is bad in the first is a critical error.
Tiny story(const std::string& best_when, std::size_t decisions = 5) {
  Tiny tiny;
  tiny.state = "state: {trust: {range: 0..10, start: 5, shown: Trust}, wrongs: {range: 0..9, start: 0}}\n";
  tiny.scenes = "scenes:\n";
  for (std::size_t i = 0; i < decisions; ++i) {
    tiny.scenes += "  s" + std::to_string(i) + ": {behaviour: '1.1', say: [{narrator: Day " + std::to_string(i) +
                   ".}], options: {good: {OPT(3)}, fair: {OPT(1), do: [wrongs +1]}, bad: {OPT(0), do: [wrongs +2]" +
                   (i == 0 ? ", critical: yes" : "") + "}}}\n";
  }
  tiny.endings = "endings:\n  best: {when: " + best_when +
                 ", title: Best, say: [{narrator: It ends.}, {when: critical, narrator: But once.}], result: pass}\n"
                 "  lost: {title: Lost, say: [{narrator: It ends.}], result: fail}\n";
  tiny.head = "pass_mark: 50\n";
  return tiny;
}

Diagnostic only(const Proved& proved, const std::string& rule) {
  const auto all = proved.told(rule);
  REQUIRE(all.size() == 1);
  return all.front();
}

const ChoiceFigures& of(const Proved& proved, const std::string& option) {
  const auto found = std::find_if(
      proved.proof.choices.begin(), proved.proof.choices.end(),
      [&](const ChoiceFigures& choice) { return prove::full_name(proved.compiled.scenario, choice.option) == option; });
  REQUIRE(found != proved.proof.choices.end());
  return *found;
}

Tiny replaced(Tiny tiny, const std::string& what, const std::string& by) {
  for (std::string* part : {&tiny.scenes, &tiny.endings, &tiny.points}) {
    if (const auto at = part->find(what); at != std::string::npos) {
      part->replace(at, what.size(), by);
      return tiny;
    }
  }
  FAIL(what);
  return tiny;
}

}  // namespace

TEST_CASE("after how many weaker options the best ending still comes is counted by quality, and too many are told") {
  const Proved strict = proved(story("wrongs = 0"));
  CHECK(prove::all_weaker(strict.proof).all == 10);
  CHECK(prove::all_weaker(strict.proof).end_best == 0);
  CHECK(strict.told("weak-ends-best").empty());
  const Proved lenient = proved(story("wrongs <= 1"));
  CHECK(prove::weaker_of_quality(lenient.proof, lenient.compiled.scenario, 1).end_best == 5);
  CHECK(prove::weaker_of_quality(lenient.proof, lenient.compiled.scenario, 0).end_best == 0);
  const Diagnostic finding = only(lenient, "weak-ends-best");
  CHECK(finding.severity == source::Severity::warning);
  CHECK(finding.message.text() ==
        "After 5 of 5 options of quality 1, each taken once and all else best, the best ending 'best' still comes.");
  CHECK(proved(story("wrongs <= 2")).told("weak-ends-best").size() == 2);
  CHECK(proved(story("wrongs <= 1", 4)).told("weak-ends-best").empty());  // of so few it is chance
}

TEST_CASE("a critical error after which the best ending still comes is told, with the play") {
  CHECK(proved(story("wrongs <= 1")).told("critical-ends-best").empty());
  const Proved found = proved(story("wrongs <= 2"));
  const Diagnostic finding = only(found, "critical-ends-best");
  CHECK(finding.message.text() == "The best ending 'best' still comes after the critical error 's0.bad'.");
  CHECK(finding.path->options == std::vector<std::string>{"bad"});
  CHECK(prove::critical_errors(found.proof, found.compiled.scenario).end_best == 1);
}

TEST_CASE("what an option changes later is said of the ending, later entries, lines, options and points") {
  Tiny tiny = story("wrongs <= 1");
  tiny.later = "later: {echo: {after: s2, when: chose(s1.fair), say: [{narrator: Well.}]}}\n";
  tiny.points = "[{point: A point, cite: book}, {point: Of you, when: chose(s3.fair), cite: book}]";
  tiny = replaced(tiny, "s4: {behaviour: '1.1', say: [{narrator: Day 4.}",
                  "s4: {behaviour: '1.1', say: [{narrator: Day 4.}, {when: chose(s2.fair), narrator: Again.}");
  tiny = replaced(tiny, "s3: {behaviour: '1.1', say: [{narrator: Day 3.}], options: {good: {OPT(3)},",
                  "s3: {behaviour: '1.1', say: [{narrator: Day 3.}], options: {good: {OPT(3)}, more: {OPT(0), when: "
                  "chose(s0.fair), do: [wrongs +3]},");
  const Proved found = proved(tiny);
  CHECK(of(found, "s0.fair").changes == prove::Changes{false, 0, 0, 1, 0});
  CHECK(of(found, "s1.fair").changes == prove::Changes{false, 1, 1, 0, 0});
  CHECK(of(found, "s2.fair").changes == prove::Changes{false, 0, 1, 0, 0});
  CHECK(of(found, "s3.fair").changes == prove::Changes{false, 0, 0, 0, 1});
  CHECK(of(found, "s4.fair").changes == prove::Changes{});
  CHECK(of(found, "s4.bad").changes == prove::Changes{true, 0, 2, 0, 0});  // the line of either ending
  CHECK(of(found, "s4.bad").ending == 1);
  CHECK(of(found, "s3.more").errors_before == 1);
  CHECK(of(found, "s3.more").steps.size() == 4);
  CHECK(found.told("no-trace").empty());  // 1 of 11
}

TEST_CASE("weaker options that leave no trace are named, where they are too many") {
  const Proved found = proved(story("wrongs <= 2"));
  const Diagnostic finding = only(found, "no-trace");
  // The critical error shows its line at the end.
  CHECK(finding.message.text() ==
        "9 of 10 weaker options change nothing that a learner sees after what they tell themselves: s0.fair, s1.fair, "
        "s1.bad, s2.fair, s2.bad, s3.fair, s3.bad, s4.fair, s4.bad.");
  CHECK(proved(story("wrongs = 0")).told("no-trace").empty());
}

TEST_CASE("a best ending that can be reached below the pass mark is told, with the play") {
  const Proved found = proved(story("wrongs <= 8"));
  const Diagnostic finding = only(found, "best-below-mark");
  CHECK(finding.message.text() == "The best ending 'best' can be reached with a score below the pass mark of 50 %.");
  run::Session session(found.compiled.scenario, 1);
  for (const std::string& option : finding.path->options) session.choose(option);
  CHECK(session.ending().id == "best");
  CHECK(run::score(session).percent() < 50);
  CHECK(proved(story("wrongs <= 3")).told("best-below-mark").empty());      // three of quality 1: 60 %
  CHECK(proved(story("wrongs <= 4")).told("best-below-mark").size() == 1);  // four: 46 %
}

TEST_CASE("any of several best options may lead on to the best ending") {
  const Tiny tiny = replaced(story("wrongs = 0 or chose(s4.second)"),
                             "s4: {behaviour: '1.1', say: [{narrator: Day 4.}], options: {good: {OPT(3)},",
                             "s4: {behaviour: '1.1', say: [{narrator: Day 4.}], options: {good: {OPT(3)}, second: "
                             "{OPT(3)},");
  const Proved found = proved(tiny);
  CHECK(of(found, "s0.fair").ends_best);
  CHECK(of(found, "s0.fair").ending == 1);  // with the first in the file
  CHECK_FALSE(of(found, "s4.fair").ends_best);
}

TEST_CASE("a choice after which the best play goes round for ever has no ending") {
  Tiny tiny = story("wrongs = 0", 2);
  tiny.scenes +=
      "  s2: {behaviour: '1.1', say: [{narrator: Day 2.}], options: {on: {OPT(1)}, round: {OPT(3), when: wrongs >= 1, "
      "go: s2}}}\n";
  const Proved found = proved(tiny);
  CHECK_FALSE(of(found, "s0.fair").ending.has_value());
  CHECK_FALSE(of(found, "s0.fair").ends_best);
  CHECK(of(found, "s0.fair").changes.ending);
  CHECK(found.proof.best_ending == 0);
}

}  // namespace rollcall
