#include "player/run/quiz.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "tests/support/sample_scenario.h"

namespace rollcall::run {
namespace {

scenario::Scenario sample() { return test::sample().scenario; }

}  // namespace

TEST_CASE("a question shows everything once, in an order that the seed decides") {
  const scenario::Scenario scenario = sample();
  std::set<std::vector<std::uint32_t>> orders;
  for (std::uint64_t seed = 0; seed < 100; ++seed) {
    const Showing showing = run::showing(scenario, 1, seed);
    CHECK(showing.items == run::showing(scenario, 1, seed).items);
    CHECK(std::set<std::uint32_t>(showing.items.begin(), showing.items.end()) == std::set<std::uint32_t>{0, 1, 2});
    orders.insert(showing.items);
  }
  CHECK(orders.size() == 6);
}

TEST_CASE("what is to be put in order never stands in it, whatever the keys are") {
  const scenario::Scenario keeper = sample();  // of the names
  scenario::Parts parts = keeper.parts();
  const scenario::Question& order = parts.questions[3];
  for (std::uint32_t i = 0; i < order.items.count; ++i) parts.items[order.items.first + i].key = 100 - std::int32_t(i);
  const scenario::Scenario backwards(std::move(parts));
  CHECK(right_order(backwards, backwards.questions()[3]) == std::vector<std::uint32_t>{3, 2, 1, 0});
  for (std::uint64_t seed = 0; seed < 200; ++seed)
    CHECK(showing(backwards, 3, seed).items != std::vector<std::uint32_t>{3, 2, 1, 0});
}

TEST_CASE("items that all have the same key are shown too") {
  const scenario::Scenario keeper = sample();  // of the names
  scenario::Parts parts = keeper.parts();
  const scenario::Question& order = parts.questions[3];
  for (std::uint32_t i = 0; i < order.items.count; ++i) parts.items[order.items.first + i].key = 0;
  CHECK(showing(scenario::Scenario(std::move(parts)), 3, 7).items.size() == 4);
}

TEST_CASE("partners are mixed, groups stand as they were written, and a number shows nothing") {
  const scenario::Scenario scenario = sample();
  std::set<std::vector<std::uint32_t>> partners;
  for (std::uint64_t seed = 0; seed < 40; ++seed) {
    partners.insert(showing(scenario, 4, seed).targets);
    CHECK(showing(scenario, 5, seed).targets == std::vector<std::uint32_t>{0, 1});
  }
  CHECK(partners.size() == 2);
  CHECK(showing(scenario, 6, 7).items.empty());
  CHECK(showing(scenario, 7, 7).items.empty());
}

TEST_CASE("credit is told in whole percent") {
  CHECK(percent(0) == 0);
  CHECK(percent(833) == 83);
  CHECK(percent(666) == 67);
  CHECK(percent(full_credit) == 100);
}

TEST_CASE("an answer is right, partly right or not yet; a guess is one or the other") {
  const scenario::Scenario scenario = sample();
  const auto questions = scenario.questions();
  CHECK(verdict(scenario, questions[1], {.items = {0, 1}}) == Verdict::right);
  CHECK(verdict(scenario, questions[1], {.items = {0}}) == Verdict::partly);
  CHECK(verdict(scenario, questions[1], {.items = {2}}) == Verdict::not_yet);
  CHECK(verdict(scenario, questions[7], {.is_true = false, .certainty = 0}) == Verdict::right);
  CHECK(verdict(scenario, questions[7], {.is_true = true, .certainty = 0}) == Verdict::not_yet);
}

}  // namespace rollcall::run
