#include <doctest/doctest.h>

#include <map>
#include <random>
#include <set>

#include "player/progress/database.h"
#include "player/run/session.h"
#include "tests/player/progress/home.h"
#include "tests/support/nightly.h"
#include "tests/support/random_scenario.h"

/// What somebody learns of choices who has the database and the pack, and neither key nor PIN.
using namespace rollcall;
using progress::Database;
using progress::Place;
using test::Home;

namespace {

/// Without an option: a page that was read.
using Decision = std::pair<scenario::SceneIndex, scenario::OptionIndex>;
using Length = std::int64_t;

/// A play to its end, in which every page was read and every decision took its time.
struct Played {
  std::vector<Decision> decisions;
  std::string shown;            ///< all that the database says of it without a key
  std::vector<Length> lengths;  ///< of its steps as they are stored
};

run::Session play(const scenario::Scenario& scenario, std::mt19937_64& random) {
  run::Session session(scenario, 7);
  while (!session.ended()) {
    if (session.is_on_page()) {
      session.go_on();
      continue;
    }
    const auto milliseconds = static_cast<std::uint32_t>(random() % (std::uint64_t{1} << (random() % 22)));
    session.choose(session.open()[random() % session.open().size()], milliseconds);
  }
  return session;
}

/// Of each row of the attempts and their steps: numbers and texts as they are, of what is bytes the length. Numbers of
/// rows are as many as the rows.
std::string shown(const Database& database) {
  std::string all;
  for (const std::string table : {"attempt", "step"}) {
    auto columns = database.prepare("SELECT name FROM pragma_table_xinfo(?)");
    columns.bind(table);
    while (columns.step()) {
      const std::string column = columns.text(0);
      all += table + "." + column + ":";
      auto rows = database.prepare("SELECT CASE typeof(" + column + ") WHEN 'blob' THEN length(" + column + ") ELSE " +
                                   column + " END || '' FROM " + table + " ORDER BY id");
      while (rows.step()) all += " " + rows.text(0);
      all += "\n";
    }
  }
  return all;
}

std::vector<Length> lengths(const Database& database) {
  std::vector<Length> all;
  auto rows = database.prepare("SELECT length(sealed) FROM step ORDER BY id");
  while (rows.step()) all.push_back(rows.integer(0));
  return all;
}

/// Nobody's home but for this play, so that nothing in the database is there of another one.
Played stored(const run::Session& session, std::mt19937_64& random) {
  const Home home;
  {
    progress::Store store = home.open();
    const auto attempt = store.begin(test::plan(store.add_learner("A", "4711").id));
    const run::Trace trace = session.trace();
    for (std::uint32_t i = 0; i < trace.size(); ++i) {
      store.set_time_used(attempt.id, static_cast<std::uint32_t>(random() % 100'000));
      store.set_lines_read(attempt.id, static_cast<std::uint32_t>(random() % 100));
      store.accept(attempt.id, i, trace[i]);
    }
    store.set_pages_read(attempt.id, static_cast<std::uint32_t>(session.passages().size()));
  }
  const Database database(home / "rollcall.db", Place::pc);
  Played played{{}, shown(database), lengths(database)};
  played.shown += std::to_string(std::filesystem::file_size(home / "rollcall.db"));
  for (const run::Step& step : session.steps()) played.decisions.emplace_back(step.scene, step.option);
  return played;
}

/// Where each decision of a play can have been taken, by the lengths of its steps: forward through the scenario, and
/// back from what was reached. `known`: the lengths that each decision has on the reader's own computer.
std::vector<std::set<Decision>> deduced(const scenario::Scenario& scenario, const std::vector<Length>& lengths,
                                        const std::map<Decision, std::set<Length>>& known) {
  std::vector<std::set<Decision>> all;
  std::set<scenario::SceneIndex> scenes{0};
  const auto next = [&](const Decision& decision) {
    if (decision.second == scenario::none) return scenario.scenes()[decision.first].next;
    const scenario::Option& option = scenario.options()[decision.second];
    return option.role == scenario::Role::decision ? option.next : decision.first;
  };
  for (const Length length : lengths) {
    std::set<Decision>& here = all.emplace_back();
    std::set<scenario::SceneIndex> after;
    for (const auto& [decision, own] : known) {
      if (!scenes.contains(decision.first) || !own.contains(length)) continue;
      here.insert(decision);
      after.insert(next(decision));
    }
    scenes = after;
  }
  std::set<scenario::SceneIndex> alive{scenario::the_end};
  for (auto layer = all.rbegin(); layer != all.rend(); ++layer) {
    std::erase_if(*layer, [&](const Decision& decision) { return !alive.contains(next(decision)); });
    alive.clear();
    for (const Decision& decision : *layer) alive.insert(decision.first);
  }
  return all;
}

/// Every decision and page of the scenario, as an attempt that the reader makes up stores it: in no, a short and a long
/// time.
std::map<Decision, std::set<Length>> own_lengths(const scenario::Scenario& scenario) {
  const Home home;
  std::vector<Decision> decisions;
  std::vector<run::Choice> choices;
  for (scenario::SceneIndex scene = 0; scene < scenario.scenes().size(); ++scene) {
    if (scenario.scenes()[scene].is_page()) {
      decisions.emplace_back(scene, scenario::none);
      choices.push_back({std::string(scenario.scenes()[scene].id), {}, 0});
    }
    const scenario::Range options = scenario.scenes()[scene].options;
    for (scenario::OptionIndex option = options.first; option < options.first + options.count; ++option) {
      for (const std::uint32_t milliseconds : {0u, 5'000u, 3'000'000u}) {
        decisions.emplace_back(scene, option);
        choices.push_back(
            {std::string(scenario.scenes()[scene].id), std::string(scenario.options()[option].id), milliseconds});
      }
    }
  }
  {
    progress::Store store = home.open();
    const auto attempt = store.begin(test::plan(store.add_learner("A", "1").id));
    for (std::uint32_t i = 0; i < choices.size(); ++i) store.accept(attempt.id, i, choices[i]);
  }
  const std::vector<Length> all = lengths(Database(home / "rollcall.db", Place::pc));
  REQUIRE(all.size() == decisions.size());
  std::map<Decision, std::set<Length>> own;
  for (std::size_t i = 0; i < all.size(); ++i) own[decisions[i]].insert(all[i]);
  return own;
}

}  // namespace

TEST_CASE("plays of as many steps leave the same in the database, but for what is random in each") {
  std::size_t compared = 0;
  for (std::uint64_t seed = 1; seed <= test::rounds<std::uint64_t>(4, 60); ++seed) {
    CAPTURE(seed);
    const scenario::Scenario scenario = test::random_scenario_with_pages(seed);
    std::mt19937_64 random(seed);
    std::map<std::size_t, Played> first;
    for (int i = 0; i < 12; ++i) {
      const Played played = stored(play(scenario, random), random);
      const auto [other, is_first] = first.try_emplace(played.decisions.size(), played);
      if (is_first || other->second.decisions == played.decisions) continue;
      ++compared;
      CHECK(played.shown == other->second.shown);
    }
  }
  CHECK(compared > 5);
}

TEST_CASE("that somebody went back is stored as any step is: nobody sees it without the key") {
  const auto stored_as = [](const std::vector<run::Choice>& steps) {
    const Home home;
    {
      progress::Store store = home.open();
      const auto attempt = store.begin(test::plan(store.add_learner("A", "4711").id));
      for (std::uint32_t i = 0; i < steps.size(); ++i) store.accept(attempt.id, i, steps[i]);
    }
    const Database database(home / "rollcall.db", Place::pc);
    return std::pair(shown(database), lengths(database));
  };
  CHECK(stored_as({{"leak", "thank", 10}, {{}, {}, 0, 0}, {"leak", "promise", 10}}) ==
        stored_as({{"leak", "thank", 10}, {"phone", "report", 70'000}, {"meeting", "tell", 10}}));
}

TEST_CASE("the lengths of what is stored say no more of any choice than the pack and the number of steps do") {
  for (std::uint64_t seed = 1; seed <= test::rounds<std::uint64_t>(6, 100); ++seed) {
    CAPTURE(seed);
    const scenario::Scenario scenario = test::random_scenario_with_pages(seed);
    const auto known = own_lengths(scenario);
    std::set<Length> any;
    for (const auto& [decision, own] : known) any.insert(own.begin(), own.end());
    std::map<Decision, std::set<Length>> nothing;
    for (const auto& [decision, own] : known) nothing[decision] = any;
    std::mt19937_64 random(seed);
    const Played played = stored(play(scenario, random), random);
    const auto read = deduced(scenario, played.lengths, known);
    REQUIRE(read.size() == played.decisions.size());
    for (std::size_t i = 0; i < read.size(); ++i) CHECK(read[i].contains(played.decisions[i]));
    CHECK(read == deduced(scenario, played.lengths, nothing));
  }
}
