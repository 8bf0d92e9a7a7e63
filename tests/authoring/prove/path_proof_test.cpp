#include "authoring/prove/path_proof.h"

#include <doctest/doctest.h>

namespace rollcall::prove {
namespace {

using From = course::Rule::From;
using Steps = std::vector<std::uint32_t>;

course::Step step(const std::string& id, Steps after = {}, const std::string& rule = {}) {
  course::Step step;
  step.id = id;
  step.module = "m";
  step.after = std::move(after);
  step.rule = rule;
  return step;
}

/// a, then b and c, and d for whoever likes; the post waits for b.
course::Path sample() {
  course::Path path;
  path.id = "p";
  path.language = "en";
  path.steps = {step("a"), step("b", {0}), step("c", {0}), step("d", {2})};
  path.steps[3].needed = false;
  path.posts = {{"wing", {{"en", "Wing"}}, {1}}};
  return path;
}

/// Steps that expire by a rule, all of them completed in the first days.
course::Path renewed(std::size_t count, course::Rule rule) {
  course::Path path;
  path.rules = {{"r", 1, rule}};
  for (std::size_t i = 0; i < count; ++i) path.steps.push_back(step("s" + std::to_string(i), {}, "r"));
  return path;
}

}  // namespace

TEST_CASE("whoever passes everything that is needed completes the path, in so many minutes and days") {
  const PathProof proof = prove(sample(), {40, 30, 20, 10});
  CHECK(proof.is_completed);
  CHECK(proof.needed_minutes == 90);
  CHECK(proof.all_minutes == 100);
  CHECK(proof.working_days == 2);  // 40, then 30 and 20
  CHECK(proof.days == 4);
  CHECK(proof.refreshers == 16);
}

TEST_CASE("a step is done after all that comes before it, and shuts what comes after it while it is failed") {
  const PathProof proof = prove(sample(), {40, 30, 20, 10});
  CHECK(proof.steps[0].days == 3);
  CHECK(proof.steps[1].days == 4);
  CHECK(proof.steps[2].days == 3);  // 40 and 20 on one day
  CHECK(proof.steps[0].blocks == Steps{1, 2, 3});
  CHECK(proof.steps[0].posts == Steps{0});
  CHECK(proof.steps[1].blocks.empty());
  CHECK(proof.steps[1].posts == Steps{0});
  CHECK(proof.steps[2].blocks == Steps{3});
  CHECK(proof.steps[2].posts.empty());
}

TEST_CASE("without a rule nothing expires") {
  const PathProof proof = prove(sample(), {40, 30, 20, 10});
  CHECK(proof.renewals.most_expiring == 0);
  CHECK(proof.renewals.most_minutes == 0);
  CHECK_FALSE(proof.renewals.missed);
}

TEST_CASE("what expires at once is spread over the window before it") {
  const PathProof proof =
      prove(renewed(6, {From::previous_expiry, 12, 3, true, 0, 0}), std::vector<std::int32_t>(6, 40));
  CHECK(proof.renewals.joined == 731);
  CHECK(proof.renewals.most_expiring == 240);
  CHECK(proof.renewals.most_minutes == 120);
  CHECK_FALSE(proof.renewals.missed);
}

TEST_CASE("what does not fit into its window is told, with somebody whom it meets") {
  const PathProof proof = prove(renewed(6, {From::completion, 12, 0, true, 0, 0}), std::vector<std::int32_t>(6, 50));
  REQUIRE(proof.renewals.missed);
  CHECK(proof.renewals.missed->joined == course::Date{2024, 1, 1});
  CHECK(proof.renewals.missed->expired == course::Date{2025, 1, 31});
}

TEST_CASE("a module that is longer than a month allows for is done all the same") {
  CHECK_FALSE(prove(renewed(1, {From::previous_expiry, 12, 1, true, 0, 0}), {300}).renewals.missed);
}

TEST_CASE("on a fixed date everybody renews at the same time, whenever they joined") {
  const course::Rule spring{From::fixed_date, 12, 2, true, 3, 31};
  const PathProof proof = prove(renewed(3, spring), {40, 40, 40});
  CHECK(proof.renewals.most_expiring == 120);
  CHECK_FALSE(proof.renewals.missed);
}

}  // namespace rollcall::prove
