#include "player/course/due_list.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "player/course/home.h"
#include "player/course/status_words.h"
#include "tests/player/course/course_builder.h"

namespace rollcall::course {
namespace {

using record::Mode;
using test::date;
using test::Played;
using test::text;

const Path path = test::induction();
const std::vector<Stay> since_january = {{{2026, 1, 1}, {}}};

PathStatus status(const std::vector<Played>& played, const char* day, const std::vector<OpenAttempt>& open = {},
                  const Path& of = path, const std::vector<Stay>& stays = since_january) {
  const auto records = test::records(played);
  return status_of(of, Learned(records), open, stays, date(day));
}

/// "0 first Expired 2027-01-31": who, which step, how, by or until when.
std::vector<std::string> rows(const DueList& list) {
  std::vector<std::string> all;
  for (const DueRow& row : list.rows)
    all.push_back(std::to_string(row.entry) + " " + path.steps[row.step].id + " " + name(row.state).text() +
                  (row.day ? " " + text(row.day) : "") + (row.begun ? ", begun" : ""));
  return all;
}

std::optional<std::uint32_t> minutes(const Step& step) {
  if (step.id == "third") return std::nullopt;
  return step.id == "first" ? 25 : 40;
}

const char* word(Reason reason) {
  static constexpr const char* words[] = {"go on",   "expired", "complete by", "renew by",
                                          "refresh", "start",   "later",       "done"};
  return words[static_cast<std::size_t>(reason)];
}

/// "first expired 2027-01-31": which step, why, which day.
std::vector<std::string> items(const Section& section) {
  std::vector<std::string> all;
  for (const Item& item : section.items)
    all.push_back(path.steps[item.places[0].step].id + " " + word(item.reason) +
                  (item.day ? " " + text(item.day) : ""));
  return all;
}

using Texts = std::vector<std::string>;

Home home(const PathStatus& status, const char* day) {
  const Followed followed{&path, &status};
  return home_of({&followed, 1}, date(day), minutes);
}

}  // namespace

TEST_CASE("the due list has the expired first, then what is due, what can be renewed, and what was not started") {
  const PathStatus expired = status({{.day = "2025-06-10"}}, "2026-11-10");
  const PathStatus fresh = status({}, "2026-11-10", {{"small-things", "", Mode::practice}});
  const PathStatus window = status({{.day = "2026-01-10"}}, "2026-11-10");
  const PathStatus gone =
      status({{.day = "2025-06-10"}}, "2026-11-10", {}, path, {{date("2025-01-01"), date("2026-01-01")}});
  const std::vector<OnPath> all = {
      {7, {&path, &window}}, {8, {&path, &fresh}}, {9, {&path, &expired}}, {10, {&path, &gone}}};
  const DueList list = due_list(all);
  CHECK(rows(list) == Texts{"2 first Expired 2026-06-30", "1 first Due 2026-01-31, begun",
                            "0 first Window open 2027-01-31", "0 second Not started", "2 second Not started"});
  CHECK(list.counts[std::size_t(State::expired)] == 1);
  CHECK(list.counts[std::size_t(State::not_open)] == 4);
  CHECK(list.counts[std::size_t(State::done)] == 0);
  REQUIRE(list.closed_posts.size() == 6);
  CHECK(list.closed_posts[0].entry == 0);
  CHECK(list.closed_posts[0].post.to_complete == std::vector<std::uint32_t>{1});
  CHECK(list.closed_posts[4].post.to_renew == std::vector<std::uint32_t>{0});
}

TEST_CASE("of what is due the earliest day comes first, and then the order of who was asked for") {
  const PathStatus later = status({}, "2026-11-10", {}, path, {{date("2026-11-05"), {}}});
  const PathStatus sooner = status({}, "2026-11-10", {}, path, {{date("2026-11-01"), {}}});
  const std::vector<OnPath> all = {{1, {&path, &later}}, {2, {&path, &sooner}}, {3, {&path, &later}}};
  CHECK(rows(due_list(all)) == Texts{"1 first Due 2026-12-01", "0 first Due 2026-12-05", "2 first Due 2026-12-05"});
}

TEST_CASE("the home page of who has just joined") {
  const Home shown = home(status({}, "2026-01-05"), "2026-01-05");
  CHECK(items(shown.due_now) == Texts{"first complete by 2026-01-31"});
  CHECK(items(shown.next) == Texts{"more start", "second later", "third later"});
  CHECK(shown.in_progress.items.empty());
  CHECK(shown.done.items.empty());
  CHECK(shown.due_now.minutes == 25);
  CHECK(shown.next.minutes == 80);
  CHECK(shown.next.without_minutes == 1);
}

TEST_CASE("the home page of who is in the middle") {
  const std::vector<Played> played = {{.day = "2026-01-10"},
                                      {.module = "three-notebooks", .day = "2026-01-20", .mode = Mode::assessment}};
  const std::vector<OpenAttempt> open = {{"after-the-visit", "", Mode::practice}};
  const Home early = home(status(played, "2026-02-01", open), "2026-02-01");
  CHECK(items(early.in_progress) == Texts{"third go on"});
  CHECK(items(early.due_now).empty());
  CHECK(items(early.done) == Texts{"first done 2027-01-31", "second done 2028-01-31"});
  const Home refreshers = home(status(played, "2026-02-15"), "2026-02-15");
  CHECK(items(refreshers.due_now) == Texts{"first refresh 2026-02-10"});
  CHECK(items(refreshers.done) == Texts{"second done 2028-01-31"});
  const Home window = home(status(played, "2026-11-15"), "2026-11-15");
  CHECK(items(window.due_now) == Texts{"second refresh 2026-02-20", "first renew by 2027-01-31"});
  const Home late = home(status(played, "2027-11-15"), "2027-11-15");
  CHECK(items(late.due_now) == Texts{"first expired 2027-01-31", "second renew by 2028-01-31"});
}

TEST_CASE("what two paths ask for is shown once, where it presses most, with its minutes once") {
  Path yearly = path;
  yearly.id = "yearly";
  yearly.steps.erase(yearly.steps.begin() + 1, yearly.steps.end());
  yearly.rules[0].rule.months = 1;
  yearly.rules[0].rule.window = 0;
  yearly.posts.clear();
  const PathStatus here = status({{.day = "2026-01-10"}}, "2026-03-01");
  const PathStatus there = status({{.day = "2026-01-10"}}, "2026-03-01", {}, yearly);
  const std::vector<Followed> both = {{&path, &here}, {&yearly, &there}};
  const Home shown = home_of(both, date("2026-03-01"), minutes);
  CHECK(items(shown.due_now) == Texts{"first expired 2026-02-28"});
  CHECK(shown.due_now.items[0].places == std::vector<Place>{{1, 0}, {0, 0}});
  CHECK(shown.due_now.minutes == 25);
  CHECK(shown.done.items.empty());
}

TEST_CASE("nothing waits for who does not follow the path") {
  const PathStatus gone = status({}, "2026-03-01", {}, path, {});
  const Home shown = home(gone, "2026-03-01");
  CHECK(shown.due_now.items.empty());
  CHECK(shown.next.items.empty());
}

}  // namespace rollcall::course
