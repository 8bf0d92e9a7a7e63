#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "authoring/prove/claims.h"
#include "authoring/prove/proof.h"
#include "player/run/state.h"
#include "tests/authoring/support/tiny.h"

namespace rollcall {
namespace {

using test::Tiny;

prove::Proof proved(const Tiny& tiny, const prove::Budget& budget = {}) {
  const compile::Compiled compiled = tiny.compiled();
  return prove::prove(compiled.scenario, compiled.texts, budget, compiled.places);
}

/// Scenes in a row, in each of which a number goes up or down by one.
Tiny row_of(int scenes, const std::string& state = "state: {trust: {range: 0..10, start: 5}}\n") {
  Tiny tiny;
  tiny.state = state;
  tiny.scenes = "scenes:\n";
  for (int i = 0; i < scenes; ++i)
    tiny.scenes += "  s" + std::to_string(i) +
                   ": {behaviour: '1.1', say: [{narrator: Hello.}], options: {good: {OPT(3), do: [trust +1]}, bad: "
                   "{OPT(0), do: [trust -1]}}}\n";
  return tiny;
}

std::string endings(const std::string& condition) {
  return "endings:\n"
         "  high: {when: " +
         condition +
         ", title: High, say: [{narrator: It ends.}], result: pass}\n"
         "  low: {title: Low, say: [{narrator: It ends.}], result: fail}\n";
}

/// So many flags, one set by the second option of each scene, and nothing that goes by them but what is told at once.
Tiny flags(int count, const std::string& told) {
  Tiny tiny = row_of(0);
  tiny.state = "state: {trust: {range: 0..10, start: 5}";
  for (int i = 0; i < count; ++i) {
    const std::string number = std::to_string(i);
    tiny.state += ", lamp_" + number + ": flag";
    tiny.scenes += "  s" + number +
                   ": {behaviour: '1.1', say: [{narrator: Hello.}], options: {good: {OPT(3), do: [trust +1]}, bad: "
                   "{OPT(0), do: [lamp_" +
                   number + " on]}}}\n";
  }
  tiny.state += "}\n";
  tiny.endings = endings("trust >= 7");
  tiny.later = "later:\n";
  for (int i = 0; i < count; ++i)
    tiny.later += "  told_" + std::to_string(i) + ": {after: s" + std::to_string(count - 1) + ", when: lamp_" +
                  std::to_string(i) + ", say: [" + told + "]}\n";
  return tiny;
}

/// Scenes in a row with three options each, one of them under a condition, and now and then a look, over four numbers
/// that the end compares in several ways.
Tiny numbers(int scenes) {
  const std::string names = "abcd";
  Tiny tiny;
  tiny.state =
      "state: {a: {range: 0..10, start: 5}, b: {range: 0..10, start: 5}, c: {range: 0..10, start: 5}, "
      "d: {range: 0..10, start: 5}}\n";
  tiny.scenes = "scenes:\n";
  for (int i = 0; i < scenes; ++i) {
    const auto change = [&](int which, const std::string& amount) { return names[std::size_t(which) % 4] + amount; };
    const std::string look = "look: {closer: {text: Look closer, do: [" + change(i + 3, " +1") + "], shows: Well.}}, ";
    tiny.scenes += "  s" + std::to_string(i) + ": {behaviour: '1.1', say: [{narrator: Hello.}], " +
                   (i % 3 == 1 ? look : "") + "options: {good: {OPT(3), do: [" + change(i, " +2") + ", " +
                   change(i + 1, " -1") + "]}, fair: {OPT(1), when: " + change(i + 2, " > 4") + ", do: [" +
                   change(i + 1, " +1") + "]}, bad: {OPT(0), do: [" + change(i, " -1") + ", " +
                   change(3 * i + 2, " -2") + "]}}}\n";
  }
  tiny.endings =
      "endings:\n"
      "  high: {when: a + b + c + d > 22, title: High, say: [{narrator: It ends.}], result: pass}\n"
      "  uneven: {when: a - d > 2, title: Uneven, say: [{narrator: It ends.}], result: fail}\n"
      "  low: {title: Low, say: [{narrator: It ends.}], result: fail}\n";
  return tiny;
}

/// What comes to an ending, played with the bare values, all that is the same at once.
struct Share {
  std::uint64_t paths = 0;
  double random = 0;
};

std::vector<Share> shares(const scenario::Scenario& scenario) {
  std::map<std::vector<std::int16_t>, Share> here{{run::starting_values(scenario, 1), {1, 1}}};
  std::vector<Share> found(scenario.endings().size());
  for (const scenario::Scene& scene : scenario.scenes()) {
    std::map<std::vector<std::int16_t>, Share> next;
    for (const auto& [values, share] : here) {
      std::vector<const scenario::Option*> open;
      for (const scenario::Option& option : scenario.options(scene)) {
        if (option.role == scenario::Role::decision && run::is_open(scenario, option, values)) open.push_back(&option);
      }
      for (const scenario::Option* option : open) {
        auto after = values;
        run::take(scenario, *option, after);
        Share& to = option->next == scenario::the_end ? found[run::ending(scenario, after)] : next[after];
        to.paths += share.paths;
        to.random += share.random / double(open.size());
      }
    }
    here = std::move(next);
  }
  return found;
}

bool has(const std::vector<source::Diagnostic>& findings, std::string_view rule) {
  return std::ranges::find(findings, rule, &source::Diagnostic::rule) != findings.end();
}

std::vector<source::Diagnostic> claims(const Tiny& tiny) {
  const source::Loaded module = source::load_text(tiny.yaml());
  std::vector<source::Diagnostic> all;
  for (const compile::ForProof& one : compile::compile_for_proof(module.document)) {
    for (auto& finding : prove::claim_findings(one.scenario, one.taken, {10'000}, source::PlaceTable(module.document)))
      all.push_back(std::move(finding));
  }
  return all;
}

}  // namespace

TEST_CASE("values are kept apart only where a condition can still tell them apart") {
  Tiny tiny = row_of(4);
  tiny.endings = endings("trust >= 6");
  // Before the last decision: 4 and less never come to 6, 7 and more always do.
  CHECK(proved(tiny).states == 1 + 2 + 3 + 3);
  CHECK(proved(tiny).paths.text() == "16");
  tiny.endings = endings("trust >= 1");
  CHECK(proved(tiny).states == 4);
  CHECK(has(proved(tiny).findings, "unreachable-ending"));
}

TEST_CASE("a condition that is always so in a scene keeps nothing apart there") {
  Tiny tiny = row_of(5);
  tiny.endings =
      "endings:\n"
      "  been: {when: visited(s2), title: Been, say: [{narrator: It ends.}], result: pass}\n" +
      endings("trust >= 6").substr(9);
  CHECK(proved(tiny).states == 5);
}

TEST_CASE("of many states the figures of the ends are those of playing with bare values") {
  const Tiny tiny = numbers(11);
  const prove::Proof proof = proved(tiny);
  REQUIRE(proof.complete);
  CHECK(proof.states > 10'000);
  const std::vector<Share> expected = shares(tiny.compiled().scenario);
  for (std::size_t i = 0; i < expected.size(); ++i) {
    CAPTURE(i);
    CHECK(proof.endings[i].paths.text() == std::to_string(expected[i].paths));
    CHECK(proof.endings[i].random == doctest::Approx(expected[i].random).epsilon(1e-12));
  }
}

TEST_CASE("what is only told keeps nothing apart, and is found to be told all the same") {
  const prove::Proof proof = proved(flags(24, "{narrator: The lamp is on.}"));
  CHECK(proof.complete);
  CHECK(proof.states < 200);
  CHECK(proof.beats == 24);
  CHECK(proof.beats_reached == 24);
}

TEST_CASE("what hardly any play comes to is found to be told, and what none comes to never") {
  Tiny tiny = row_of(10);
  tiny.endings = endings("trust >= 6");
  tiny.later =
      "later:\n"
      "  rare: {after: s9, when: chose(s0.good) and chose(s1.bad) and chose(s2.good) and chose(s3.bad) and "
      "chose(s4.good) and chose(s5.bad) and chose(s6.good) and chose(s7.bad) and chose(s8.good) and chose(s9.bad), "
      "say: [{narrator: Odd.}]}\n"
      "  never: {after: s9, when: chose(s0.good) and chose(s0.bad), say: [{narrator: Never.}]}\n";
  const prove::Proof proof = proved(tiny);
  CHECK(proof.beats_reached == 1);
  const auto never = std::ranges::find(proof.findings, "unreachable-beat", &source::Diagnostic::rule);
  REQUIRE(never != proof.findings.end());
  CHECK(never->message.text() == "'never', told later after scene 's9', is never told.");
}

TEST_CASE("what texts claim is held against a module that tells of everything that was done") {
  Tiny tiny = flags(24, "{narrator: The lamp is on.}");
  tiny.head = "cast: {vera: {name: Vera}}\n";
  tiny.endings =
      "endings:\n"
      "  high: {when: trust >= 7, claims: trust >= 7, title: High, say: [{narrator: It ends., when: lamp_3, claims: "
      "lamp_3}, {narrator: It ends.}], result: pass}\n"
      "  low: {title: Low, claims: trust >= 7, say: [{narrator: It ends for Vera.}], result: fail}\n";
  const auto found = claims(tiny);
  CHECK_FALSE(has(found, "too-large"));
  CHECK(std::ranges::count(found, "false-claim", &source::Diagnostic::rule) == 1);
  CHECK(std::ranges::count(found, "unmet-person", &source::Diagnostic::rule) == 1);
}

TEST_CASE("where there is no room for more states, nobody is advised to allow more of them") {
  Tiny tiny = row_of(8);
  tiny.endings = endings("trust >= 6");
  prove::Budget budget;
  budget.words = 3;
  const prove::Proof small = proved(tiny, budget);
  CHECK_FALSE(small.complete);
  REQUIRE(has(small.findings, "too-large"));
  CHECK(std::ranges::find(small.findings, "too-large", &source::Diagnostic::rule)->hint.text() ==
        "There is no room for more of them. Let the module remember less.");
  budget.words = 1000;
  budget.states = 10;
  const prove::Proof few = proved(tiny, budget);
  REQUIRE(has(few.findings, "too-large"));
  CHECK(std::ranges::find(few.findings, "too-large", &source::Diagnostic::rule)->hint.text() ==
        "Allow more with --states, or let the module remember less.");
}

}  // namespace rollcall
