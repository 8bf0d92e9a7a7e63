#include "player/progress/pin.h"

#include <doctest/doctest.h>

#include <string>

#include "tests/player/progress/home.h"
#include "tests/support/error_text.h"

using namespace rollcall;

TEST_CASE("a PIN that repeats, counts or is short is advised against") {
  for (const std::string pin :
       {"0000", "1234", "9876", "2468", "1212", "111111", "123123", "abcd", "١٢٣٤", "१२३४", "1٢3٤", "éééé"})
    CHECK(progress::advice_about_pin(pin).text() ==
          "This PIN repeats or counts, so it is among the first that anybody tries. Six digits without a pattern are "
          "better.");
  for (const std::string pin : {"7391", "1235", "12124", "٧٣٩١", "٧٣٩١٠", "жёлт"})
    CHECK(progress::advice_about_pin(pin).text() == "Six digits or more are better: a shorter PIN is soon guessed.");
  for (const std::string pin : {"", "739104", "258013", "٧٣٩١٠٤", "a long word"})
    CHECK(progress::advice_about_pin(pin).empty());
}

TEST_CASE("the length of a PIN is counted in characters") {
  for (const std::string pin : {"1234", "١٢٣٤", "жёлт"}) CHECK(progress::length_of_pin(pin) == 4);
  CHECK(progress::length_of_pin("éé") == 2);
  const test::Home home;
  progress::Store store = home.open();
  CHECK(test::error_text([&] { store.add_learner("Amina", "4711", "éé"); }) ==
        "A PIN has at least 4 characters.\nChoose a longer one; six digits are better.");
  CHECK(store.add_learner("Amina", "4711", "жёлт").has_pin);
}
