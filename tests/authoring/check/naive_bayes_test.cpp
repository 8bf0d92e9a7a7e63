#include <doctest/doctest.h>

#include <cmath>

#include "authoring/check/naive_bayes.h"

namespace rollcall {
namespace {

using check::NaiveBayes;
using enum NaiveBayes::Kind;

NaiveBayes taught() {
  NaiveBayes known;
  known.learn({U"ask", U"why"}, wanted);
  known.learn({U"ask"}, wanted);
  known.learn({U"shout"}, other);
  known.learn({U"shout", U"why"}, other);
  known.learn({U"leave"}, other);
  return known;
}

}  // namespace

TEST_CASE("the odds of a word are its smoothed share of one kind over that of the other") {
  const NaiveBayes known = taught();
  CHECK(known.log_odds(U"ask") == doctest::Approx(std::log((3.0 / 4) / (1.0 / 5))));
  CHECK(known.log_odds(U"shout") == doctest::Approx(std::log((1.0 / 4) / (3.0 / 5))));
  CHECK(known.log_odds(U"why") == doctest::Approx(std::log((2.0 / 4) / (2.0 / 5))));
  CHECK(known.log_odds(U"wait") == 0);
}

TEST_CASE("a text scores the sum of its words, and words that were never met say nothing") {
  const NaiveBayes known = taught();
  CHECK(known.score({U"ask", U"why", U"wait"}) == doctest::Approx(known.log_odds(U"ask") + known.log_odds(U"why")));
  CHECK(known.score({}) == 0);
}

TEST_CASE("what is forgotten was never learnt") {
  NaiveBayes known = taught();
  known.learn({U"ask", U"wait"}, other);
  known.forget({U"ask", U"wait"}, other);
  CHECK(known.log_odds(U"ask") == taught().log_odds(U"ask"));
  CHECK(known.log_odds(U"wait") == 0);
}

TEST_CASE("the words that move most scores come first, whichever way they point") {
  const auto cues = taught().strongest(3, [](const std::u32string& word) { return word != U"leave"; });
  REQUIRE(cues.size() == 3);
  CHECK(cues[0].word == U"ask");
  CHECK(cues[0].wanted == 2);
  CHECK(cues[0].others == 0);
  CHECK(cues[1].word == U"shout");
  CHECK(cues[1].wanted == 0);
  CHECK(cues[1].others == 2);
  CHECK(cues[1].log_odds < 0);
  CHECK(cues[2].word == U"why");
  CHECK(taught().strongest(9, [](const auto&) { return true; }).size() == 4);
}

}  // namespace rollcall
