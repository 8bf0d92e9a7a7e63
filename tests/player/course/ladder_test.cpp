#include "player/course/ladder.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "player/course/status_words.h"
#include "tests/player/course/course_builder.h"

namespace rollcall::course {
namespace {

using test::Played;
using test::text;

const Path path = test::induction();

/// The day of the next refresher of the first step, and the step of the ladder.
std::string next(const std::vector<Played>& played) {
  const auto records = test::records(played);
  const auto refresher = next_refresher(path, path.steps[0], Learned(records));
  return refresher ? text(refresher->due) + " " + std::to_string(refresher->rung) : "none";
}

}  // namespace

TEST_CASE("refreshers come 1, 3, 6 and 12 months after the completion, and then every 12") {
  std::vector<Played> played;
  const auto then = [&](const char* day) {
    played.push_back({.day = day});
    return next(played);
  };
  CHECK(then("2026-01-31") == "2026-02-28 0");
  CHECK(then("2026-02-28") == "2026-04-30 1");
  CHECK(then("2026-05-04") == "2026-07-31 2");
  CHECK(then("2026-07-31") == "2027-01-31 3");
  CHECK(then("2027-02-10") == "2028-02-10 3");
  CHECK(then("2028-02-10") == "2029-02-10 3");
}

TEST_CASE("after a failure the ladder begins again, from that day") {
  std::vector<Played> played = {{.day = "2026-01-10"}, {.day = "2026-02-10"}, {.day = "2026-04-10"}};
  CHECK(next(played) == "2026-07-10 2");
  played.push_back({.day = "2026-08-31", .passed = false});
  CHECK(next(played) == "2026-09-30 0");
  played.push_back({.day = "2026-09-30", .passed = false});
  CHECK(next(played) == "2026-10-30 0");
  played.push_back({.day = "2026-10-30"});
  CHECK(next(played) == "2026-12-30 1");
}

TEST_CASE("whoever is late goes on with the next step that has not come yet") {
  CHECK(next({{.day = "2026-01-10"}, {.day = "2026-06-01"}}) == "2026-07-10 2");
  CHECK(next({{.day = "2026-01-10"}, {.day = "2029-06-01"}}) == "2030-06-01 3");
}

TEST_CASE("a refresher before its day serves when half of the wait is over, and no sooner") {
  CHECK(next({{.day = "2026-01-10"}, {.day = "2026-01-11"}, {.day = "2026-01-12"}}) == "2026-02-10 0");
  CHECK(next({{.day = "2026-01-10"}, {.day = "2026-01-25"}}) == "2026-02-10 0");  // 15 of 31 days
  CHECK(next({{.day = "2026-01-10"}, {.day = "2026-01-26"}}) == "2026-04-10 1");
  CHECK(next({{.day = "2026-01-10"}, {.day = "2026-02-01", .passed = false}, {.day = "2026-02-01"}}) == "2026-03-01 0");
}

TEST_CASE("a refresher may be any form of the module, but the step is completed first") {
  CHECK(next({{.day = "2026-01-10", .variant = "short"}}) == "none");
  CHECK(next({{.day = "2026-01-10", .passed = false}}) == "none");
  CHECK(next({{.module = "three-notebooks"}}) == "none");
  CHECK(next({{.day = "2026-01-10"}, {.day = "2026-02-12", .variant = "short"}}) == "2026-04-10 1");
  CHECK(next({{.day = "2026-01-10"}, {.day = "2026-02-12", .mode = record::Mode::assessment, .variant = "b"}}) ==
        "2026-04-10 1");
}

TEST_CASE("a path without a ladder and a step without refreshers ask for none") {
  const auto records = test::records({{.day = "2026-01-10"}});
  Path other = path;
  other.steps[0].refreshed = false;
  CHECK_FALSE(next_refresher(other, other.steps[0], Learned(records)));
  other = path;
  other.ladder.clear();
  CHECK_FALSE(next_refresher(other, other.steps[0], Learned(records)));
  CHECK(ladder_sentences(other).empty());
}

TEST_CASE("the ladder is printed as it is, for everybody") {
  std::vector<std::string> printed;
  for (const Message& sentence : ladder_sentences(path)) printed.push_back(sentence.text());
  CHECK(printed == std::vector<std::string>{
                       "A refresher comes 1 month after something is completed.",
                       "A refresher comes 3 months after something is completed.",
                       "A refresher comes 6 months after something is completed.",
                       "A refresher comes 12 months after something is completed.",
                       "After the last of them the next comes 12 months later.",
                       "After a refresher that was not passed the ladder begins again. It is the same for everybody."});
}

}  // namespace rollcall::course
