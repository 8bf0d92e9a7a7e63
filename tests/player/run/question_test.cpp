#include <doctest/doctest.h>

#include "player/run/question.h"
#include "tests/support/tiny.h"

namespace rollcall::run {
namespace {

const compile::Compiled& quiz() {
  static const compile::Compiled compiled = [] {
    test::Tiny tiny;
    tiny.head =
        "questions:\n"
        "  one: {kind: single, ask: Which, items: {a: {text: A, right: yes}, b: B, c: C}, why: W., cite: book}\n"
        "  some: {kind: multiple, ask: Which, items: {a: {text: A, right: yes}, b: {text: B, right: yes}, c: C}, why: "
        "W., cite: book}\n"
        "  line: {kind: order, ask: Order, items: {a: A, b: B, c: C}, why: W., cite: book}\n"
        "  pairs: {kind: match, ask: Match, items: {a: {text: A, with: One}, b: {text: B, with: Two}}, why: W., cite: "
        "book}\n"
        "  groups: {kind: sort, ask: Sort, items: {a: {text: A, with: X}, b: {text: B, with: Y}, c: {text: C, with: "
        "X}}, why: W., cite: book}\n"
        "  days: {kind: numeric, ask: How many, number: 14, tolerance: 2, why: W., cite: book}\n"
        "  claim: {kind: truth, ask: Loud is dangerous., right: no, why: W., cite: book}\n"
        "  note: {kind: report, ask: Choose, items: {a: {text: A, is: fact, right: yes}, b: {text: B, is: source, "
        "right: yes}, "
        "c: {text: C, is: gap, right: yes}, d: {text: D, is: inference}}, why: W., cite: book}\n";
    return tiny.compiled();
  }();
  return compiled;
}

std::int32_t credit_for(std::string_view id, const Answer& answer) {
  for (const auto& question : quiz().scenario.questions()) {
    if (question.id == id) return credit(quiz().scenario, question, answer);
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
