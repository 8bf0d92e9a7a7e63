#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "authoring/prove/proof.h"
#include "authoring/prove/visits.h"
#include "authoring/prove/walk.h"
#include "authoring/source/module_template.h"
#include "player/run/session.h"
#include "tests/authoring/support/tiny.h"

namespace rollcall {
namespace {

using prove::Policy;
using test::Tiny;

const std::string say = "behaviour: '1.1', say: [{narrator: It goes on.}]";

compile::Compiled with_scenes(const std::string& scenes, const std::string& state = {}) {
  Tiny tiny;
  tiny.scenes = "scenes:\n" + scenes;
  if (!state.empty()) tiny.state = "state: {" + state + "}\n";
  return tiny.compiled();
}

prove::Proof proof_of(const compile::Compiled& compiled) {
  return prove::prove(compiled.scenario, compiled.texts, {}, compiled.places);
}

std::vector<source::Diagnostic> endless(const prove::Proof& proof) {
  std::vector<source::Diagnostic> found;
  std::copy_if(proof.findings.begin(), proof.findings.end(), std::back_inserter(found),
               [](const auto& finding) { return finding.rule == "endless-policy"; });
  return found;
}

/// The starter module with this line behind a line of it.
compile::Compiled starter_with(const std::string& after, const std::string& line) {
  std::string yaml = source::module_template("starter");
  const auto at = yaml.find(after);
  REQUIRE(at != std::string::npos);
  yaml.insert(yaml.find('\n', at) + 1, line);
  return test::compiled(yaml);
}

prove::Walks walk(const compile::Compiled& compiled, Policy policy, std::uint64_t walks) {
  prove::Watch watch({});
  return prove::walk(compiled.scenario, {walks, 1, {policy, false}}, watch);
}

/// A state that is come to again after the path, or after some more steps like its last one: what nobody asks for may
/// still change before.
bool comes_back(const compile::Compiled& compiled, const prove::Path& path) {
  run::Session session(compiled.scenario, path.seed.value_or(1));
  std::set<std::pair<scenario::SceneIndex, std::vector<std::int16_t>>> been;
  const auto here = [&] {
    return std::pair(session.scene_index(),
                     std::vector<std::int16_t>(session.values().begin(), session.values().end()));
  };
  been.insert(here());
  bool is_back = false;
  for (const std::string& option : path.options) {
    session.choose(option);
    is_back = !been.insert(here()).second;
  }
  for (int i = 0; i < 20 && !is_back; ++i) {
    session.choose(path.options.back());
    is_back = !been.insert(here()).second;
  }
  return is_back;
}

}  // namespace

TEST_CASE("a proof ends where an option leads back to its own scene, and says who goes round there for ever") {
  // Both change counters up to their ends, and then nothing.
  struct Case {
    std::string option, policy;
  };
  for (const Case& one : {Case{"explain", "best"}, Case{"promise", "worst"}}) {
    CAPTURE(one.option);
    const compile::Compiled compiled = starter_with("      " + one.option + ":\n", "        go: call\n");
    const prove::Proof proof = proof_of(compiled);
    CHECK(proof.complete);
    const auto found = endless(proof);
    const auto told = std::find_if(found.begin(), found.end(), [&](const source::Diagnostic& finding) {
      return finding.message.text() == "Whoever plays by the policy '" + one.policy +
                                           "' never comes to an ending: 'call." + one.option +
                                           "' leads back to scene 'call' for ever.";
    });
    REQUIRE(told != found.end());
    CHECK(told->at == compiled.places.of(*source::IdPath::parse("scenes.call.options." + one.option)));
    REQUIRE(told->path.has_value());
    CHECK(comes_back(compiled, *told->path));
    CHECK(told->path->scenes.back() == "call");
    const prove::Policy policy = prove::parse_policy(one.policy).value();
    CHECK(proof.of({policy, false}).nowhere == doctest::Approx(1));
    const prove::Walks walks = walk(compiled, policy, 10'000);
    CHECK(walks.nowhere == 10'000);
    CHECK(walks.first_nowhere == 1);
  }
}

TEST_CASE("who always takes what costs most can go round for ever too") {
  const auto found = endless(proof_of(starter_with("      refuse:\n", "        go: call\n")));
  REQUIRE(found.size() == 1);
  CHECK(found.front().message.text() ==
        "Whoever plays by the policy 'costly' never comes to an ending: 'call.refuse' leads back to scene 'call' for "
        "ever.");
}

TEST_CASE("where nobody goes round for ever, a circle is no finding") {
  // What leads back is neither the best nor the worst, and looks neither best nor worst.
  const compile::Compiled compiled = with_scenes(
      "  one: {" + say +
      ", options: {good: {OPT(3), do: [trust +1]}, again: {OPT(1), go: one}, bad: {OPT(0), do: [trust -2]}}}\n");
  const prove::Proof proof = proof_of(compiled);
  CHECK(proof.complete);
  CHECK(proof.has_cycle);
  CHECK(endless(proof).empty());
}

TEST_CASE("an ending beside a circle has its percentages, the other none") {
  Tiny tiny;
  tiny.scenes = "scenes:\n  a: {" + say +
                ", options: {in: {OPT(1), go: b}, out: {OPT(3), go: c}, past: {OPT(0), go: d}}}\n" + "  b: {" + say +
                ", options: {again: {OPT(2), go: b}, on: {OPT(0), do: [trust = 0], go: end}}}\n" + "  c: {" + say +
                ", options: {good: {OPT(3), go: end}, bad: {OPT(0), go: d}}}\n" + "  d: {" + say +
                ", options: {good: {OPT(3), go: end}, bad: {OPT(0), go: end}}}\n";
  tiny.endings =
      "endings:\n"
      "  lost: {when: trust = 0, title: Lost, say: [{narrator: It ends.}], result: fail}\n"
      "  kept: {title: Kept, say: [{narrator: It ends.}], result: pass}\n";
  const prove::Proof proof = proof_of(tiny.compiled());
  CHECK(proof.endings[0].points.unlimited);
  CHECK_FALSE(proof.endings[1].points.unlimited);
  // past, bad: 0 of 6; out, good: 6 of 6.
  CHECK(proof.endings[1].lowest_percent == 0);
  CHECK(proof.endings[1].highest_percent == 100);
}

TEST_CASE("a circle over several scenes is told with the option that closes it, and a way once round") {
  const compile::Compiled compiled =
      with_scenes("  one: {" + say + ", options: {good: {OPT(3), go: end}, bad: {OPT(0)}}}\n" +  //
                  "  two: {" + say + ", options: {good: {OPT(3), go: end}, bad: {OPT(0)}}}\n" + "  three: {" + say +
                  ", options: {good: {OPT(3), go: end}, bad: {OPT(0), go: one}}}\n");
  const auto found = endless(proof_of(compiled));
  REQUIRE(found.size() == 1);
  CHECK(
      found[0].message.text() ==
      "Whoever plays by the policy 'worst' never comes to an ending: 'three.bad' leads back to scene 'one' for ever.");
  CHECK(found[0].hint.text() ==
        "Let the option be taken once only ('once: yes'), or let something that it changes lead on.");
  CHECK(found[0].path->options == std::vector<std::string>{"bad", "bad", "bad"});
  CHECK(found[0].path->scenes == std::vector<std::string>{"one", "two", "three"});
}

TEST_CASE("a circle that an option leaves which is taken once only, or that something closes, is no circle for ever") {
  for (const char* way :
       {"bad: {OPT(0), once: yes, go: one}", "bad: {OPT(0), do: [trust -1], when: trust > 0, go: one}"}) {
    const compile::Compiled compiled =
        with_scenes("  one: {" + say + ", options: {good: {OPT(3), do: [trust +1]}, " + std::string(way) + "}}\n");
    const prove::Proof proof = proof_of(compiled);
    CHECK(endless(proof).empty());
    CHECK(proof.of({Policy::worst, false}).nowhere == 0);
    CHECK(walk(compiled, Policy::worst, 100).nowhere == 0);
  }
}

TEST_CASE("a counter that goes up and down in a circle does not keep a learner who draws lots") {
  const compile::Compiled compiled =
      with_scenes("  one: {" + say +
                      ", options: {up: {OPT(0), do: [trust +1], go: one}, down: {OPT(0), do: [trust -1], go: one}, " +
                      "out: {OPT(3)}}}\n",
                  "trust: {range: 0..900, start: 450, shown: Trust}");
  const prove::Proof proof = proof_of(compiled);
  const prove::LearnerFigures& random = proof.of({Policy::random, false});
  CHECK(random.nowhere == 0);
  CHECK(random.unsettled < 1e-12);
  CHECK(random.endings[0] == doctest::Approx(1).epsilon(1e-12));
  // Torn between up and down for ever.
  const prove::LearnerFigures& worst = proof.of({Policy::worst, false});
  CHECK(worst.torn);
  CHECK(worst.nowhere == doctest::Approx(1));
  const auto found = endless(proof);
  REQUIRE(found.size() == 1);
  CHECK(found[0].path.has_value());
}

TEST_CASE("lots that lead into a circle sometimes are told so") {
  const compile::Compiled compiled =
      with_scenes("  one: {" + say + ", options: {good: {OPT(3), go: end}, in: {OPT(0)}, past: {OPT(0), go: end}}}\n" +
                  "  two: {" + say + ", options: {good: {OPT(3), go: end}, again: {OPT(0), go: two}}}\n");
  const prove::Proof proof = proof_of(compiled);
  CHECK(proof.of({Policy::worst, false}).nowhere == doctest::Approx(0.5));
  const auto found = endless(proof);
  REQUIRE(found.size() == 1);
  CHECK(
      found[0].message.text() ==
      "Whoever plays by the policy 'worst' does not always come to an ending: 'two.again' can lead back to scene 'two' "
      "for ever.");
  CHECK(found[0].path->options == std::vector<std::string>{"in", "again"});
  const prove::Walks walks = walk(compiled, Policy::worst, 2000);
  CHECK(double(walks.nowhere) / 2000 == doctest::Approx(0.5).epsilon(0.1));
}

TEST_CASE("who passes is told of learners who go round a while, and a score is not, for it has no end") {
  const compile::Compiled compiled =
      with_scenes("  one: {" + say + ", options: {good: {OPT(3)}, again: {OPT(0), go: one}}}\n");
  const prove::LearnerFigures random = proof_of(compiled).of({Policy::random, false});
  REQUIRE(random.tally.has_value());
  CHECK(random.tally->passes == doctest::Approx(1).epsilon(1e-9));
  CHECK_FALSE(random.tally->percents.has_value());
}

TEST_CASE("a circle that is left once in a million rounds is followed to its end") {
  // Twenty right answers in a row; a wrong one leads back to the first.
  prove::Maze maze;
  constexpr std::uint32_t rooms = 20;
  for (std::uint32_t i = 0; i < rooms; ++i) {
    maze.inside.push_back({{0, 0.5L}});
    if (i + 1 < rooms) maze.inside.back().push_back({i + 1, 0.5L});
    maze.way_out.push_back(i + 1 < rooms ? 0 : 0.5L);
    maze.entered.push_back(i == 0 ? 1 : 0);
  }
  prove::Watch watch({});
  const prove::Visits found = prove::visits(maze, watch);
  CHECK(found.still_inside == 0);
  // The last room is left one time in two, so it is entered twice; and each room twice as often as the next.
  for (std::uint32_t i = 0; i < rooms; ++i)
    CHECK(double(found.of[i]) == doctest::Approx(double(1u << (rooms - i))).epsilon(1e-15));
}

TEST_CASE("what is too large to be solved is walked until nothing is inside") {
  prove::Maze maze;
  constexpr std::uint32_t rooms = prove::largest_solved + 100;
  for (std::uint32_t i = 0; i < rooms; ++i) {
    maze.inside.push_back({{(i + 1) % rooms, 0.5L}});
    maze.way_out.push_back(0.5L);
    maze.entered.push_back(i == 0 ? 1 : 0);
  }
  prove::Watch watch({});
  const prove::Visits found = prove::visits(maze, watch);
  CHECK(found.still_inside < 1e-15L);
  CHECK(double(found.of[0]) == doctest::Approx(1));
  CHECK(double(found.of[3]) == doctest::Approx(0.125));
}

TEST_CASE("a point of the debrief that no play shows is named, and one that some play shows is not") {
  Tiny tiny;
  tiny.state = "state:\n  trust: {range: 0..10, start: 5, shown: Trust}\n  twin: {range: 0..10, start: 5}\n";
  tiny.scenes = "scenes:\n  one: {" + say +
                ", options: {good: {OPT(3), do: [trust +1, twin +1]}, bad: {OPT(0), do: " + "[trust -1, twin -1]}}}\n";
  tiny.points =
      "[{point: Always, cite: book}, {point: High, when: trust > 5, cite: book}, {point: Apart, when: trust != twin, "
      "cite: book}]";
  const compile::Compiled compiled = tiny.compiled();
  const prove::Proof proof = proof_of(compiled);
  std::vector<source::Diagnostic> found;
  std::copy_if(proof.findings.begin(), proof.findings.end(), std::back_inserter(found),
               [](const auto& finding) { return finding.rule == "unreachable-point"; });
  REQUIRE(found.size() == 1);
  CHECK(found[0].message.text() ==
        "Nobody is shown this point of the debrief: its condition never holds when the story ends.");
  CHECK(found[0].at == compiled.places.point(2));
  CHECK(found[0].at.line != 0);
  // A critical error shows what cites its source, whatever the condition says.
  tiny.scenes.replace(tiny.scenes.find("bad: {OPT(0),"), 13, "bad: {OPT(0), critical: yes,");
  const prove::Proof shown = proof_of(tiny.compiled());
  CHECK(std::none_of(shown.findings.begin(), shown.findings.end(),
                     [](const auto& finding) { return finding.rule == "unreachable-point"; }));
}

}  // namespace rollcall
