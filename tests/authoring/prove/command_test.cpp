#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "authoring/cli.h"
#include "player/run/session.h"
#include "player/terminal/play.h"
#include "player/terminal/script.h"
#include "tests/authoring/support/tiny.h"
#include "tests/support/english.h"
#include "tests/support/files.h"
#include "tests/support/places.h"
#include "tests/support/shell.h"
#include "tests/support/temp_folder.h"

namespace rollcall {
namespace {

namespace fs = std::filesystem;
using test::Tiny;

struct Said {
  int code = 0;
  std::string out, err;
};

/// `rollcall-author` with these arguments, "FOLDER" standing for a folder that holds the module.
Said author_says(const Tiny& tiny, std::vector<std::string> arguments) {
  const test::TempFolder folder;
  std::ofstream(folder / "module.yaml") << tiny.yaml();
  for (std::string& argument : arguments) {
    if (argument == "FOLDER") argument = folder.path().string();
  }
  std::ostringstream out, err;
  const int code = author(arguments, out, err);
  std::string said = out.str();
  for (auto at = said.find(folder.path().string()); at != std::string::npos; at = said.find(folder.path().string()))
    said.replace(at, folder.path().string().size(), "FOLDER");
  return {code, said, err.str()};
}

/// Two scenes, of which the second has an option that opens only for somebody who lost trust, and support.
Tiny two_scenes() {
  Tiny tiny;
  tiny.head =
      "pass_mark: 50\nsupport: {text: Ask a colleague, do: [trust +2], then: She comes., why: It is early., cite: "
      "book}\n";
  tiny.scenes =
      "scenes:\n"
      "  one: {behaviour: '1.1', say: [{narrator: Hello.}], support: offered, options: {good: {OPT(3), do: [trust "
      "+1]}, "
      "bad: {OPT(0), do: [trust -2]}}}\n"
      "  two: {behaviour: '3.1', say: [{narrator: Again.}], options: {fair: {OPT(3), do: [trust +1]}, "
      "wrong: {OPT(1), do: [trust -2], leans: over}, worse: {OPT(0), do: [trust -1], when: trust <= 3, critical: "
      "yes}}}\n";
  tiny.endings =
      "endings:\n"
      "  lost: {when: trust <= 3, title: Lost, say: [{narrator: It ends.}], result: fail}\n"
      "  kept: {title: Kept, say: [{narrator: It ends.}], result: pass}\n";
  return tiny;
}

/// The first command that is printed below a finding.
std::string first_command(const std::string& report) {
  const auto start = report.find("    rollcall-author play ");
  REQUIRE(start != std::string::npos);
  return report.substr(start + 4, report.find('\n', start) - start - 4);
}

/// The choices of the first play that shows something, as a script file.
std::string first_script(const std::string& report) {
  const std::string command = first_command(report), before = " --choose ";
  std::string script = command.substr(command.find(before) + before.size());
  std::replace(script.begin(), script.end(), ',', '\n');
  return script;
}

/// What `rollcall play --script` shows and does with it.
std::string played(const Tiny& tiny, const std::string& script) {
  const compile::Compiled compiled = tiny.compiled();
  run::Session session(compiled.scenario, 1);
  std::ostringstream out;
  const auto left = terminal::play_script(terminal::rehearsal(session, compiled.texts, test::english()),
                                          terminal::parse_script(script), out);
  return left == terminal::Left::at_the_end ? std::string(session.ending().id) : "stopped in " + session.scene().id;
}

bool contains(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

/// Who decides only in the second scene, as in its variant, is not told that he has done everything right.
Tiny three_ways_to_end() {
  Tiny tiny;
  tiny.head = "variants: {whole: 10, short: {minutes: 6, scenes: [two]}}\n";
  tiny.scenes =
      "scenes:\n"
      "  one: {behaviour: '1.1', say: [{narrator: Hello.}], options: {good: {OPT(3), do: [trust +1]}, bad: {OPT(0), "
      "do: [trust -1]}}}\n"
      "  two: {behaviour: '3.1', say: [{narrator: Again.}], options: {good: {OPT(3), do: [trust +1]}, bad: {OPT(0), "
      "do: [trust -1]}}}\n";
  tiny.endings =
      "endings:\n"
      "  high: {when: trust >= 7, title: High, say: [{narrator: It ends.}], result: pass}\n"
      "  low: {when: trust <= 4, title: Low, say: [{narrator: It ends.}], result: fail}\n"
      "  fair: {title: Fair, say: [{narrator: It ends.}], result: pass}\n";
  tiny.points = "[{point: A point, cite: book}, {point: Twice, when: trust >= 7, cite: book}]";
  return tiny;
}

}  // namespace

TEST_CASE("prove says in tables and sentences what can happen, and shows a finding with a path") {
  const Said said = author_says(two_scenes(), {"prove", "FOLDER"});
  CHECK(said.code == 0);
  CHECK(said.err == "");
  CHECK(said.out == R"(tiny: 5 states, 5 paths, all looked at.
  Reached: 2 of 2 scenes, 6 of 6 options, 2 of 2 endings.

Endings: where play can end; random is how often blind choice ends there, score and points are the least and the most
  ending  result  paths  random  score     points    shortest
  lost    fail    2      33.3 %  0-16 %    0-1 of 6  2 steps
  kept    pass    3      66.7 %  50-100 %  3-6 of 6  2 steps

Points by competency
  ending  C1        C3
  lost    0 of 3    0-1 of 3
  kept    0-3 of 3  1-3 of 3

Policies: imagined learners with one rule: whatever comes (random, and curious with looks and support), the best or
the worst option always, too hard (over), too soft (under), neither (moderate), what looks best on the screen
(greedy) or worst (costly), what names a superior (refers), what was urged last (last-word). Where a rule leaves
several options, lots are drawn, and 'ties by quality' says where it ends if the best is taken
  policy                  passes  score     ties by quality  ends in
  random                  66.7 %  0-100 %   -                kept 66.7 %, lost 33.3 %
  curious                 69.4 %  0-100 %   -                kept 69.4 %, lost 30.6 %
  best                    yes     100 %     -                kept
  worst                   no      0 %       -                lost
  worst, with support     no      16 %      -                lost
  over                    yes     66 %      -                kept
  under                   yes     100 %     -                kept
  greedy                  yes     100 %     -                kept
  moderate                75.0 %  0-100 %   kept             kept 75.0 %, lost 25.0 %
  moderate, with support  yes     50-100 %  kept             kept
  costly                  no      16 %      -                lost

Teaching
  Pass: can be reached, can be missed; pass mark 50 %.
  After 1 weaker choice: 2 of 2 runs (100.0 %) can still reach a passing ending, 2 the best one, 2 a pass.
  With the values of the start, a weaker option looks at least as good on the screen in 0 of 2 decisions; in play it can in 0 of 2, and always does in 0 of 2.

Choices: a weaker option taken once, all else best
  The best ending still comes after 1 of 1 of quality 1, 1 of 2 of quality 0, 0 of 1 critical error.
  Nothing that a learner sees later is changed by 1 of 3.
  option     quality  still ends best  ends in  changes later
  one.bad    0        yes              kept     1 option
  two.wrong  1        yes              kept     nothing

FOLDER/module.yaml:1:9: warning: Whoever always punishes or reports too much still passes. [bias-passes]
  module: tiny
          ^
hint: Let what it leads to come back later, or lower the quality of these options.
  a play that shows it (one, two):
    rollcall-author play FOLDER --choose good,wrong
FOLDER/module.yaml:1:9: warning: In every decision the best option also looks best on the screen. [no-temptation]
  module: tiny
          ^
hint: Let some weaker options look as good at first.
tiny: 0 errors, 2 warnings.
)");
}

TEST_CASE("what can happen in a module of one scene reads well too, and an error is the exit code") {
  const Said said = author_says(Tiny{}, {"prove", "FOLDER"});
  CHECK(said.code == 1);
  CHECK(said.out == R"(tiny: 1 state, 2 paths, all looked at.
  Reached: 1 of 1 scene, 2 of 2 options, 1 of 1 ending.

Endings: where play can end; random is how often blind choice ends there, score and points are the least and the most
  ending  result  paths  random   score    points    shortest
  only    pass    2      100.0 %  0-100 %  0-3 of 3  1 step

Points by competency
  ending  C1
  only    0-3 of 3

Policies: imagined learners with one rule: whatever comes (random, and curious with looks and support), the best or
the worst option always, too hard (over), too soft (under), neither (moderate), what looks best on the screen
(greedy) or worst (costly), what names a superior (refers), what was urged last (last-word). Where a rule leaves
several options, lots are drawn, and 'ties by quality' says where it ends if the best is taken
  policy   passes  score    ties by quality  ends in
  random   yes     0-100 %  -                only
  curious  yes     0-100 %  -                only
  best     yes     100 %    -                only
  worst    yes     0 %      -                only
  over     yes     100 %    -                only
  under    yes     100 %    -                only
  greedy   yes     100 %    -                only
  costly   yes     0 %      -                only

Teaching
  Pass: can be reached, cannot be missed.
  After 1 weaker choice: 1 of 1 run (100.0 %) can still reach a passing ending, 1 the best one, 1 a pass.
  With the values of the start, a weaker option looks at least as good on the screen in 0 of 1 decision; in play it can in 0 of 1, and always does in 0 of 1.

Choices: a weaker option taken once, all else best
  The best ending still comes after 1 of 1 of quality 0.
  Nothing that a learner sees later is changed by 1 of 1.
  option     quality  still ends best  ends in  changes later
  first.bad  0        yes              only     nothing

FOLDER/module.yaml:1:9: error: Everybody passes, whatever they choose. [pass-unmissable]
  module: tiny
          ^
hint: Set a pass mark, or let an ending that can be reached fail.
  a play that shows it (first):
    rollcall-author play FOLDER --choose bad
FOLDER/module.yaml:1:9: warning: In every decision the best option also looks best on the screen. [no-temptation]
  module: tiny
          ^
hint: Let some weaker options look as good at first.
tiny: 1 error, 1 warning.
)");
}

TEST_CASE("a decision that play never gets to counts with the values of the start, and is counted among all of them") {
  Tiny tiny;
  tiny.scenes =
      "scenes:\n"
      "  one: {behaviour: '1.1', say: [{narrator: Hello.}], options: {good: {OPT(3), do: [trust -1], go: end}, "
      "bad: {OPT(0), do: [trust +1], go: end}, way: {OPT(2), do: [trust +1], when: trust >= 9, go: two}}}\n"
      "  two: {behaviour: '3.1', say: [{narrator: Again.}], options: {good: {OPT(3), do: [trust -1]}, "
      "bad: {OPT(0), do: [trust +1]}}}\n";
  const Said said = author_says(tiny, {"prove", "FOLDER"});
  CHECK_MESSAGE(said.out.find("looks at least as good on the screen in 2 of 2 decisions; in play it can in 1 of 1, and "
                              "always does in 1 of 1.\n") != std::string::npos,
                said.out);
  const auto proof = nlohmann::json::parse(author_says(tiny, {"prove", "FOLDER", "--json"}).out);
  CHECK(proof["temptation"] == nlohmann::json{{"decisions", 1},
                                              {"somewhere", {"one"}},
                                              {"everywhere", {"one"}},
                                              {"decisions_at_start", 2},
                                              {"at_start", {"one", "two"}}});
}

TEST_CASE("the path of a finding is a script that play takes to the end that was said") {
  CHECK(played(Tiny{}, first_script(author_says(Tiny{}, {"prove", "FOLDER"}).out)) == "only");
  CHECK(played(two_scenes(), first_script(author_says(two_scenes(), {"prove", "FOLDER"}).out)) == "kept");
  Tiny harsh = two_scenes();
  harsh.scenes.replace(harsh.scenes.find("do: [trust -2]"), 14, "do: [trust -5]");
  const std::string lost = author_says(harsh, {"prove", "FOLDER"}).out;
  REQUIRE(lost.find("[not-recoverable]") != std::string::npos);
  CHECK(played(harsh, first_script(lost.substr(lost.find("[not-recoverable]")))) == "stopped in two");
}

TEST_CASE("what is printed with a finding is a command that runs as it stands, whatever the folder is called") {
  const test::TempFolder folder;
  const fs::path module = folder / "Ward B's $HOME";
  fs::create_directory(module);
  Tiny tiny = two_scenes();
  tiny.head += "variants: {refresher: {minutes: 5, scenes: [two]}}\n";
  std::ofstream(module / "module.yaml") << tiny.yaml();
  std::ostringstream out, err;
  author({"prove", module.string()}, out, err);
  const std::string report = out.str();
  CAPTURE(report);
  const auto run = [](const std::string& command) {
    return test::output_of("PATH='" + test::bin_folder().string() + "':$PATH; " + command + " </dev/null");
  };
  const std::string played = run(first_command(report));
  CHECK(played.find("> good\n") != std::string::npos);
  CHECK(played.find("> wrong\n") != std::string::npos);
  CHECK(played.find("Kept") != std::string::npos);
}

TEST_CASE("where starts are drawn, the printed command begins with one that shows it; in a variant it plays that") {
  Tiny drawn = two_scenes();
  drawn.state = "state: {trust: {range: 0..10, start: drawn, shown: Trust}}\n";
  CHECK(first_command(author_says(drawn, {"prove", "FOLDER"}).out).find(" --seed ") != std::string::npos);
  Tiny tiny = two_scenes();
  tiny.head += "variants: {refresher: {minutes: 5, scenes: [two]}}\n";
  const std::string fair = "fair: {OPT(3), do: [trust +1]";
  tiny.scenes.insert(tiny.scenes.find(fair) + fair.size(), ", go: two");
  const std::string report = author_says(tiny, {"prove", "FOLDER"}).out;
  const auto view = report.find("View refresher");
  REQUIRE(view != std::string::npos);
  CHECK_MESSAGE(
      first_command(report.substr(view)).starts_with("rollcall-author play FOLDER --variant refresher --choose "),
      report);
}

TEST_CASE("for other programs prove writes one object, with the same findings and paths that can be played") {
  const Said said = author_says(two_scenes(), {"prove", "FOLDER", "--json"});
  CHECK(said.code == 0);
  const auto proof = nlohmann::json::parse(said.out);
  CHECK(proof["module"] == "tiny");
  CHECK(proof["complete"] == true);
  CHECK(proof["states"] == 5);
  CHECK(proof["paths"] == "5");
  CHECK(proof["best_ending"] == "kept");
  CHECK(proof["endings"].size() == 2);
  for (const auto& ending : proof["endings"]) {
    std::string script;
    for (const auto& option : ending["shortest"]["options"]) script += option.get<std::string>() + "\n";
    CHECK(played(two_scenes(), script) == ending["id"]);
  }
  CHECK(proof["endings"][0]["random"].get<double>() == doctest::Approx(1.0 / 3));
  CHECK(proof["endings"][1]["competencies"]["C1"]["most_earned"] == 3);
  CHECK(proof["learners"].size() == 16);  // random, curious, and seven without support and with it
  CHECK(proof["choices"].size() == 3);
  CHECK(proof["choices"][0] ==
        nlohmann::json{
            {"option", "one.bad"},
            {"quality", 0},
            {"critical", false},
            {"errors_before", 0},
            {"ends_best", true},
            {"ending", "kept"},
            {"changes", {{"ending", false}, {"later_entries", 0}, {"lines", 0}, {"options", 1}, {"points", 0}}},
            {"path", {{"options", {"bad"}}, {"scenes", {"one"}}}}});
  CHECK(proof["temptation"] == nlohmann::json{{"decisions", 2},
                                              {"somewhere", nlohmann::json::array()},
                                              {"everywhere", nlohmann::json::array()},
                                              {"decisions_at_start", 2},
                                              {"at_start", nlohmann::json::array()}});
  CHECK(proof["findings"].size() == 2);
  CHECK(proof["findings"][0]["rule"] == "bias-passes");
  CHECK(proof["findings"][0]["path"]["options"] == nlohmann::json{"good", "wrong"});
  CHECK(proof["findings"][0]["path"]["scenes"] == nlohmann::json{"one", "two"});
  CHECK(proof["views"] == nlohmann::json::array());
}

TEST_CASE("what prove finds is written for other programs as DIAGNOSTICS.md shows it") {
  const std::string document = test::read(test::source_folder() / "authoring/source/DIAGNOSTICS.md");
  const auto start = document.find("```json\n", document.find("What `prove` finds")) + 8;
  auto finding =
      nlohmann::ordered_json::parse(author_says(two_scenes(), {"prove", "FOLDER", "--json"}).out)["findings"][0];
  CHECK(finding["file"] == "FOLDER/module.yaml");
  finding["file"] = "my-module/module.yaml";
  CHECK(finding.dump(2) + "\n" == document.substr(start, document.find("```", start) - start));
}

TEST_CASE("a warning of prove can be silenced with a reason, and a silence in vain is told") {
  Tiny tiny = two_scenes();
  tiny.head +=
      "summary: Two scenes.\nvariants: {whole: 10}\nsilence:\n"
      "  - {rule: debrief-too-short, at: all, reason: It is tiny on purpose.}\n";
  for (const char* rule : {"bias-passes", "no-temptation"})
    tiny.head += "  - {rule: " + std::string(rule) + ", at: tiny, reason: It is tiny on purpose.}\n";
  const Said silent = author_says(tiny, {"prove", "FOLDER"});
  CHECK_MESSAGE(silent.out.ends_with("\n\ntiny: 0 errors, 0 warnings.\n"), silent.out);

  tiny.head += "  - {rule: best-fails, at: all, reason: It is tiny on purpose.}\n";
  CHECK(author_says(tiny, {"check", "FOLDER"}).out.find("unused-silence") == std::string::npos);
  const auto findings = nlohmann::json::parse(author_says(tiny, {"prove", "FOLDER", "--json"}).out)["findings"];
  REQUIRE(findings.size() == 1);
  CHECK(findings[0]["rule"] == "unused-silence");
  CHECK(findings[0]["values"] == nlohmann::json{{"rule", "best-fails"}, {"id", "all"}});
  // What was not looked at may hold what is silenced.
  const auto some = nlohmann::json::parse(author_says(tiny, {"prove", "FOLDER", "--json", "--states", "1"}).out);
  for (const auto& finding : some["findings"]) CHECK(finding["rule"] != "unused-silence");
}

TEST_CASE("where starts are drawn, a policy has the scores of all of them") {
  Tiny drawn;
  drawn.state = "state: {trust: {range: 0..3, start: drawn, shown: Trust}}\n";
  drawn.scenes =
      "scenes:\n"
      "  one: {behaviour: '1.1', say: [{narrator: Hello.}], options: {good: {OPT(3), when: trust > 0}, fair: {OPT(1), "
      "do: "
      "[trust +1]}, bad: {OPT(0)}}}\n"
      "  two: {behaviour: '1.1', say: [{narrator: Again.}], options: {good: {OPT(3)}, fair: {OPT(1), when: trust > 2}, "
      "bad: {OPT(0), when: trust <= 2}}}\n";
  const std::string report = author_says(drawn, {"prove", "FOLDER"}).out;
  CAPTURE(report);
  CHECK(report.find("\n  worst    yes     0-16 %    -                only\n") != std::string::npos);
  const auto proof = nlohmann::json::parse(author_says(drawn, {"prove", "FOLDER", "--json"}).out);
  const auto& worst = proof["learners"][3];
  CHECK(worst["policy"] == "worst");
  CHECK(worst["lowest_percent"] == 0);
  CHECK(worst["highest_percent"] == 16);
}

TEST_CASE("an ending and a point of the debrief that a variant never comes to are named there, and can be silenced") {
  Tiny tiny = three_ways_to_end();
  const Said said = author_says(tiny, {"prove", "FOLDER"});
  CHECK(said.code == 0);
  const std::string in_view = said.out.substr(said.out.find("\nView short: 1 state:\n"));
  CHECK_MESSAGE(contains(in_view,
                         "warning: In variant 'short' the best ending 'high' is never reached. [ending-not-in-view]\n"
                         "    high: {when: trust >= 7, "),
                said.out);
  CHECK(contains(in_view,
                 "warning: In variant 'short' nobody is shown this point of the debrief. [point-not-in-view]\n"));
  CHECK_FALSE(contains(in_view, "ending 'low' is"));

  tiny.head +=
      "silence:\n"
      "  - {rule: ending-not-in-view, at: high, reason: Six minutes are not enough for it.}\n"
      "  - {rule: point-not-in-view, at: debrief, reason: It speaks of what came before.}\n";
  const std::string silent = author_says(tiny, {"prove", "FOLDER"}).out;
  CHECK_FALSE(contains(silent, "-not-in-view"));
  CHECK_FALSE(contains(silent, "unused-silence"));
  CHECK(contains(silent, "; never: high."));
}

TEST_CASE("what nobody can come to in the whole module is not told again of every variant") {
  Tiny tiny = three_ways_to_end();
  tiny.endings.replace(tiny.endings.find("trust <= 4"), 10, "trust = 2");
  tiny.points = "[{point: A point, cite: book}, {point: Never, when: trust = 2, cite: book}]";
  const std::string out = author_says(tiny, {"prove", "FOLDER"}).out;
  CHECK(contains(out, "Ending 'low' is never reached. [unreachable-ending]"));
  CHECK(contains(out, "[unreachable-point]"));
  CHECK_FALSE(contains(out, "ending 'low' is never reached. [ending-not-in-view]"));
  CHECK_FALSE(contains(out, "[point-not-in-view]"));
}

TEST_CASE("a chance that is there is never shown as none") {
  Tiny tiny;
  tiny.head = "pass_mark: 10\n";
  tiny.state = "state: {hits: {range: 0..9, start: 0, revealed: Hits}}\n";
  tiny.scenes = "scenes:\n";
  for (int i = 0; i < 9; ++i) {
    tiny.scenes += "  s" + std::to_string(i) + ": {behaviour: '1.1', say: [{narrator: Hello " + std::to_string(i) +
                   ".}], options: {good: {OPT(3), do: [hits +1]}";
    for (const char* id : {"a", "b", "c", "d", "e"}) tiny.scenes += std::string(", ") + id + ": {OPT(0)}";
    tiny.scenes += "}}\n";
  }
  tiny.endings =
      "endings:\n"
      "  rare: {when: hits >= 9, title: Rare, say: [{narrator: It ends.}], result: pass}\n"
      "  usual: {title: Usual, say: [{narrator: It ends.}], result: fail}\n";
  const std::string out = author_says(tiny, {"prove", "FOLDER"}).out;
  CAPTURE(out);
  CHECK(contains(out, "  rare    pass    1           under 0.0001 %  100 %"));
  CHECK(contains(out, "rare under 0.0001 %"));
  CHECK_FALSE(contains(out, "0.0000 %"));
}

TEST_CASE("a view that was not looked at to the end is not called clean") {
  Tiny viewed = two_scenes();
  viewed.head += "variants: {whole: 10, short: {minutes: 5, scenes: [two]}}\n";
  const std::string all = author_says(viewed, {"prove", "FOLDER"}).out;
  CHECK(all.find("\nView short: 1 state, no errors.\n") != std::string::npos);
  const std::string some = author_says(viewed, {"prove", "FOLDER", "--states", "2"}).out;
  CHECK(some.find("tiny: 4 states, not all looked at.") == 0);
  viewed.head.replace(viewed.head.find("[two]"), 5, "[one, two]");
  const std::string none = author_says(viewed, {"prove", "FOLDER", "--states", "1"}).out;
  CHECK(none.find("\nView short: 4 states, not all looked at, no errors so far.\n") != std::string::npos);
}

TEST_CASE("a number of walks or states that is none is refused with a sentence") {
  const auto refused = [](std::vector<std::string> call, const std::string& sentence) {
    const Said said = author_says(two_scenes(), std::move(call));
    CHECK(said.code == 2);
    CHECK(said.out == "");
    CHECK(said.err.find(sentence) != std::string::npos);
  };
  refused({"walk", "FOLDER", "-n", "-5"}, "-n: '-5' is not possible: write a whole number from 1 to 1000000000.");
  refused({"walk", "FOLDER", "-n", "0"}, "-n: '0' is not possible: write a whole number from 1 to 1000000000.");
  refused({"walk", "FOLDER", "-n", "1", "--seed", "-1"},
          "--seed: '-1' is not possible: write a whole number from 0 to ");
  refused({"prove", "FOLDER", "--states", "-1"}, "--states: '-1' is not possible: ");
  refused({"prove", "FOLDER", "--states", "2e6"}, "--states: '2e6' is not possible: ");
}

TEST_CASE("walk says how a policy ended and what it never met") {
  const Said said = author_says(two_scenes(), {"walk", "FOLDER", "-n", "40", "--policy", "over"});
  CHECK(said.code == 0);
  CHECK(said.out == R"(tiny: 40 walks by policy over, seed 1.
  lost  0   0.0 %
  kept  40  100.0 %
Scores from 66 to 66 %; 100.0 % passed.
Scenes met: 2 of 2.
Options taken: 2 of 6; never: one.bad, one.support, two.fair, two.worse.
)");
}

TEST_CASE("every learner of the proof can be walked, and ends, passes and scores as the proof says") {
  const auto proof = nlohmann::json::parse(author_says(two_scenes(), {"prove", "FOLDER", "--json"}).out);
  for (const auto& learner : proof["learners"]) {
    const std::string policy = learner["policy"];
    CAPTURE(policy);
    std::vector<std::string> call{"walk", "FOLDER", "-n", "4000", "--policy", policy, "--json"};
    if (learner["takes_support"] == true) call.emplace_back("--support");
    const auto walks = nlohmann::json::parse(author_says(two_scenes(), call).out);
    CHECK(walks["walks"] == 4000);
    CHECK(walks["policy"] == policy);
    CHECK(walks["takes_support"] == learner["takes_support"]);
    const auto share = [](const nlohmann::json& count) { return count.get<double>() / 4000; };
    for (const auto& [ending, probability] : learner["endings"].items())
      CHECK(share(walks["endings"][ending]) == doctest::Approx(probability.get<double>()).epsilon(0.03));
    CHECK(share(walks["passed"]) == doctest::Approx(learner["passes"].get<double>()).epsilon(0.03));
    CHECK(walks["lowest_percent"] == learner["lowest_percent"]);
    CHECK(walks["highest_percent"] == learner["highest_percent"]);
  }
}

TEST_CASE("walks take looks and support too unless another policy is asked for, and the same seed the same ones") {
  const auto walks = [](const std::string& seed) {
    return author_says(two_scenes(), {"walk", "FOLDER", "-n", "200", "--seed", seed, "--json"}).out;
  };
  const auto first = nlohmann::json::parse(walks("5"));
  CHECK(first["endings"]["lost"].get<int>() + first["endings"]["kept"].get<int>() == 200);
  CHECK(first["policy"] == "curious");
  CHECK(first["options"]["one.support"].get<int>() > 50);
  CHECK(walks("5") == walks("5"));
  CHECK(walks("5") != walks("6"));
}

TEST_CASE("the module that authors start from has nothing that prove would warn of") {
  const test::TempFolder folder;
  const std::string module = folder / "my-module";
  std::ostringstream out, err;
  REQUIRE(author({"new", module}, out, err) == 0);
  out.str("");
  CHECK(author({"prove", module}, out, err) == 0);
  CHECK(out.str().ends_with("\n\nmy-module: 0 errors, 0 warnings.\n"));
  out.str("");
  CHECK(author({"check", module}, out, err) == 0);
  CHECK(out.str() ==
        "my-module: no problems.\n\nWhat is practised: What people who work in prisons can do\n"
        "  2.3  Explains rules, reasons and decisions in person  1 decision\n"
        "  6.1  Same rule for all; no group singled out          1 decision\n");
}

TEST_CASE("a policy that is none, and a module with errors, are told") {
  const Said unknown = author_says(Tiny{}, {"walk", "FOLDER", "-n", "3", "--policy", "lazy"});
  CHECK(unknown.code == 2);
  CHECK(unknown.err ==
        "There is no policy 'lazy'.\nhint: Choose one of these: random, curious, best, worst, "
        "over, under, greedy, moderate, costly, refers, last-word.\n");
  Tiny wrong;
  wrong.endings = "endings: {only: {title: The end, say: [{narrator: It ends.}], result: maybe}}\n";
  for (const char* command : {"prove", "walk"}) {
    std::vector<std::string> call{command, "FOLDER"};
    if (call[0] == "walk") call.insert(call.end(), {"-n", "3"});
    const Said said = author_says(wrong, call);
    CHECK(said.code == 1);
    CHECK(said.out.find("error: ") != std::string::npos);
    CHECK(said.out.find("paths, all looked at") == std::string::npos);
  }
}

}  // namespace rollcall
