#include <doctest/doctest.h>

#include "player/command/unavailable.h"
#include "player/ui/unavailable.h"
#include "tests/support/error_text.h"

using namespace rollcall;
using learning::Obstacle;
using learning::Unavailable;

namespace {

Unavailable why(Obstacle obstacle, const char* reason = "") {
  progress::AttemptSummary attempt;
  attempt.module = "m";
  attempt.version = {1, 2, 3};
  return {obstacle, attempt, Message::verbatim(reason)};
}

std::string window_says(const Unavailable& unavailable) {
  return test::error_text([&] { throw ui::cannot_go_on(unavailable); });
}
std::string window_says_looking_back(const Unavailable& unavailable) {
  return test::error_text([&] { throw ui::cannot_look_back(unavailable); });
}
std::string terminal_says(const Unavailable& unavailable) {
  return test::error_text([&] { throw command::cannot_go_on(unavailable); });
}

}  // namespace

TEST_CASE("the window says why an attempt cannot be gone on with") {
  const std::string put_back =
      "\nWhoever looks after this computer can put the file of version 1.2.3 back into the folder of the library.";
  const std::string tell = "\nTell the person who looks after this computer.";
  CHECK(window_says(why(Obstacle::pack_gone)) ==
        "The release of m that you began with is no longer on this computer." + put_back);
  CHECK(window_says(why(Obstacle::pack_refused, "It is too old.")) ==
        "The release of m that you began with can no longer be used. It is too old." + put_back);
  for (const Obstacle obstacle : {Obstacle::misfit, Obstacle::damaged})
    CHECK(window_says(why(obstacle, "Step 1 is wrong.")) ==
          "Your attempt at m cannot be gone on with. Step 1 is wrong." + tell);
  CHECK(window_says_looking_back(why(Obstacle::pack_gone)) == window_says(why(Obstacle::pack_gone)));
  CHECK(window_says_looking_back(why(Obstacle::damaged, "Step 1 is wrong.")) == "Step 1 is wrong." + tell);
  CHECK(
      ui::or_start_anew(Message::verbatim("Put it back.")).text() ==
      "Put it back. Or start anew. Then this attempt is given up: it stays on this computer, but nobody can go on with "
      "it, and it is not recorded.");
}

TEST_CASE("the terminal says why an attempt cannot be gone on with, and how it is given up") {
  CHECK(terminal_says(why(Obstacle::pack_gone)) ==
        "You began 'm' with release 1.2.3, which is no longer installed.\n"
        "Put the file 'm-1.2.3.rcpack' back into this player's folder 'library', or give up what you began, and start "
        "anew, with --anew.");
  CHECK(terminal_says(why(Obstacle::pack_refused, "It is too old.")) ==
        "You began 'm' with release 1.2.3, which can no longer be used: It is too old.\n"
        "Ask the training unit, or give up what you began, and start anew, with --anew.");
  for (const Obstacle obstacle : {Obstacle::misfit, Obstacle::damaged})
    CHECK(terminal_says(why(obstacle, "Step 1 is wrong.")) ==
          "What you began cannot be gone on with: Step 1 is wrong.\n"
          "Have the data looked at with 'rollcall doctor', or give up what you began, and start anew, with --anew.");
}
