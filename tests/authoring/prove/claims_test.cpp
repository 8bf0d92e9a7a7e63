#include "authoring/prove/claims.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>

#include "player/run/debrief.h"
#include "player/run/session.h"
#include "player/run/shuffle.h"
#include "tests/authoring/support/tiny.h"
#include "tests/support/random_scenario.h"

namespace rollcall {
namespace {

using source::Diagnostic;
using survey::Shown;
using test::Tiny;

const prove::Moments::Limits enough{200'000, [] { return false; }};

/// Two scenes: bad in the first is a critical error; the second can be skipped from the first.
Tiny story() {
  Tiny tiny;
  tiny.head = "cast: {vera: {name: Vera}, omar: {name: Omar}}\n";
  tiny.scenes =
      "scenes:\n"
      "  first: {behaviour: '1.1', say: [{narrator: Hello.}, {omar: Good day.}], options: {good: {OPT(3), do: [trust "
      "+1]}, skip: {OPT(1), do: [trust -1], go: end}, bad: {OPT(0), do: [trust -2], critical: yes}}}\n"
      "  second: {behaviour: '1.1', say: [{narrator: Vera comes in.}], options: {fair: {OPT(3), do: [trust +1]}, "
      "wrong: {OPT(0), do: [trust -1]}}}\n";
  return tiny;
}

std::vector<Diagnostic> found(const Tiny& tiny, std::string_view rule, const std::string& variant = {}) {
  source::Loaded module = source::load_text(tiny.yaml());
  check::check(
      module.document, [](std::string_view) { return true; }, module.problems);
  for (const Diagnostic& problem : module.problems.sorted())
    REQUIRE_MESSAGE(problem.severity != source::Severity::error, source::format(problem, module.files));
  std::vector<Diagnostic> all;
  for (const compile::ForProof& one : compile::compile_for_proof(module.document)) {
    if (one.variant != variant) continue;
    for (Diagnostic& finding :
         prove::claim_findings(one.scenario, one.taken, enough, source::PlaceTable(module.document))) {
      if (finding.rule == rule) all.push_back(std::move(finding));
    }
  }
  return all;
}

Diagnostic only(const Tiny& tiny, std::string_view rule, const std::string& variant = {}) {
  const auto all = found(tiny, rule, variant);
  REQUIRE(all.size() == 1);
  return all.front();
}

using Options = std::vector<std::string>;

std::string ending(const std::string& keys, const std::string& lines = "{narrator: It ends.}") {
  return "endings: {only: {title: The end, " + keys + " say: [" + lines + "], result: pass}}\n";
}

}  // namespace

TEST_CASE("a false claim of an ending is told with a shortest play to it") {
  Tiny tiny = story();
  tiny.endings = ending("claims: visited(second),");
  const Diagnostic finding = only(tiny, "false-claim");
  CHECK(finding.severity == source::Severity::error);
  CHECK(finding.message.text() ==
        "This text takes for granted that 'visited(second)', and it is shown where that is not so.");
  REQUIRE(finding.path);
  CHECK(finding.path->options == Options{"skip"});
  CHECK(finding.path->scenes == Options{"first"});
  tiny.endings = ending("claims: visited(first),");
  CHECK(found(tiny, "false-claim").empty());
}

TEST_CASE("a claim of a line counts only where the line is shown") {
  Tiny tiny = story();
  tiny.endings = ending("", "{narrator: It ends.}, {claims: visited(second), narrator: As Vera said.}");
  CHECK(only(tiny, "false-claim").path->options == Options{"skip"});
  tiny.endings =
      ending("", "{narrator: It ends.}, {when: visited(second), claims: visited(second), narrator: As Vera said.}");
  CHECK(found(tiny, "false-claim").empty());
}

TEST_CASE("claims are made by scenes, later entries, consequences and points of the debrief too") {
  Tiny tiny = story();
  const auto replace = [](std::string text, const std::string& what, const std::string& by) {
    return text.replace(text.find(what), what.size(), by);
  };
  tiny.scenes = replace(tiny.scenes, "second: {", "second: {claims: not critical, ");
  CHECK(only(tiny, "false-claim").path->options == Options{"bad"});
  tiny = story();
  tiny.later = "later: {echo: {after: second, claims: chose(first.good), say: [{narrator: Well.}]}}\n";
  CHECK(only(tiny, "false-claim").path->options == Options{"bad", "fair"});
  tiny = story();
  tiny.scenes = replace(tiny.scenes, "wrong: {OPT(0)",
                        "wrong: {text: Wrong, quality: 0, why: So., cite: book, then: [{claims: trust >= 4, narrator: "
                        "No.}]");
  CHECK(only(tiny, "false-claim").path->options == Options{"bad", "wrong"});
  tiny = story();
  tiny.points = "[{point: A point, cite: book, when: trust >= 6, claims: visited(second)}]";
  CHECK(found(tiny, "false-claim").empty());
  tiny.points = "[{point: A point, cite: book, when: trust <= 4, claims: visited(second)}]";
  CHECK(only(tiny, "false-claim").path->options == Options{"skip"});
}

TEST_CASE("a point that a critical error shows must keep what it claims, whatever its condition says") {
  Tiny tiny = story();
  tiny.points = "[{point: A point, cite: book, when: trust >= 6, claims: not critical}]";
  CHECK(only(tiny, "false-claim").path->options == Options{"bad", "fair"});
}

TEST_CASE("a claim is held against every drawn start, and the way to it names a seed") {
  Tiny tiny = story();
  tiny.state = "state: {trust: {range: 0..10, start: 5, shown: Trust}, luck: {range: 0..3, start: drawn}}\n";
  tiny.endings = ending("claims: luck <= 2,");
  const Diagnostic finding = only(tiny, "false-claim");
  REQUIRE(finding.path->seed);
  const compile::Compiled compiled = tiny.compiled();
  CHECK(run::Session(compiled.scenario, *finding.path->seed).values()[1] == 3);
}

TEST_CASE("what holds in the whole module may be false in a view") {
  Tiny tiny = story();
  tiny.scenes.replace(tiny.scenes.find(", go: end"), 9, "");
  tiny.head += "variants: {short: {minutes: 5, scenes: [first]}}\n";
  tiny.endings = ending("claims: visited(second),");
  CHECK(found(tiny, "false-claim").empty());
  CHECK(only(tiny, "false-claim", "short").path->options.size() == 1);
}

TEST_CASE("a passing ending that a critical error leads to says how it deals with that") {
  Tiny tiny = story();
  const Diagnostic finding = only(tiny, "pass-after-critical");
  CHECK(finding.severity == source::Severity::error);
  CHECK(finding.message.text() ==
        "The passing ending 'only' is reached after the critical error 'first.bad', and says nothing of it.");
  CHECK(finding.path->options == Options{"bad", "fair"});
  tiny.endings = ending("", "{narrator: It ends.}, {when: critical, narrator: It was not forgotten.}");
  CHECK(found(tiny, "pass-after-critical").empty());
  tiny.endings = ending("", "{narrator: It ends.}, {when: chose(first.bad), narrator: It was not forgotten.}");
  CHECK(found(tiny, "pass-after-critical").empty());
  tiny.endings = ending("", "{narrator: It ends.}, {when: not critical, narrator: All was well.}");
  CHECK(found(tiny, "pass-after-critical").size() == 1);
  tiny.endings =
      "endings: {hurt: {when: critical, title: Hurt, say: [{narrator: No.}], result: fail}, fine: {title: Fine, say: "
      "[{narrator: Yes.}], result: pass}}\n";
  CHECK(found(tiny, "pass-after-critical").empty());
}

TEST_CASE("an ending deals with a critical error only if it would be another without it") {
  Tiny tiny = story();
  const std::string when = "{narrator: It ends.}, {when: ";
  // The condition speaks of critical errors, but the line is shown to those without one too.
  tiny.endings = ending("", when + "critical or trust >= 0, narrator: As always.}");
  CHECK(found(tiny, "pass-after-critical").size() == 1);
  tiny.endings = ending("", when + "chose(first.bad) or trust >= 4, narrator: As always.}");
  CHECK(found(tiny, "pass-after-critical").size() == 1);
  tiny.endings = ending("", when + "chose(first.bad) and trust <= 4, narrator: It was not forgotten.}");
  CHECK(found(tiny, "pass-after-critical").empty());
  const std::string other = "fine: {title: Fine, say: [{narrator: Yes.}], result: fail}}\n";
  tiny.endings =
      "endings: {hurt: {when: critical, title: Hurt, say: [{narrator: It was not forgotten.}], result: pass}, " + other;
  CHECK(found(tiny, "pass-after-critical").empty());
  tiny.endings =
      "endings: {hurt: {when: critical or trust >= 3, title: Hurt, say: [{narrator: Well.}], result: pass}, " + other;
  CHECK(found(tiny, "pass-after-critical").size() == 1);
}

TEST_CASE("an ending that claims a critical error deals with it") {
  Tiny tiny = story();
  const auto hurt = [](const std::string& keys, const std::string& line) {
    return "endings: {hurt: {when: trust <= 4, title: Hurt, " + keys + "say: [" + line +
           "], result: pass}, fine: {when: not critical, title: Fine, say: [{narrator: Yes.}], result: pass}, none: "
           "{title: None, say: [{narrator: No.}], result: fail}}\n";
  };
  tiny.endings = hurt("", "{narrator: Well.}");
  CHECK(found(tiny, "pass-after-critical").size() == 1);
  tiny.endings = hurt("claims: critical or not visited(second), ", "{narrator: Well.}");
  CHECK(found(tiny, "pass-after-critical").empty());
  tiny.endings = hurt("", "{claims: critical or not visited(second), narrator: Well.}");
  CHECK(found(tiny, "pass-after-critical").empty());
}

TEST_CASE("a line that nobody is shown is named, if what it stands in is told") {
  Tiny tiny = story();
  tiny.endings = ending("", "{narrator: It ends.}, {when: chose(first.skip) and chose(first.good), narrator: Both.}");
  const Diagnostic finding = only(tiny, "line-never");
  CHECK(finding.severity == source::Severity::warning);
  CHECK(finding.message.text() ==
        "This line is never shown: whenever it could be, 'chose(first.skip) and chose(first.good)' does not hold.");
  tiny.endings = ending("", "{narrator: It ends.}, {when: chose(first.skip), narrator: One.}");
  CHECK(found(tiny, "line-never").empty());
  // After `skip` nobody comes to the second scene.
  const auto put = [](std::string text, const std::string& what, const std::string& by) {
    return text.replace(text.find(what), what.size(), by);
  };
  const std::string vera = "{narrator: Vera comes in.}";
  const std::string good = tiny.scenes;
  tiny.scenes = put(good, vera, vera + ", {when: chose(first.skip), narrator: Late.}");
  CHECK(found(tiny, "line-never").size() == 1);
  tiny.scenes = put(good, vera, vera + ", {when: chose(first.bad), narrator: Late.}");
  CHECK(found(tiny, "line-never").empty());
  // What is told later is asked after what has come before.
  tiny.scenes = good;
  tiny.later =
      "later: {echo: {after: first, when: trust >= 6, say: [{narrator: Well.}, {when: trust <= 5, narrator: "
      "Less.}]}}\n";
  CHECK(found(tiny, "line-never").size() == 1);
  tiny.later =
      "later: {echo: {after: first, when: trust >= 6, do: [trust -1], say: [{narrator: Well.}, {when: trust <= 5, "
      "narrator: Less.}]}}\n";
  CHECK(found(tiny, "line-never").empty());
}

TEST_CASE("a line of a fragment is shown if one of its uses shows it, and what a view leaves out is no fault") {
  Tiny tiny = story();
  tiny.head += "variants: {short: {minutes: 5, scenes: [second]}}\n";
  tiny.endings = ending("", "{narrator: It ends.}, {when: visited(first), narrator: One.}");
  CHECK(found(tiny, "line-never").empty());
  CHECK(found(tiny, "line-never", "short").empty());
  tiny = story();
  tiny.head +=
      "fragments: {case: {parameters: [name], scene: {behaviour: '1.1', say: [{narrator: <name> comes.}, {when: "
      "chose(first.good), narrator: Again.}], options: {fair: {OPT(3)}, wrong: {OPT(0), do: [trust -1]}}}}}\n";
  tiny.scenes = "scenes:\n  before: {use: case, with: {name: Ann}}\n" + tiny.scenes.substr(8);
  CHECK(only(tiny, "line-never").message.text() ==
        "This line is never shown: whenever it could be, 'chose(first.good)' does not hold.");
  tiny.scenes += "  after: {use: case, with: {name: Bob}}\n";
  CHECK(found(tiny, "line-never").empty());
}

TEST_CASE("where there are too many states, it is said of how many lines it was not found out") {
  Tiny tiny = story();
  tiny.endings = ending("", "{narrator: It ends.}, {when: chose(first.skip) and chose(first.good), narrator: Both.}");
  source::Loaded module = source::load_text(tiny.yaml());
  const compile::ForProof whole = compile::compile_for_proof(module.document).front();
  std::vector<std::string> messages;
  for (const Diagnostic& finding : prove::claim_findings(whole.scenario, whole.taken, {1, [] { return false; }}, {})) {
    CHECK(finding.rule == "too-large");
    messages.push_back(finding.message.text());
  }
  REQUIRE(messages.size() == 2);
  CHECK(messages[0].starts_with(
      "Of 1 line with a condition it was not found out whether anybody is shown it: the module has more than "));
}

TEST_CASE("who is named at the end or later was in a scene before") {
  Tiny tiny = story();
  tiny.endings = ending("", "{narrator: It ends.}, {narrator: Vera's paper lies there.}");
  const Diagnostic finding = only(tiny, "unmet-person");
  CHECK(finding.message.text() == "Ending 'only' is about Vera, who need not have been in any scene before it.");
  CHECK(finding.path->options == Options{"skip"});
  tiny.endings = ending("", "{narrator: It ends.}, {when: visited(second), vera: Goodbye.}");
  CHECK(found(tiny, "unmet-person").empty());
  tiny.endings = ending("", "{omar: Goodbye.}");
  CHECK(found(tiny, "unmet-person").empty());
  tiny.later = "later: {echo: {after: first, say: [{vera: I heard.}]}}\n";
  tiny.endings = ending("", "{vera: Goodbye.}");
  const Diagnostic later = only(tiny, "unmet-person");  // whoever hears her later has met her at the end
  CHECK(later.message.text() == "'echo', told later, is about Vera, who need not have been in any scene before it.");
}

TEST_CASE("what claims ask for is in no pack") {
  Tiny tiny = story();
  const auto plain = tiny.compiled();
  tiny.endings = ending("claims: visited(second) or critical,");
  const auto claiming = tiny.compiled();
  CHECK(claiming.scenario.variables().size() == plain.scenario.variables().size());
  CHECK(claiming.scenario.tables().code.size() == plain.scenario.tables().code.size());
  CHECK(claiming.scenario.tables().effects.size() == plain.scenario.tables().effects.size());
}

namespace {

/// Claims of a scenario made by hand, each a condition that stands in it already.
survey::TakenForGranted random_claims(const scenario::Scenario& scenario, std::uint64_t seed) {
  std::vector<scenario::Range> conditions;
  for (const scenario::Option& option : scenario.options()) conditions.push_back(option.guard);
  for (const scenario::Beat& beat : scenario.beats()) conditions.push_back(beat.guard);
  for (const scenario::Ending& one : scenario.endings()) conditions.push_back(one.guard);
  std::erase_if(conditions, [](scenario::Range range) { return range.count == 0; });
  survey::TakenForGranted taken;
  run::SplitMix random(seed);
  const auto claim = [&](Shown what, std::size_t count) {
    for (std::uint32_t i = 0; i < count && !conditions.empty(); ++i) {
      const auto number = static_cast<std::uint32_t>(taken.claims.size() + 1);
      const auto condition = conditions[random.below(static_cast<std::uint32_t>(conditions.size()))];
      taken.claims.push_back({what, i, condition, "", {0, number, 1}});
    }
  };
  claim(Shown::scene, scenario.scenes().size()), claim(Shown::line, scenario.tables().lines.size());
  claim(Shown::beat, scenario.beats().size()), claim(Shown::ending, scenario.endings().size());
  return taken;
}

/// Plays everything with the learner's session; nothing is merged. Of each claim that is false somewhere, by its line:
/// how many choices lead there at least.
class EveryPlay {
 public:
  EveryPlay(const scenario::Scenario& scenario, const survey::TakenForGranted& taken)
      : x_scenario(scenario), x_taken(taken) {
    constexpr std::uint64_t seeds = 400;
    std::map<std::vector<std::int16_t>, std::uint64_t> starts;
    for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
      const run::Session session(scenario, seed);
      starts.emplace(std::vector(session.values().begin(), session.values().end()), seed);
    }
    for (const auto& [values, seed] : starts) play(run::Session(scenario, seed), 0);
  }

  bool too_many = false;
  std::map<std::uint32_t, std::size_t> shortest;

 private:
  void play(run::Session session, std::size_t choices) {
    constexpr std::size_t most = 60'000;
    if (too_many = too_many || ++x_plays > most; too_many) return;
    for (; session.is_on_page(); session.go_on()) look_at_scene(session, choices);
    if (session.ended()) {
      expect(Shown::ending, session.ending_index(), session.values(), choices);
      return expect_lines(session.ending().say, session.values(), choices);
    }
    look_at_scene(session, choices);
    const std::vector<scenario::OptionIndex> open(session.open().begin(), session.open().end());
    for (const scenario::OptionIndex option : open) {
      run::Session next = session;
      next.choose(option);
      for (std::size_t page = 0; page < next.passages().size(); ++page) {
        const auto [kind, index] = next.passages()[page];
        const auto values = next.values_at(page);
        const bool is_beat = kind == run::Passage::Kind::beat;
        if (is_beat) expect(Shown::beat, index, values, choices + 1);
        expect_lines(is_beat ? x_scenario.beats()[index].say : x_scenario.options()[index].consequence, values,
                     choices + 1);
      }
      play(std::move(next), choices + 1);
    }
  }

  void look_at_scene(const run::Session& session, std::size_t choices) {
    expect(Shown::scene, session.scene_index(), session.values(), choices);
    expect_lines(session.scene().say, session.values(), choices);
  }

  void expect_lines(scenario::Range lines, std::span<const std::int16_t> values, std::size_t choices) {
    for (std::uint32_t i = lines.first; i < lines.first + lines.count; ++i) expect(Shown::line, i, values, choices);
  }

  void expect(Shown what, std::uint32_t index, std::span<const std::int16_t> values, std::size_t choices) {
    for (const survey::Claim& claim : x_taken.claims) {
      if (claim.what != what || claim.index != index) continue;
      if (scenario::holds(x_scenario.code(claim.condition), values)) continue;
      const auto [known, is_new] = shortest.emplace(claim.at.line, choices);
      known->second = std::min(known->second, choices);
    }
  }

  const scenario::Scenario& x_scenario;
  const survey::TakenForGranted& x_taken;
  std::size_t x_plays = 0;
};

void check_claims(const scenario::Scenario& scenario, std::uint64_t seed, std::size_t& compared) {
  CAPTURE(seed);
  const survey::TakenForGranted taken = random_claims(scenario, seed);
  const EveryPlay brute(scenario, taken);
  if (brute.too_many) return;
  std::map<std::uint32_t, std::size_t> proved;
  for (const Diagnostic& finding : prove::claim_findings(scenario, taken, enough, {})) {
    REQUIRE(finding.rule == "false-claim");
    proved.emplace(finding.at.line, finding.path->options.size());
    run::Session session(scenario, finding.path->seed.value_or(1));
    for (const std::string& option : finding.path->options) session.go_on_over_pages(), session.choose(option);
  }
  CHECK(proved == brute.shortest);
  compared += proved.size();
}

}  // namespace

TEST_CASE("claims are found false where playing everything finds them false, and by ways as short") {
  std::size_t compared = 0;
  for (std::uint64_t seed = 1; seed <= 60; ++seed) {
    check_claims(test::random_scenario(seed), seed, compared);
    check_claims(test::random_scenario_with_pages(seed), seed, compared);
  }
  CHECK(compared > 200);
}

}  // namespace rollcall
