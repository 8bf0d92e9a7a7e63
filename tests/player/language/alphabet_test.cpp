#include "player/language/alphabet.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

using rollcall::language::Alphabet;

namespace {

using Words = std::vector<std::string>;

Words sorted(std::string_view language, Words words) {
  const Alphabet alphabet(language);
  std::ranges::sort(words, {}, [&](const std::string& word) { return alphabet.key(word); });
  return words;
}

}  // namespace

TEST_CASE("words stand in the order of their own language") {
  CHECK(sorted("en", {"Zeal", "apple", "Bribe"}) == Words{"apple", "Bribe", "Zeal"});
  CHECK(sorted("fr", {"zone", "élan", "fouille"}) == Words{"élan", "fouille", "zone"});
  CHECK(sorted("sv", {"ö", "z", "ä"}) == Words{"z", "ä", "ö"});
  CHECK(sorted("de", {"z", "ö", "ä"}) == Words{"ä", "ö", "z"});
  CHECK(sorted("ru", {"явка", "ёмкость", "доклад", "жалоба"}) == Words{"доклад", "ёмкость", "жалоба", "явка"});
  CHECK(sorted("kk", {"қауіп", "кезек", "әдет", "бақылау"}) == Words{"әдет", "бақылау", "кезек", "қауіп"});
  CHECK(sorted("ar", {"ثقة", "اختبار", "ترويض"}) == Words{"اختبار", "ترويض", "ثقة"});
}

TEST_CASE("a language that nobody knows has an order too") {
  CHECK(sorted("no-such-language", {"b", "A", "c"}) == Words{"A", "b", "c"});
  CHECK(sorted("", {"b", "A"}) == Words{"A", "b"});
}

TEST_CASE("letters find a word by its beginning, whatever their capitals and marks") {
  const auto begins = Alphabet::begins_in;
  CHECK(begins("Conditioning", "con"));
  CHECK(begins("élan", "EL"));
  CHECK(begins("Ёмкость", "емк"));
  CHECK(begins("تَرْويض", "ترو"));
  CHECK(begins("إبلاغ", "ابل"));
  CHECK(begins("الاختبار", "اخت"));
  CHECK(begins("الاختبار", "الاخت"));
  CHECK_FALSE(begins("Conditioning", "dition"));
  CHECK_FALSE(begins("Conditioning", "conditionings"));
}

TEST_CASE("letters find each word of a term") {
  const auto begins = Alphabet::begins_in;
  CHECK(begins("dynamic security", "sec"));
  CHECK(begins("least-restrictive action", "restr"));
  CHECK(begins("dynamic security", "dynamic s"));
  CHECK_FALSE(begins("dynamic security", "security d"));
}

TEST_CASE("no letters find everything, and what is no text breaks nothing") {
  const auto begins = Alphabet::begins_in;
  CHECK(begins("testing", ""));
  CHECK(begins("testing", "  "));
  CHECK(begins("", ""));
  CHECK_FALSE(begins("", "a"));
  CHECK_FALSE(begins("testing", "\xff\xfe"));
  CHECK_FALSE(Alphabet("en").key("\xff").empty());
}
