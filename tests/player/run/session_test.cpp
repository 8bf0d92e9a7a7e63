#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "player/run/history.h"
#include "player/run/score.h"
#include "player/run/session.h"
#include "tests/support/find.h"
#include "tests/support/scenario_builder.h"

namespace rollcall::run {
namespace {

using scenario::Option;
using enum scenario::Effect::Kind;

/// Two scenes with a look, support, a guarded option, beats, and two endings.
class Shift {
 public:
  Shift() {
    b.parts.about.pass_mark = 50;
    trust = b.variable({.id = "trust",
                        .maximum = 10,
                        .start = 9,
                        .visibility = scenario::Visibility::shown,
                        .label = b.text("Trust"),
                        .stages = {}});
    stress = b.variable({.id = "stress",
                         .maximum = 10,
                         .start = 4,
                         .visibility = scenario::Visibility::shown,
                         .better = scenario::Better::lower,
                         .label = b.text("Stress"),
                         .stages = {}});
    grudge = b.variable({.id = "grudge",
                         .maximum = 5,
                         .visibility = scenario::Visibility::revealed,
                         .label = b.text("Grudge"),
                         .stages = {}});
    was_bad = b.flag("chose first.bad");
    add_first();
    add_second();
    b.ending("bitter", scenario::Result::fail, test::at_least(grudge, 3));
    b.ending("fine", scenario::Result::pass);
  }

  test::ScenarioBuilder b;

 private:
  void add_first() {
    Option good = b.decision("good", 3), bad = b.decision("bad", 0), worse = b.decision("worse", 1);
    good.effects = b.effects({{trust, add, 3}});
    good.signal = scenario::Signal::hit;
    bad.effects = b.effects({{grudge, add, 2}});
    bad.signal = scenario::Signal::miss;
    bad.taken = was_bad;
    worse.effects = b.effects({{grudge, add, 9}});
    worse.critical = true;
    good.next = bad.next = worse.next = 1;
    const Option log = b.once_in(0, "log", scenario::Role::inquiry);
    Option support = b.once_in(0, "support", scenario::Role::support);
    support.effects = b.effects({{stress, add, -3}});
    scenario::Beat echo, second_echo;
    echo.id = "echo";
    echo.guard = b.code(test::at_least(grudge, 2));
    echo.effects = b.effects({{grudge, add, 1}});
    second_echo.id = "second_echo";
    second_echo.guard = b.code(test::at_least(grudge, 3));
    b.scene("first", "1.1", {good, bad, worse, log, support}).beats =
        b.add(std::vector<scenario::Beat>{echo, second_echo});
  }

  void add_second() {
    Option earned = b.decision("earned", 3);
    earned.guard = b.code(test::both(test::equals(trust, 10), test::is_not_set(was_bad)));
    b.scene("second", "2.4", {b.decision("plain", 2), earned});
  }

  std::uint32_t trust = 0, stress = 0, grudge = 0, was_bad = 0;
};

const scenario::Scenario& story() {
  static const test::Sample made = Shift().b.finish();
  return made.scenario;
}

Session played(std::initializer_list<const char*> options, std::uint64_t seed = 1) {
  Session session(story(), seed);
  for (const char* option : options) session.choose(option, 10);
  return session;
}

std::int16_t value(const Session& session, std::string_view variable) {
  return session.values()[test::find_variable(story(), variable).value()];
}

std::vector<std::string> open_ids(const Session& session) {
  std::vector<std::string> ids;
  for (const auto index : session.open()) ids.emplace_back(story().options()[index].id);
  return ids;
}

}  // namespace

TEST_CASE("a variable stops at the end of its range") {
  CHECK(value(played({"good"}), "trust") == 10);
  CHECK(value(played({"worse"}), "grudge") == 5);
}

TEST_CASE("an option hidden by its condition cannot be taken") {
  Session session = played({"bad"});
  CHECK_THROWS_WITH_AS(session.choose("earned"), "'earned' is not open in scene 'second'.", NotPossible);
  CHECK(session.steps().size() == 1);
  CHECK(open_ids(session) == std::vector<std::string>{"plain"});
}

TEST_CASE("a condition can ask what was chosen") { CHECK(open_ids(played({"good"})).size() == 2); }

TEST_CASE("looks and support stay in the scene, work once, and stand behind the decisions") {
  Session session = played({});
  const auto before = open_ids(session);
  CHECK(std::vector<std::string>(before.end() - 2, before.end()) == std::vector<std::string>{"log", "support"});
  session.choose("support");
  CHECK(value(session, "stress") == 1);
  CHECK(session.scene().id == "first");
  CHECK_THROWS_AS(session.choose("support"), NotPossible);
}

TEST_CASE("looking something up does not rearrange the decisions") {
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    Session session = played({}, seed);
    const auto before = open_ids(session);
    session.choose("log");
    const auto after = open_ids(session);
    CHECK(std::equal(before.begin(), before.begin() + 3, after.begin()));
  }
}

TEST_CASE("options that are not shuffled stand in the order of the file for every seed") {
  test::ScenarioBuilder b;
  b.scene("first", "1.1", {b.decision("never", 0), b.decision("once", 1), b.decision("twice", 3)}).shuffled = false;
  b.ending("only", scenario::Result::pass);
  const test::Sample made = b.finish();
  for (std::uint64_t seed = 0; seed < 50; ++seed) {
    const Session session(made.scenario, seed);
    CHECK(std::vector(session.open().begin(), session.open().end()) == std::vector<scenario::OptionIndex>{0, 1, 2});
  }
}

TEST_CASE("the seed decides the order of the options, and every order comes up") {
  std::set<std::vector<std::string>> orders;
  for (std::uint64_t seed = 0; seed < 200; ++seed) orders.insert(open_ids(played({}, seed)));
  CHECK(orders.size() == 6);
  CHECK(open_ids(played({}, 7)) == open_ids(played({}, 7)));
}

TEST_CASE("delayed beats follow the consequence in the order of the file, each seeing the effects of the one before") {
  const Session session = played({"bad"});
  REQUIRE(session.passages().size() == 3);
  CHECK(session.passages()[0].kind == Passage::Kind::consequence);
  CHECK(story().beats()[session.passages()[1].index].id == "echo");
  CHECK(story().beats()[session.passages()[2].index].id == "second_echo");
  CHECK(value(session, "grudge") == 3);
}

TEST_CASE("the first ending whose condition holds is the ending") {
  CHECK(played({"bad", "plain"}).ending().id == "bitter");
  CHECK(played({"good", "plain"}).ending().id == "fine");
}

TEST_CASE("after the end nothing can be chosen") {
  Session session = played({"good", "plain"});
  CHECK(session.open().empty());
  CHECK_THROWS_WITH_AS(session.choose("plain"), "The scenario has ended before 'plain'.", NotPossible);
  CHECK_THROWS_WITH_AS(session.choose(scenario::OptionIndex{0}),
                       "The scenario has ended; there is nothing left to choose.", NotPossible);
}

TEST_CASE("a replay of the trace is the same session") {
  const Session session = played({"log", "support", "bad", "plain"}, 99);
  const Session again = replay(story(), 99, session.trace());
  CHECK(again.trace() == session.trace());
  CHECK(std::equal(again.values().begin(), again.values().end(), session.values().begin()));
  CHECK(again.ending_index() == session.ending_index());
}

TEST_CASE("a trace that does not fit is refused at its step") {
  const Trace wrong_scene{{"first", "good", 0}, {"first", "good", 0}};
  CHECK_THROWS_WITH_AS(replay(story(), 1, wrong_scene),
                       "Step 2 was made in scene 'first', but the scenario is in scene 'second'.", NotPossible);
  const Trace too_long{{"first", "good", 0}, {"second", "plain", 0}, {"second", "plain", 0}};
  CHECK_THROWS_WITH_AS(replay(story(), 1, too_long), "Step 3 was made in scene 'second', but the scenario has ended.",
                       NotPossible);
}

TEST_CASE("a score counts quality against the best option that stood open") {
  const Score closed = score(played({"bad", "plain"}));
  CHECK(closed.points == Points{2, 5});  // 'earned' was closed, so 2 was the best in the second scene
  CHECK(closed.percent() == 40);
  const Score open = score(played({"good", "plain"}));
  CHECK(open.points == Points{5, 6});
  CHECK(open.competencies == std::vector<Evidence>{{"C1", {3, 3}}, {"C2", {2, 3}}});
  CHECK(open.signals == Signals{1, 0, 0, 0});
}

TEST_CASE("percentages are rounded down, so that they agree with the pass mark") {
  CHECK(Points{0, 0}.percent() == 100);
  CHECK(Points{14, 18}.percent() == 77);
  CHECK(Points{6, 9}.percent() == 66);
  CHECK(Points{1, 200}.percent() == 0);
  CHECK(Points{0xffffffff, 0xffffffff}.percent() == 100);
}

TEST_CASE("a pass needs the ending, the mark, and no critical error") {
  CHECK(score(played({"good", "plain"})).passed);
  CHECK_FALSE(score(played({"bad", "plain"})).passed);
  const Score critical = score(played({"worse", "plain"}));
  CHECK(critical.critical_errors == std::vector<std::string>{"first.worse"});
  CHECK_FALSE(critical.passed);
}

TEST_CASE("looks and support are not scored") {
  CHECK(score(played({"log", "support", "good", "plain"})).points == score(played({"good", "plain"})).points);
}

TEST_CASE("the history has the values at the start and after each step") {
  const auto rows = history(played({"support", "bad", "plain"}));
  REQUIRE(rows.size() == 4);
  const auto grudge = test::find_variable(story(), "grudge").value();
  CHECK(rows[0][grudge] == 0);
  CHECK(rows[1][grudge] == 0);
  CHECK(rows[2][grudge] == 3);
}

TEST_CASE("a session that begins elsewhere goes on by the same rules, and its history knows where it began") {
  const auto trust = test::find_variable(story(), "trust").value();
  Beginning beginning = beginning_of(story(), 1);
  beginning.scene = 1;
  beginning.values[trust] = 2;
  Session session(story(), 1, beginning);
  CHECK(session.scene().id == story().scenes()[1].id);
  CHECK(session.values()[trust] == 2);
  session.choose(session.open().front());
  CHECK(history(session).front()[trust] == 2);
  CHECK(session.at_the_beginning().steps().empty());
}

}  // namespace rollcall::run
