#include "player/identity/staff_number.h"

#include <doctest/doctest.h>

#include "tests/support/error_text.h"

using namespace rollcall;
using identity::StaffNumber;

namespace {

std::string kept(std::string_view typed) { return StaffNumber::parse(typed).text(); }
std::string refused(std::string_view typed) {
  const std::string text = test::error_text([&] { StaffNumber::parse(typed); });
  return text.substr(0, text.find('\n'));
}
bool is_same(std::string_view one, std::string_view two) {
  return StaffNumber::parse(one).is_same(StaffNumber::parse(two));
}
bool looks_like(std::string_view one, std::string_view two) {
  return StaffNumber::parse(one).looks_like(StaffNumber::parse(two));
}

}  // namespace

TEST_CASE("staff numbers of every service are taken as they stand on the card") {
  for (const char* number : {"2044", "4711-B", "UPS/KLA/00123", "КР-2044", "Қ12", "O'Brien", "A#12", "é12", "ع-2044"})
    CHECK(kept(number) == number);
}

TEST_CASE("blanks around a number, wide digits and letters with loose accents make no other number") {
  CHECK(kept("  2044 ") == "2044");
  CHECK(kept("\u00a02044\t") == "2044");
  CHECK(kept("\uff12\uff10\uff14\uff14") == "2044");
  CHECK(kept("e\u030112") == "\u00e912");
}

TEST_CASE("what cannot be seen or told apart is refused, with its code") {
  CHECK(refused("20\u200b44") == "The staff number has a character that cannot be seen or told apart (U+200B).");
  CHECK(refused("\u202e4402") == "The staff number has a character that cannot be seen or told apart (U+202E).");
  CHECK(refused("20\u009b44") == "The staff number has a character that cannot be seen or told apart (U+009B).");
  CHECK(refused("20\n44") == "The staff number has a blank in it (U+000A).");
  CHECK(refused("20\u00a044") == "The staff number has a blank in it (U+0020).");
  CHECK(refused("2044\U0001f600") == "The staff number has a character that cannot be seen or told apart (U+1F600).");
  CHECK(refused("\u200b") == "The staff number has a character that cannot be seen or told apart (U+200B).");
  CHECK(refused("\u00a0 ") == "The staff number is empty.");
  CHECK(refused("20\xff") == "The staff number has characters that cannot be read.");
  CHECK(refused(std::string(65, '1')) == "The staff number is longer than 64 bytes.");
  CHECK(refused(std::string(100'000, '1')) == "The staff number is longer than 64 bytes.");
}

TEST_CASE("letters of two scripts, two kinds of digits and a mixed order are refused") {
  CHECK(refused("A\u0410-12") == "The staff number has letters of two scripts in it.");
  CHECK(refused("12\u0661\u0662") == "The staff number has two kinds of digits in it.");
  CHECK(
      refused("12\u0639").starts_with("The staff number has letters that are read from right to left behind a digit"));
}

TEST_CASE("upper and lower case are one number, and numbers that look alike are known") {
  CHECK(is_same("4711-b", "4711-B"));
  CHECK_FALSE(is_same("4711-b", "4711-c"));
  CHECK(looks_like("CA-12", "\u0421\u0410-12"));
  CHECK(looks_like("O12", "012"));
  CHECK_FALSE(looks_like("4711-b", "4711-B"));
  CHECK_FALSE(looks_like("2044", "2045"));
}
