#include "player/progress/pin.h"

#include <doctest/doctest.h>

#include <string>

using namespace rollcall;

TEST_CASE("a PIN that repeats, counts or is short is advised against") {
  for (const std::string pin : {"0000", "1234", "9876", "2468", "1212", "111111", "123123", "abcd"})
    CHECK(progress::advice_about_pin(pin).text() ==
          "This PIN repeats or counts, so it is among the first that anybody tries. Six digits without a pattern are "
          "better.");
  for (const std::string pin : {"7391", "1235", "12124"})
    CHECK(progress::advice_about_pin(pin).text() == "Six digits or more are better: a shorter PIN is soon guessed.");
  for (const std::string pin : {"", "739104", "258013", "a long word"}) CHECK(progress::advice_about_pin(pin).empty());
}
