#include <doctest/doctest.h>

#include <sstream>

#include "player/terminal/play.h"
#include "player/terminal/script.h"
#include "player/terminal/wrap.h"
#include "tests/support/tiny.h"

namespace rollcall::terminal {
namespace {

struct Played {
  std::string out;
  Left left;
};

Played typed(const std::string& answers, const test::Tiny& module = {}) {
  const auto tiny = module.compiled();
  run::Session session(tiny.scenario, 1);
  std::istringstream in(answers);
  std::ostringstream out;
  const Left left = play_interactive({session, tiny.texts, [&](auto option) { session.choose(option); }, 0}, in, out);
  return {out.str(), left};
}

}  // namespace

TEST_CASE("a script is one id per line; comments and empty lines do not count") {
  CHECK(parse_script("# a walk\nfirst\n\n  second  # why\r\nthird") ==
        std::vector<std::string>{"first", "second", "third"});
}

TEST_CASE("lines are broken at spaces and counted in characters") {
  CHECK(wrapped("one two three", 7) == "one two\nthree\n");
  CHECK(wrapped("\u0436\u0436\u0436 \u0436\u0436\u0436", 7) == "\u0436\u0436\u0436 \u0436\u0436\u0436\n");
  CHECK(wrapped("incomprehensibly long", 5, "  ") == "  incomprehensibly\n  long\n");
  CHECK(wrapped("", 80).empty());
}

TEST_CASE("a wrong answer is said and asked again") {
  const Played played = typed("7\nnonsense\ngood\n");
  CHECK(played.out.find("'7' is not one of the choices.") != std::string::npos);
  CHECK(played.out.find("'nonsense' is not one of the choices.") != std::string::npos);
  CHECK(played.left == Left::at_the_end);
}

TEST_CASE("q and the end of the input leave before the end") {
  CHECK(typed("q\n").left == Left::before_the_end);
  CHECK(typed("").left == Left::before_the_end);
}

TEST_CASE("the debrief shows the points that are meant for this learner") {
  test::Tiny tiny;
  tiny.points = "[{point: For all, cite: book}, {point: For the trusted, when: trust > 5, cite: book}]";
  CHECK(typed("good\n", tiny).out.find("For the trusted") != std::string::npos);
  const Played other = typed("bad\n", tiny);
  CHECK(other.out.find("For all") != std::string::npos);
  CHECK(other.out.find("For the trusted") == std::string::npos);
}

TEST_CASE("a script that names an option that is not open is refused with its number") {
  const auto tiny = test::Tiny{}.compiled();
  run::Session session(tiny.scenario, 1);
  std::ostringstream out;
  const std::vector<std::string> script{"goood"};
  const Play play{session, tiny.texts, [&](auto option) { session.choose(option); }, 0};
  CHECK_THROWS_WITH_AS(play_script(play, script, out), "Choice 1 of the script, 'goood', is not open in scene 'first'.",
                       run::NotPossible);
}

}  // namespace rollcall::terminal
