#include <doctest/doctest.h>

#include "player/run/question.h"
#include "tests/support/scenario_builder.h"

namespace rollcall::run {
namespace {

test::Sample made() {
  using enum scenario::Question::Kind;
  test::ScenarioBuilder b = test::two_ways().builder;
  b.source("book", "A book");
  const auto ask = [&](const char* id, scenario::Question::Kind kind, std::vector<test::ScenarioBuilder::Piece> items,
                       std::vector<test::Words> targets = {}) {
    b.ask({id, kind, "What?", "Because.", std::move(items), std::move(targets)});
  };
  ask("one", single, {{"A", 1}, {"B"}, {"C"}});
  ask("some", multiple, {{"A", 1}, {"B", 1}, {"C"}});
  ask("line", order, {{"A", 0}, {"B", 1}, {"C", 2}});
  ask("pairs", match, {{"A", 0}, {"B", 1}}, {"One", "Two"});
  ask("groups", sort, {{"A", 0}, {"B", 1}, {"C", 0}}, {"X", "Y"});
  ask("days", numeric, {{{}, 14}, {{}, 2}});
  ask("claim", truth, {{{}, 0}});
  ask("note", report, {{"A", 1, 0}, {"B", 1, 1}, {"C", 1, 2}, {"D", 0, 3}}, {"fact", "source", "gap", "inference"});
  return b.finish();
}

const scenario::Scenario& quiz() {
  static const test::Sample instance = made();
  return instance.scenario;
}

std::int32_t credit_for(std::string_view id, const Answer& answer) {
  for (const auto& question : quiz().questions()) {
    if (question.id == id) return credit(quiz(), question, answer);
  }
  FAIL("no such question");
  return 0;
}

Answer chosen(std::vector<std::uint32_t> items) { return {std::move(items), {}, 0, false, 0}; }
Answer matched(std::vector<std::uint32_t> targets) { return {{}, std::move(targets), 0, false, 0}; }
Answer number(std::int32_t value) { return {{}, {}, value, false, 0}; }
Answer judged(bool is_true, std::uint32_t certainty) { return {{}, {}, 0, is_true, certainty}; }

}  // namespace

TEST_CASE("a single choice is all or nothing") {
  CHECK(credit_for("one", chosen({0})) == 1000);
  CHECK(credit_for("one", chosen({1})) == 0);
  CHECK(credit_for("one", chosen({0, 1})) == 0);
  CHECK(credit_for("one", chosen({})) == 0);
}

TEST_CASE("wrong choices take away from right ones, and never below nothing") {
  CHECK(credit_for("some", chosen({0, 1})) == 1000);
  CHECK(credit_for("some", chosen({1})) == 500);
  CHECK(credit_for("some", chosen({0, 1, 2})) == 500);
  CHECK(credit_for("some", chosen({2})) == 0);
}

TEST_CASE("an order earns the share of pairs that stand right") {
  CHECK(credit_for("line", chosen({0, 1, 2})) == 1000);
  CHECK(credit_for("line", chosen({1, 0, 2})) == 666);
  CHECK(credit_for("line", chosen({2, 1, 0})) == 0);
}

TEST_CASE("matching and sorting earn the share of items with the right target") {
  CHECK(credit_for("pairs", matched({0, 1})) == 1000);
  CHECK(credit_for("pairs", matched({1, 1})) == 500);
  CHECK(credit_for("groups", matched({0, 1, 0})) == 1000);
  CHECK(credit_for("groups", matched({0, 0, 0})) == 666);
}

TEST_CASE("a number earns all within the tolerance and half within twice of it") {
  CHECK(credit_for("days", number(16)) == 1000);
  CHECK(credit_for("days", number(18)) == 500);
  CHECK(credit_for("days", number(19)) == 0);
  CHECK(credit_for("days", number(-2147483647)) == 0);
}

TEST_CASE("certainty pays when it is honest") {
  CHECK(credit_for("claim", judged(false, 2)) == 1000);
  CHECK(credit_for("claim", judged(false, 0)) == 700);
  CHECK(credit_for("claim", judged(true, 2)) == 0);
  CHECK(credit_for("claim", judged(true, 0)) == 500);
}

TEST_CASE("a report without a source, or without what is unknown, earns nothing") {
  CHECK(credit_for("note", chosen({0, 1, 2})) == 1000);
  CHECK(credit_for("note", chosen({0, 1, 2, 3})) == 666);
  CHECK(credit_for("note", chosen({0, 1})) == 0);
}

TEST_CASE("an answer that does not fit the question is refused") {
  CHECK_THROWS_WITH_AS(credit_for("one", chosen({7})), "This is not an answer to question 'one'.", Error);
  CHECK_THROWS_AS(credit_for("some", chosen({0, 0})), Error);
  CHECK_THROWS_AS(credit_for("line", chosen({0, 1})), Error);
  CHECK_THROWS_AS(credit_for("pairs", matched({0})), Error);
  CHECK_THROWS_AS(credit_for("claim", judged(true, 3)), Error);
}

}  // namespace rollcall::run
