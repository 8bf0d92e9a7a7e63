#include "player/language/locale.h"

#include <doctest/doctest.h>

using rollcall::language::language_of_locale;

TEST_CASE("a locale of POSIX names a language, a region and sometimes a script") {
  CHECK(language_of_locale("de") == "de");
  CHECK(language_of_locale("pt_BR.UTF-8") == "pt-BR");
  CHECK(language_of_locale("ca_ES.UTF-8@valencia") == "ca-ES");
  CHECK(language_of_locale("sr_RS@latin") == "sr-Latn-RS");
  CHECK(language_of_locale("uz_UZ.utf8@cyrillic") == "uz-Cyrl-UZ");
  CHECK(language_of_locale("es_419") == "es-419");
  CHECK(language_of_locale("fil_PH") == "fil-PH");
}

TEST_CASE("a locale that names no language gives none") {
  for (const char* locale : {"", "C", "POSIX", "C.UTF-8", "/usr/lib/locale/x", "../sw", "a b"})
    CHECK(language_of_locale(locale).empty());
}

TEST_CASE("a language is written as in the region of the computer, if it is spoken there") {
  CHECK(rollcall::language::in_region("ar", "ar_TN.UTF-8") == "ar-TN");
  CHECK(rollcall::language::in_region("ar", "fr_TN.UTF-8") == "ar");
  CHECK(rollcall::language::in_region("ar-EG", "ar_TN.UTF-8") == "ar-EG");
  CHECK(rollcall::language::in_region("", "ar_TN.UTF-8").empty());
}
