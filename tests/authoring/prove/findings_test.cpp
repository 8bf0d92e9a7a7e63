#include <doctest/doctest.h>

#include <algorithm>
#include <regex>
#include <sstream>

#include "authoring/prove/proof.h"
#include "player/run/score.h"
#include "player/run/session.h"
#include "tests/authoring/support/tiny.h"

namespace rollcall {
namespace {

using Finding = source::Diagnostic;
using source::Severity;
using test::Tiny;

struct Proved {
  compile::Compiled compiled;
  prove::Proof proof;
};

Proved proved(const Tiny& tiny) {
  compile::Compiled compiled = tiny.compiled();
  prove::Proof proof = prove::prove(compiled.scenario, compiled.texts, {}, compiled.places);
  return {std::move(compiled), std::move(proof)};
}

/// With every decision named here leading back to the first scene, which the checks of the source would not let pass.
Proved proved_with_circle(const Tiny& tiny, const std::vector<std::string>& led_back,
                          const prove::Budget& budget = {}) {
  compile::Compiled compiled = tiny.compiled();
  scenario::Parts parts = compiled.scenario.parts();
  for (scenario::Option& option : parts.options) {
    if (std::find(led_back.begin(), led_back.end(), option.id) != led_back.end()) option.next = 0;
  }
  compiled.scenario = scenario::Scenario(std::move(parts));
  prove::Proof proof = prove::prove(compiled.scenario, compiled.texts, budget, compiled.places);
  return {std::move(compiled), std::move(proof)};
}

Finding only(const Proved& proved, const std::string& rule) {
  std::vector<Finding> found;
  std::copy_if(proved.proof.findings.begin(), proved.proof.findings.end(), std::back_inserter(found),
               [&](const Finding& finding) { return finding.rule == rule; });
  REQUIRE(found.size() == 1);
  return found.front();
}

bool has(const Proved& proved, const std::string& rule) {
  return std::any_of(proved.proof.findings.begin(), proved.proof.findings.end(),
                     [&](const Finding& finding) { return finding.rule == rule; });
}

run::Session replayed(const Proved& proved, const Finding& finding) {
  REQUIRE(finding.path.has_value());
  run::Session session(proved.compiled.scenario, finding.path->seed.value_or(1));
  session.go_on_over_pages();
  for (const std::string& option : finding.path->options) {
    session.choose(option);
    session.go_on_over_pages();
  }
  return session;
}

std::vector<std::string> open_ids(const run::Session& session) {
  std::vector<std::string> ids;
  for (const scenario::OptionIndex option : session.open()) ids.emplace_back(session.scenario().options()[option].id);
  std::sort(ids.begin(), ids.end());
  return ids;
}

using Ids = std::vector<std::string>;

const std::string say = "behaviour: '1.1', say: [{narrator: It goes on.}]";
const std::string two_endings =
    "endings:\n"
    "  bad: {when: trust <= 3, title: Bad, say: [{narrator: It ends.}], result: fail}\n"
    "  good: {title: Good, say: [{narrator: It ends.}], result: pass}\n";

/// Two scenes with two options each, `first` of the first scene and `second` of the second as given.
Tiny two_scenes(const std::string& first, const std::string& second) {
  Tiny tiny;
  tiny.scenes =
      "scenes:\n  one: {" + say + ", options: {" + first + "}}\n  two: {" + say + ", options: {" + second + "}}\n";
  tiny.endings = two_endings;
  return tiny;
}

/// The same with two variables that move together, so that `trust != twin` never holds, which only the proof can see.
Tiny twins(std::string first, std::string second) {
  for (std::string* options : {&first, &second}) {
    *options = std::regex_replace(*options, std::regex(R"(MOVE\((.)\))"), "do: [trust $011, twin $011]");
  }
  Tiny tiny = two_scenes(first, second);
  tiny.state = "state:\n  trust: {range: 0..10, start: 5, shown: Trust}\n  twin: {range: 0..10, start: 5}\n";
  return tiny;
}

const std::string usual = "right: {OPT(3), do: [trust +1]}, wrong: {OPT(0), do: [trust -1]}";

}  // namespace

TEST_CASE("an option that is never open is named, with a way to its scene") {
  const Proved found = proved(two_scenes(usual, usual + ", never: {OPT(1), do: [trust -1], when: trust >= 7}"));
  const Finding finding = only(found, "unreachable-option");
  CHECK(finding.severity == Severity::error);
  CHECK(finding.message.text() == "Option 'two.never' is never open.");
  CHECK(finding.hint.text() == "Its condition cannot hold when the scene is reached.");
  CHECK(open_ids(replayed(found, finding)) == Ids{"right", "wrong"});
}

TEST_CASE("a scene to which only closed options lead is named") {
  Tiny tiny = two_scenes(
      "a: {OPT(3), do: [trust +1], go: end}, b: {OPT(0), do: [trust -2], go: end}, c: {OPT(1), when: trust = 9}",
      usual);
  const Proved found = proved(tiny);
  CHECK(only(found, "unreachable-scene").message.text() == "Scene 'two' is never reached.");
  CHECK(only(found, "unreachable-option").message.text() == "Option 'one.c' is never open.");
  CHECK(found.proof.scenes_reached == 1);
}

TEST_CASE("a delayed beat whose condition cannot hold is named, with a way to its scene") {
  Tiny tiny = two_scenes(usual, usual);
  tiny.later = "later:\n  echo: {after: two, when: trust >= 8, say: [{narrator: It comes back.}], do: [trust -1]}\n";
  const Proved found = proved(tiny);
  const Finding finding = only(found, "unreachable-beat");
  CHECK(finding.message.text() == "'echo', told later after scene 'two', is never told.");
  CHECK(replayed(found, finding).scene().id == "two");
}

TEST_CASE("an ending that is never reached is named") {
  Tiny tiny = two_scenes(usual, usual);
  tiny.endings.insert(tiny.endings.find("  bad"),
                      "  best: {when: trust = 8, title: Best, say: [{narrator: It ends.}], result: pass}\n");
  const Finding finding = only(proved(tiny), "unreachable-ending");
  CHECK(finding.message.text() == "Ending 'best' is never reached.");
  CHECK(finding.hint.text() == "Either its condition cannot hold, or an ending before it always comes first.");
  CHECK_FALSE(finding.path.has_value());
}

TEST_CASE("a circle that only a closed option leaves is shown") {
  const Proved found = proved_with_circle(
      twins("a: {OPT(3), MOVE(+)}, b: {OPT(0), MOVE(-)}",
            "c: {OPT(3), MOVE(+)}, d: {OPT(0), MOVE(-)}, out: {OPT(2), MOVE(+), when: trust != twin}"),
      {"c", "d"});
  const Finding finding = only(found, "no-ending");
  CHECK(finding.message.text() == "From scene 'one' on it can happen that no ending can be reached.");
  CHECK(replayed(found, finding).scene().id == "one");
  CHECK(found.proof.paths.text() == "0");
  CHECK(found.proof.learners.front().nowhere == doctest::Approx(1));
}

TEST_CASE("a circle without any choice is shown") {
  const Proved found = proved_with_circle(twins("a: {OPT(3)}, b: {OPT(0), when: trust != twin, go: end}",
                                                "c: {OPT(3)}, d: {OPT(0), MOVE(-), when: trust != twin}"),
                                          {"c"});
  const Finding finding = only(found, "choiceless-circle");
  CHECK(finding.message.text() == "Scene 'one' can come back for ever with only one option open each time.");
  run::Session session = replayed(found, finding);
  for (const Ids& open : {Ids{"a"}, Ids{"c"}, Ids{"a"}}) {
    CHECK(open_ids(session) == open);
    session.choose(open.front());
  }
}

TEST_CASE("circles without a way out are shown where there are too many states to look at them all") {
  prove::Budget budget;
  budget.states = budget.walks = 1;
  const Proved found = proved_with_circle(
      twins("a: {OPT(3), MOVE(+)}, b: {OPT(0), MOVE(-)}",
            "c: {OPT(3), MOVE(+)}, d: {OPT(0), MOVE(-)}, out: {OPT(2), MOVE(+), when: trust != twin}"),
      {"c", "d"}, budget);
  CHECK_FALSE(found.proof.complete);
  CHECK(found.proof.open == 0);
  CHECK(replayed(found, only(found, "no-ending")).scene().id == "one");
  CHECK(has(found, "unreachable-option"));
  CHECK_FALSE(found.proof.endings[1].reached);
  const Proved choiceless = proved_with_circle(twins("a: {OPT(3)}, b: {OPT(0), when: trust != twin, go: end}",
                                                     "c: {OPT(3)}, d: {OPT(0), MOVE(-), when: trust != twin}"),
                                               {"c"}, budget);
  CHECK(replayed(choiceless, only(choiceless, "choiceless-circle")).scene().id == "one");
  CHECK_FALSE(has(choiceless, "no-ending"));
}

TEST_CASE("a circle with a way out has paths without limit, points without limit, and chances that still add up") {
  const Proved found = proved(two_scenes("again: {OPT(1), go: one}, on: {OPT(3), do: [trust +1]}", usual));
  CHECK(found.proof.has_cycle);
  CHECK(found.proof.paths.text() == "unlimited");
  const prove::EndingFigures& good = found.proof.endings[1];
  CHECK(good.paths.text() == "unlimited");
  CHECK(good.random == doctest::Approx(1).epsilon(1e-12));
  CHECK(good.points.unlimited);
  CHECK(good.points.least_earned == 3);
  CHECK(found.proof.can_pass);
  CHECK_FALSE(has(found, "no-ending"));
}

TEST_CASE("a pass that nobody reaches is shown by the path of the best choices") {
  Tiny tiny = twins("a: {OPT(3), MOVE(+)}, b: {OPT(0), MOVE(-)}", "c: {OPT(3), MOVE(+)}, d: {OPT(0), MOVE(-)}");
  tiny.endings =
      "endings:\n"
      "  good: {when: trust != twin, title: Good, say: [{narrator: It ends.}], result: pass}\n"
      "  bad: {title: Bad, say: [{narrator: It ends.}], result: fail}\n";
  const Proved found = proved(tiny);
  const Finding finding = only(found, "pass-unreachable");
  CHECK(finding.message.text() == "Nobody can pass: no play reaches a passing ending without a critical error.");
  const run::Session session = replayed(found, finding);
  CHECK(run::score(session).percent() == 100);
  CHECK_FALSE(run::score(session).passed);
}

TEST_CASE("a pass that nobody misses is shown by the path of the worst choices") {
  const Proved found = proved(Tiny{});
  const Finding finding = only(found, "pass-unmissable");
  CHECK(finding.message.text() == "Everybody passes, whatever they choose.");
  const run::Session session = replayed(found, finding);
  CHECK(run::score(session).percent() == 0);
  CHECK(run::score(session).passed);
}

TEST_CASE("a pass mark that nobody misses is named") {
  Tiny tiny = two_scenes("a: {OPT(3), do: [trust +1]}, b: {OPT(2), do: [trust -1]}",
                         "c: {OPT(3), do: [trust +1]}, d: {OPT(1), do: [trust -1]}");
  tiny.head = "pass_mark: 50\n";
  const Proved found = proved(tiny);
  const Finding finding = only(found, "mark-without-effect");
  CHECK(finding.severity == Severity::warning);
  CHECK(finding.message.text() == "The pass mark of 50 % cannot be missed.");
  CHECK(run::score(replayed(found, finding)).percent() == 50);
}

TEST_CASE("a critical error that is not the worst option is named") {
  const Proved found =
      proved(two_scenes("a: {OPT(3)}, b: {OPT(1), do: [trust -1], critical: yes}, c: {OPT(0), do: [trust -1]}", usual));
  const Finding finding = only(found, "critical-not-lowest");
  CHECK(finding.message.text() == "The critical error 'one.b' has quality 1, and another option of the scene has 0.");
  CHECK(finding.path->options.empty());
}

TEST_CASE("a scene in which nothing but a critical error may be open is shown") {
  const Proved found = proved(
      two_scenes(usual, "a: {OPT(3), do: [trust +1], when: trust >= 5}, b: {OPT(0), do: [trust -1], critical: yes}"));
  const Finding finding = only(found, "critical-unavoidable");
  CHECK(finding.message.text() == "In scene 'two' it can happen that nothing but a critical error is open.");
  CHECK(finding.path->options == Ids{"wrong"});
  CHECK(open_ids(replayed(found, finding)) == Ids{"b"});
}

TEST_CASE("an option that alone changes nothing is named") {
  const Finding finding = only(
      proved(two_scenes("a: {OPT(3), do: [trust +1]}, b: {OPT(0)}, c: {OPT(1), do: [trust -1]}", usual)), "no-effect");
  CHECK(finding.severity == Severity::warning);
  CHECK(finding.message.text() == "Option 'one.b' changes nothing, while every other option of its scene does.");
}

TEST_CASE("best choices that end badly are shown") {
  const Proved found = proved(two_scenes("a: {OPT(3), do: [trust -2]}, b: {OPT(0), do: [trust +1]}",
                                         usual + ", late: {OPT(3), do: [trust -2]}"));
  CHECK_FALSE(has(found, "best-fails"));
  const Proved bad = proved(two_scenes("a: {OPT(3), do: [trust -3]}, b: {OPT(0), do: [trust +1]}", usual));
  const Finding finding = only(bad, "best-fails");
  CHECK(finding.message.text() == "Whoever always takes the option of the highest quality does not pass.");
  CHECK(replayed(bad, finding).ending().id == "bad");
}

TEST_CASE("a bias that passes is shown") {
  const Proved found = proved(two_scenes(
      "a: {OPT(3)}, b: {OPT(1), do: [trust +1], leans: under}, c: {OPT(0), do: [trust -3], leans: over}", usual));
  const Finding finding = only(found, "bias-passes");
  CHECK(finding.message.text() == "Whoever always pleases or ignores too much still passes.");
  CHECK(finding.path->options == Ids{"b", "right"});
  CHECK(run::score(replayed(found, finding)).passed);
}

TEST_CASE("one mistake that cannot be mended is shown") {
  const Proved found = proved(two_scenes("a: {OPT(3)}, b: {OPT(0), do: [trust -9]}", usual));
  const Finding finding = only(found, "not-recoverable");
  CHECK(finding.severity == Severity::warning);
  CHECK(finding.message.text() == "One weaker choice can close every passing ending (1 of 2 such runs).");
  run::Session session = replayed(found, finding);
  CHECK(finding.path->options == Ids{"b"});
  for (const char* option : {"right", "wrong"}) {
    run::Session rest = session;
    rest.choose(option);
    CHECK(rest.ending().id == "bad");
  }
}

TEST_CASE("a critical error closes a pass by itself, and is no mistake to recover from") {
  CHECK_FALSE(
      has(proved(two_scenes("a: {OPT(3)}, b: {OPT(0), do: [trust -9], critical: yes}", usual)), "not-recoverable"));
}

TEST_CASE("three mistakes that cannot be mended are noted") {
  Tiny tiny = two_scenes("right: {OPT(3), do: [trust +1]}, wrong: {OPT(0), do: [trust -3]}", usual);
  tiny.scenes += "  three: {" + say + ", options: {" + usual + "}}\n  four: {" + say + ", options: {" + usual + "}}\n";
  tiny.endings.replace(tiny.endings.find("trust <= 3"), 10, "trust <= 2");
  const Proved found = proved(tiny);
  CHECK_FALSE(has(found, "not-recoverable"));
  const Finding finding = only(found, "three-errors");
  CHECK(finding.severity == Severity::note);
  CHECK(finding.message.text() == "Three weaker choices can close every passing ending (3 of 4 such runs).");
  CHECK(finding.path->options == Ids{"wrong", "wrong", "wrong"});
  for (const char* option : {"right", "wrong"}) {
    run::Session rest = replayed(found, finding);
    rest.choose(option);
    CHECK(rest.ending().id == "bad");
  }
}

TEST_CASE("decisions that the screen answers are noticed") {
  const Finding finding = only(proved(two_scenes(usual, usual)), "no-temptation");
  CHECK(finding.message.text() == "In every decision the best option also looks best on the screen.");
  CHECK_FALSE(has(proved(two_scenes(usual, "a: {OPT(3)}, b: {OPT(0), do: [trust +1]}")), "no-temptation"));
}

TEST_CASE("a best option that is always the longest text, the shortest, or the first is noticed") {
  const auto option = [](const std::string& id, const std::string& text, int quality) {
    return id + ": {text: " + text + ", quality: " + std::to_string(quality) +
           ", do: [trust -1], then: It happens., why: A reason., cite: book}";
  };
  const auto with_texts = [&](const std::string& best, const std::string& one, const std::string& other) {
    Tiny tiny = two_scenes(usual, usual);
    tiny.scenes = "scenes:\n";
    for (const char* id : {"one", "two", "three", "four"}) {
      tiny.scenes += std::string("  ") + id + ": {" + say + ", options: {" + option("a", one, 1) + ", " +
                     option("b", best, 3) + ", " + option("c", other, 0) + "}}\n";
    }
    return proved(tiny);
  };
  CHECK(only(with_texts("A long answer", "Short", "Shorter"), "best-option-longest").message.text() ==
        "The best option has the longest text in 4 of 4 decisions.");
  CHECK(only(with_texts("Short", "A long answer", "Longer"), "best-option-shortest").message.text() ==
        "The best option has the shortest text in 4 of 4 decisions.");
  CHECK_FALSE(has(with_texts("'*Short*'", "Señor", "Go"), "best-option-longest"));
  CHECK_FALSE(has(with_texts("Walks", "Talks", "Shouts"), "best-option-shortest"));
  Tiny first = two_scenes(usual + ", worse: {OPT(1)}", usual + ", worse: {OPT(1)}");
  first.scenes += "  three: {" + say + ", options: {" + usual + ", worse: {OPT(1)}}}\n";
  CHECK(only(proved(first), "best-option-first").message.text() == "The best option stands first in 3 of 3 decisions.");
  CHECK(only(proved(first), "best-option-first").hint.text() ==
        "Change the order in the file: the player shuffles it, paper does not.");
  first.scenes.replace(first.scenes.find("  three: {"), 10, "  three: {shuffle: no, ");
  CHECK(only(proved(first), "best-option-first").hint.text() ==
        "Change the order in the file: in 1 of them it is not shuffled, and every learner sees it.");
}

TEST_CASE("the path of a finding in a module with drawn starts says which seed draws its start") {
  Tiny tiny = two_scenes(
      "a: {OPT(3)}, b: {OPT(0), do: [trust -1], critical: yes}, c: {OPT(1), do: [trust -2], when: mood != tense}",
      usual);
  tiny.state += "  mood: {stages: [calm, uneasy, tense], start: drawn}\n";
  tiny.state =
      "state:\n  trust: {range: 0..10, start: 5, shown: Trust}\n  mood: {stages: [calm, uneasy, tense], start: "
      "drawn}\n";
  tiny.scenes.replace(tiny.scenes.find("a: {OPT(3)}"), 11, "a: {OPT(3), when: mood != tense}");
  const Proved found = proved(tiny);
  CHECK(found.proof.draws == 3);
  CHECK(found.proof.paths.text() == "14");
  const Finding finding = only(found, "critical-unavoidable");
  REQUIRE(finding.path->seed.has_value());
  CHECK(open_ids(replayed(found, finding)) == Ids{"b"});
}

TEST_CASE("the number of paths is exact beyond 64 bits, and says so when it is beyond 128") {
  prove::Count count(1);
  for (int i = 0; i < 100; ++i) count += prove::Count(count);
  CHECK(count.text() == "1267650600228229401496703205376");
  for (int i = 0; i < 28; ++i) count += prove::Count(count);
  CHECK(count.text() == "more than 2^128");
}

TEST_CASE("a finding stands where the source says what it speaks of") {
  Tiny tiny = two_scenes(usual, usual + ", never: {OPT(1), do: [trust -1], when: trust >= 7}");
  tiny.later = "later:\n  echo: {after: two, when: trust >= 8, say: [{narrator: It comes back.}], do: [trust -1]}\n";
  tiny.endings.insert(tiny.endings.find("  bad"),
                      "  best: {when: trust = 8, title: Best, say: [{narrator: It ends.}], result: pass}\n");
  const Proved found = proved(tiny);
  const auto word_at = [&, yaml = tiny.yaml()](const source::Position& at) {
    std::istringstream lines(yaml);
    std::string line;
    for (std::uint32_t i = 0; i < at.line; ++i) std::getline(lines, line);
    return line.substr(at.column - 1, line.find(':', at.column - 1) - (at.column - 1));
  };
  CHECK(word_at(only(found, "unreachable-option").at) == "never");
  CHECK(word_at(only(found, "unreachable-beat").at) == "echo");
  CHECK(word_at(only(found, "unreachable-ending").at) == "best");
  CHECK(only(found, "no-temptation").at.line == 1);
}

TEST_CASE("what a rule finds is as grave in the proof as it is in the checks") {
  const Proved found =
      proved(two_scenes("a: {OPT(3)}, b: {OPT(1), do: [trust -1], critical: yes}, c: {OPT(0), do: [trust -1]}", usual));
  CHECK(only(found, "critical-not-lowest").severity == Severity::warning);
}

TEST_CASE("pages change no figure of a proof but the number of scenes") {
  Tiny plain, paged;
  plain.scenes =
      "scenes:\n"
      "  first: {behaviour: '1.1', say: [{narrator: Hello.}], options: {good: {OPT(3), do: [trust +1]}, bad: {OPT(0), "
      "do: "
      "[trust -1]}}}\n"
      "  second: {behaviour: '1.2', say: [{narrator: Again.}], options: {fair: {OPT(3)}, wrong: {OPT(1), do: [trust "
      "-2]}}}\n";
  paged.scenes =
      "scenes:\n"
      "  gate: {say: [{narrator: The gate.}], go: first}\n"
      "  first: {behaviour: '1.1', say: [{narrator: Hello.}], go: yard, options: {good: {OPT(3), do: [trust +1]}, bad: "
      "{OPT(0), do: [trust -1]}}}\n"
      "  yard: {say: [{narrator: The yard.}], go: stairs}\n"
      "  stairs: {say: [{narrator: The stairs.}], go: second}\n"
      "  second: {behaviour: '1.2', say: [{narrator: Again.}], go: home, options: {fair: {OPT(3)}, wrong: {OPT(1), do: "
      "[trust -2]}}}\n"
      "  home: {say: [{narrator: Home.}], go: end}\n";
  plain.endings = paged.endings =
      "endings: {lost: {when: trust <= 4, title: Lost, say: [{narrator: Bad.}], result: fail}, kept: {title: Kept, "
      "say: [{narrator: Good.}], result: pass}}\n";
  const prove::Proof expected = proved(plain).proof, found = proved(paged).proof;
  CHECK(expected.scenes_reached == 2);
  CHECK(found.scenes_reached == 6);
  CHECK(found.scenes == 6);
  CHECK(found.states == expected.states);
  CHECK(found.edges == expected.edges);
  CHECK(found.paths.text() == expected.paths.text());
  CHECK(found.lures.decisions == expected.lures.decisions);
  CHECK(found.giveaways.decisions == expected.giveaways.decisions);
  CHECK(found.findings.size() == expected.findings.size());
  REQUIRE(found.endings.size() == 2);
  for (std::size_t i = 0; i < 2; ++i) {
    CHECK(found.endings[i].random == expected.endings[i].random);
    CHECK(found.endings[i].points == expected.endings[i].points);
    CHECK(found.endings[i].shortest.options == expected.endings[i].shortest.options);
  }
}

TEST_CASE("a page that nothing leads to is never reached") {
  Tiny tiny;
  tiny.scenes =
      "scenes:\n"
      "  first: {behaviour: '1.1', say: [{narrator: Hello.}], go: end, options: {good: {OPT(3), do: [trust +1]}, bad: "
      "{OPT(0), do: [trust -1]}, never: {OPT(1), when: trust > 5, go: yard}}}\n"
      "  yard: {say: [{narrator: The yard.}], go: end}\n";
  CHECK(only(proved(tiny), "unreachable-scene").message.text() == "Scene 'yard' is never reached.");
}

TEST_CASE("a look that is said to cost minutes changes something") {
  Tiny tiny;
  tiny.scenes =
      "scenes:\n"
      "  first:\n"
      "    behaviour: '1.1'\n"
      "    say: [{narrator: Hello.}]\n"
      "    look:\n"
      "      log: {text: Read the log, cost: 2, shows: Three calls.}\n"
      "      list: {text: Read the list, cost: 1, do: [trust -1], shows: Five names.}\n"
      "      board: {text: Read the board, shows: One line.}\n"
      "    options: {good: {OPT(3), do: [trust +1]}, bad: {OPT(0), do: [trust -1]}}\n";
  const Finding finding = only(proved(tiny), "cost-without-effect");
  CHECK(finding.message.text() == "Look 'first.log' is said to cost 2 minutes, and changes nothing.");
  CHECK(finding.severity == Severity::warning);
  CHECK(finding.at.line == 12);
}

}  // namespace rollcall
