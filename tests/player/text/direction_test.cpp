#include "player/text/direction.h"

#include <doctest/doctest.h>

#include <string>

using rollcall::text::Direction;
using rollcall::text::direction_on;
using rollcall::text::PageFrom;

namespace {

std::string apart(const std::string& name) { return "\u2068" + name + "\u2069"; }

}  // namespace

TEST_CASE("on a page from the right a sentence begins there, also with a code or a foreign name before it") {
  for (const std::string& text : {std::string("C1 \u0627\u0644\u062d\u062f\u0648\u062f"),
                                  apart("Fran\u00e7ais") + ": \u0645\u0633\u0648\u062f\u0629.",
                                  std::string("\u0627\u0644\u0645\u0635\u062f\u0631: CTED brief")})
    CHECK_MESSAGE(direction_on(PageFrom::right, text) == Direction::right_to_left, text);
}

TEST_CASE("on a page from the right what has no letter from the right stays as it is read") {
  CHECK(direction_on(PageFrom::right, "national.rctrust") == Direction::left_to_right);
  CHECK(direction_on(PageFrom::right, "8b10 0b6b") == Direction::left_to_right);
  CHECK(direction_on(PageFrom::right, "100 %") == Direction::automatic);
  CHECK(direction_on(PageFrom::right, apart("\u0627\u0644\u0639\u0631\u0628\u064a\u0629") + ": a draft.") ==
        Direction::left_to_right);
}

TEST_CASE("on a page from the left a name that stands apart does not turn the sentence after it") {
  CHECK(direction_on(PageFrom::left, apart("\u0627\u0644\u0639\u0631\u0628\u064a\u0629") +
                                         ": \u0447\u0435\u0440\u043d\u043e\u0432\u0438\u043a.") ==
        Direction::left_to_right);
  CHECK(direction_on(PageFrom::left, apart("PIN") + " \u0643\u0644\u0645\u0627\u062a") == Direction::right_to_left);
}

TEST_CASE("on a page from the left the first letter decides") {
  CHECK(direction_on(PageFrom::left, "\u0623\u0634\u064a\u0627\u0621 PIN") == Direction::automatic);
  CHECK(direction_on(PageFrom::left, "Small things") == Direction::automatic);
}
