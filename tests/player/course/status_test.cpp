#include "player/course/status.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <initializer_list>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "player/course/status_words.h"
#include "tests/player/course/course_builder.h"

namespace rollcall::course {
namespace {

using record::Mode;
using test::date;
using test::on_induction;
using test::Played;
using test::text;

constexpr const char* annual = "annual.1:expiry/12/3/month-end";
const std::vector<Stay> since_january = {{{2026, 1, 1}, {}}};

/// Somebody on the path, and everything that he played.
struct Officer {
  Path path = test::induction();
  std::vector<record::CompletionRecord> records;
  std::vector<OpenAttempt> open;
  std::vector<Stay> stays = since_january;
  std::set<Registration> set_aside;

  explicit Officer(const std::vector<Played>& played = {}) : records(test::records(played)) {}
  PathStatus on(const char* day) const { return status_of(path, Learned(records, set_aside), open, stays, date(day)); }
  StepStatus first(const char* day) const { return on(day).steps[0]; }
};

std::vector<std::string> names(const PathStatus& status) {
  std::vector<std::string> all;
  for (const StepStatus& step : status.steps) all.push_back(name(step).text());
  return all;
}

using Names = std::vector<std::string>;
using Steps = std::vector<std::uint32_t>;

}  // namespace

TEST_CASE("who has just joined has one step to do by a day, and others that open later") {
  const PathStatus status = Officer().on("2026-01-05");
  CHECK(status.follows);
  CHECK(names(status) == Names{"Due", "Not open yet", "Not open yet", "Not started"});
  CHECK(text(status.steps[0].due_by) == "2026-01-31");
  CHECK(status.steps[1].missing == Steps{0});
  CHECK(status.steps[2].missing == Steps{0, 1});
  CHECK_FALSE(is_complete(Officer().path, status));
}

TEST_CASE("a step opens when what comes before it was completed, and stays open when that has expired") {
  Officer officer({{.day = "2026-01-10"}});
  CHECK(names(officer.on("2026-01-10")) == Names{"Done", "Not started", "Not open yet", "Not started"});
  CHECK(names(officer.on("2028-01-10")) == Names{"Expired", "Not started", "Not open yet", "Not started"});
}

TEST_CASE("a step goes from done over the open window to expired, each to the day") {
  const Officer officer({{.day = "2026-01-10"}});
  for (const auto& [day, state] :
       std::initializer_list<std::pair<const char*, const char*>>{{"2026-01-10", "Done"},
                                                                  {"2026-10-31", "Done"},
                                                                  {"2026-11-01", "Window open"},
                                                                  {"2027-01-31", "Window open"},
                                                                  {"2027-02-01", "Expired"},
                                                                  {"2099-01-01", "Expired"}}) {
    CAPTURE(day);
    CHECK(name(officer.first(day)).text() == state);
  }
  CHECK(text(officer.first("2026-02-01").completed->as_earned.until) == "2027-01-31");
  CHECK_FALSE(officer.first("2026-02-01").due_by);
}

TEST_CASE("what is begun is in progress, and what is renewed is still as valid as it is") {
  Officer officer;
  officer.open = {{"small-things", "", Mode::practice}};
  CHECK(name(officer.first("2026-01-05")).text() == "In progress");
  officer.records = test::records({{.day = "2026-01-10"}});
  CHECK(officer.first("2027-03-01").begun);
  CHECK(name(officer.first("2027-03-01")).text() == "Expired");
  officer.open = {{"small-things", "short", Mode::practice}};
  CHECK_FALSE(officer.first("2027-03-01").begun);
}

TEST_CASE("which record counts for a step") {
  Step practice{"one", "small-things", "short", Mode::practice, {}, {}, ""};
  Step assessment = practice;
  assessment.mode = Mode::assessment;
  struct Row {
    Played played;
    bool practice, assessment;
  };
  for (const Row& row :
       {Row{{.variant = "short"}, true, false}, Row{{.mode = Mode::assessment, .variant = "short"}, true, true},
        Row{{.variant = ""}, true, false}, Row{{.mode = Mode::assessment}, true, true},
        Row{{.variant = "evening"}, false, false},
        Row{{.passed = false, .mode = Mode::assessment, .variant = "short"}, false, false},
        Row{{.module = "three-notebooks", .mode = Mode::assessment}, false, false}}) {
    const auto records = test::records({row.played});
    CHECK(counts_for(practice, records[0]) == row.practice);
    CHECK(counts_for(assessment, records[0]) == row.assessment);
  }
  practice.variant.clear();
  CHECK_FALSE(counts_for(practice, test::records({{.variant = "short"}})[0]));
}

TEST_CASE("what was completed under another version of the module counts, and for no longer") {
  Officer officer({{.day = "2026-01-10"}, {.day = "2026-12-01"}});
  officer.records[0].version = {1, 0, 0};
  officer.records[1].version = {2, 1, 0};
  CHECK(text(officer.first("2027-01-01").completed->as_earned.until) == "2028-01-31");
  CHECK(officer.first("2027-01-01").completed->version == scenario::Version{2, 1, 0});
  CHECK(officer.first("2027-01-01").completed->times == 2);
}

TEST_CASE("the order of records and how often each came do not matter") {
  const Officer once({{.day = "2026-01-10"}, {.day = "2026-03-05"}, {.day = "2027-01-15"}, {.day = "2027-01-16"}});
  Officer other = once;
  std::vector<std::uint32_t> order = {0, 1, 2, 3, 2, 0};
  do {
    other.records.clear();
    for (const std::uint32_t i : order) other.records.push_back(once.records[i]);
    CHECK(text(other.first("2027-02-01").completed->as_earned.until) == "2028-03-31");
    CHECK(other.first("2027-02-01").completed->times == 4);
  } while (std::next_permutation(order.begin(), order.end()));
}

TEST_CASE("a failed renewal takes nothing away") {
  const Officer officer({{.day = "2026-01-10"}, {.day = "2026-12-10", .passed = false}});
  CHECK(text(officer.first("2026-12-11").completed->as_earned.until) == "2027-01-31");
  CHECK(officer.first("2026-12-11").state == State::window_open);
}

TEST_CASE("a record that was set aside is left out") {
  Officer officer({{.day = "2026-01-10"}, {.day = "2026-12-10"}});
  officer.set_aside = {officer.records[1].registration};
  CHECK(text(officer.first("2027-01-11").completed->as_earned.until) == "2027-01-31");
  officer.set_aside = {officer.records[0].registration, officer.records[1].registration};
  CHECK_FALSE(officer.first("2027-01-11").completed);
}

TEST_CASE("a rule that was changed rewrites nothing that was earned, and both readings are told") {
  Officer officer({{.day = "2026-01-10", .on_path = on_induction("first", annual)}});
  officer.path.rules[0] = {"annual", 2, {Rule::From::completion, 6, 1, false, 0, 0}};
  const StepStatus step = officer.first("2026-08-01");
  CHECK(step.state == State::done);
  CHECK(step.completed->readings_differ());
  CHECK(step.completed->as_earned.rule == annual);
  CHECK(text(step.completed->as_earned.until) == "2027-01-31");
  CHECK(step.completed->by_current_rule.rule == "annual.2:completion/6/1/day");
  CHECK(text(step.completed->by_current_rule.until) == "2026-07-10");
  const auto told = sentences(step, date("2026-08-01"));
  REQUIRE(told.size() == 3);
  CHECK(told[0].text() == "It is valid until 31 January 2027.");
  CHECK(told[1].text() ==
        "By the rule as it is now it would be valid until 10 July 2026; what counts is the rule of the record.");
}

TEST_CASE("a renewal counts by the new rule, from what was earned by the old one") {
  Officer officer({{.day = "2026-01-10", .on_path = on_induction("first", annual)},
                   {.day = "2026-12-10", .on_path = on_induction("first", "annual.2:expiry/24/3/month-end")}});
  officer.path.rules[0] = {"annual", 2, {Rule::From::previous_expiry, 24, 3, true, 0, 0}};
  const Completed completed = officer.first("2026-12-11").completed.value();
  CHECK(text(completed.as_earned.until) == "2029-01-31");
  CHECK(text(completed.by_current_rule.until) == "2028-12-31");
}

TEST_CASE("by which rule a record is read") {
  struct Row {
    record::PathStep on_path;
    const char* until;
  };
  for (const Row& row : {
           Row{{}, "2028-01-31"},                                                          // outside of any path
           Row{on_induction("first", annual), "2027-01-31"},                               // by its own
           Row{on_induction("first", ""), "for ever"},                                     // it had none then
           Row{on_induction("earlier-name", annual), "2027-01-31"},                        // the step has a new id
           Row{on_induction("third", annual), "2028-01-31"},                               // it was for another step
           Row{{"refresher", {1, 0, 0}, "first", annual}, "2028-01-31"},                   // of another path
           Row{on_induction("first", "annual.9:moon-phase/12/3/month-end"), "2028-01-31"}  // of a later Rollcall
       }) {
    Officer officer({{.day = "2026-01-10", .on_path = row.on_path}});
    officer.path.rules[0] = {"annual", 2, {Rule::From::previous_expiry, 24, 3, true, 0, 0}};
    CHECK(text(officer.first("2026-02-01").completed->as_earned.until) == row.until);
    CHECK(text(officer.first("2026-02-01").completed->by_current_rule.until) == "2028-01-31");
  }
}

TEST_CASE("a rule that comes later ends nothing that counted for ever") {
  Officer officer({{.day = "2026-01-10", .on_path = on_induction("first", "")},
                   {.day = "2026-03-10", .on_path = on_induction("first", annual)}});
  const StepStatus step = officer.first("2030-01-01");
  CHECK(step.state == State::done);
  CHECK(text(step.completed->as_earned.until) == "for ever");
  CHECK(text(step.completed->by_current_rule.until) == "2027-03-31");
}

TEST_CASE("leaving and coming back keeps everything, and sets no day in the past") {
  Officer officer({{.module = "three-notebooks", .day = "2024-05-10", .mode = Mode::assessment}});
  officer.stays = {{date("2024-01-01"), date("2024-06-01")}, {date("2026-01-15"), {}}};
  CHECK(officer.on("2024-05-31").follows);
  CHECK_FALSE(officer.on("2024-06-01").follows);
  CHECK(names(officer.on("2025-01-01")) == Names{"Not started", "Done", "Not open yet", "Not started"});
  CHECK(officer.on("2026-01-15").follows);
  CHECK(text(officer.first("2026-01-20").due_by) == "2026-02-14");
  CHECK(officer.on("2026-01-20").steps[1].state == State::window_open);
  CHECK_FALSE(officer.on("2023-12-31").follows);
}

TEST_CASE("a path is complete when all that it needs is valid") {
  const Officer officer({{.day = "2026-01-10"},
                         {.module = "three-notebooks", .day = "2026-01-11", .mode = Mode::assessment},
                         {.module = "after-the-visit", .day = "2026-01-12"}});
  CHECK(is_complete(officer.path, officer.on("2026-01-12")));
  CHECK_FALSE(is_complete(officer.path, officer.on("2027-02-01")));
}

TEST_CASE("a post is open to whom all its steps are valid") {
  Officer officer({{.day = "2026-01-10"}});
  const auto posts = [&](const char* day) { return posts_of(officer.path, officer.on(day)); };
  CHECK(posts("2026-02-01")[0].to_complete == Steps{1});
  CHECK(posts("2026-02-01")[0].to_renew.empty());
  CHECK(posts("2027-02-01")[0].to_renew == Steps{0});
  CHECK(sentence(posts("2026-02-01")[0]).text() == "It asks for 1 step that is not completed yet.");
  CHECK(sentence(posts("2027-02-01")[0]).text() == "It asks for 2 steps that are to be completed or renewed.");
  officer.records = test::records(
      {{.day = "2026-01-10"}, {.module = "three-notebooks", .day = "2026-01-11", .mode = Mode::assessment}});
  CHECK(posts("2026-02-01")[0].is_open());
  CHECK(sentence(posts("2026-02-01")[0]).text() == "All that it asks for is valid.");
  CHECK_FALSE(posts("2026-02-01")[1].is_open());
}

TEST_CASE("records made near midnight in other zones count from the day on the wall there") {
  Officer officer({{.day = "2026-01-31"}});
  officer.records[0].finished = 1769886000;  // 2026-01-31T19:00:00Z
  officer.records[0].offset = 300;
  CHECK(text(officer.first("2026-02-02").completed->as_earned.until) == "2027-02-28");  // 00:00 on 1 February there
  officer.records[0].finished = 1769916600;                                             // 2026-02-01T03:30:00Z
  officer.records[0].offset = -210;
  CHECK(text(officer.first("2026-02-02").completed->as_earned.until) == "2027-02-28");
  officer.records[0].finished -= 1;  // 23:59:59 on 31 January there
  CHECK(text(officer.first("2026-02-02").completed->as_earned.until) == "2027-01-31");
}

TEST_CASE("a day that doubts itself, or has not come yet, is told") {
  Officer officer({{.day = "2026-01-10"}});
  CHECK_FALSE(officer.first("2026-02-01").completed->doubtful);
  CHECK(officer.first("2026-01-09").completed->doubtful);
  officer.records[0].doubt = record::DateDoubt::before_start;
  CHECK(officer.first("2026-02-01").completed->doubtful);
  CHECK(sentences(officer.first("2026-02-01"), date("2026-02-01"))[1].text() ==
        "The day of its record is in doubt: look whether the clock was right.");
}

TEST_CASE("a step is told in sentences") {
  const auto told = [](const Officer& officer, std::size_t step, const char* day) {
    std::string all;
    for (const Message& one : sentences(officer.on(day).steps[step], date(day))) all += one.text() + "|";
    return all;
  };
  const Officer fresh;
  CHECK(told(fresh, 0, "2026-01-05") == "It is wanted by 31 January 2026.|");
  CHECK(told(fresh, 0, "2026-02-05") == "It has been wanted since 31 January 2026.|");
  CHECK(told(fresh, 1, "2026-01-05") == "1 step comes before it.|");
  CHECK(told(fresh, 2, "2026-01-05") == "2 steps come before it.|");
  CHECK(told(fresh, 3, "2026-01-05").empty());
  const Officer done({{.day = "2026-01-10"}, {.module = "in-other-words", .day = "2026-01-10"}});
  CHECK(told(done, 0, "2026-01-12") == "It is valid until 31 January 2027.|A refresher comes on 10 February 2026.|");
  CHECK(told(done, 0, "2026-03-01") ==
        "It is valid until 31 January 2027.|A refresher has been due since 10 February 2026.|");
  CHECK(told(done, 0, "2026-12-01") == "It is valid until 31 January 2027, and can be renewed now.|");
  CHECK(told(done, 0, "2027-02-01") == "It was valid until 31 January 2027. Played again, it is valid again.|");
  CHECK(told(done, 3, "2026-01-12") == "It is done, and counts for ever.|A refresher comes on 10 February 2026.|");
}

}  // namespace rollcall::course
