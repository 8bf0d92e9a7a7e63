#include "player/language/numerals.h"

#include <doctest/doctest.h>

using rollcall::language::Numerals;

TEST_CASE("a number that names something is never cut into groups") {
  CHECK(Numerals().number("104711") == "104711");
  CHECK(Numerals::of("fr").number("104711") == "104711");
}

TEST_CASE("a number of things stands in the groups of its language") {
  CHECK(Numerals().quantity("1234567") == "1,234,567");
  CHECK(Numerals::of("en").quantity("-999") == "-999");
  CHECK(Numerals::of("en").quantity("-1000") == "-1,000");
  CHECK(Numerals::of("fr").quantity("1234") == "1\u202f234");
  CHECK(Numerals::of("ru").quantity("1234567") == "1\u00a0234\u00a0567");
  CHECK(Numerals::of("kk").quantity("1234") == "1\u00a0234");
  CHECK(Numerals::of("sw").quantity("1234") == "1,234");
}

TEST_CASE("four digits stay together where the language has it so") {
  CHECK(Numerals::of("es").quantity("1234") == "1234");
  CHECK(Numerals::of("es").quantity("12345") == "12.345");
}

TEST_CASE("Arabic is written with the digits of its region") {
  CHECK(Numerals::of("ar-EG").number("2044") == "٢٠٤٤");
  CHECK(Numerals::of("ar-EG").quantity("12345") == "١٢٬٣٤٥");
  CHECK(Numerals::of("ar-TN").number("2044") == "2044");
  CHECK(Numerals::of("ar-TN").quantity("12345") == "12.345");
}

TEST_CASE("a language that is not known writes as in English") {
  CHECK(Numerals::of("tlh").quantity("12345") == "12,345");
  CHECK(Numerals::of("").number("7") == "7");
}
