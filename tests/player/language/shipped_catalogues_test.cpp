#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "player/language/catalogues.h"
#include "player/language/plural_rule.h"
#include "player/language/po.h"
#include "tests/support/files.h"
#include "tests/support/places.h"

using namespace rollcall;

namespace {

const std::vector<std::string> languages = {"ar", "fr", "kk", "ru", "sw"};

std::filesystem::path messages() { return test::source_folder() / "player/language/messages"; }

language::PoFile catalogue(const std::string& language) {
  return language::read_po(test::read(messages() / (language + ".po")));
}

/// The names in braces, in the order of the alphabet, each once.
std::set<std::string> places_of(std::string_view text) {
  std::set<std::string> places;
  for (std::size_t open = text.find('{'); open != std::string_view::npos; open = text.find('{', open + 1))
    places.emplace(text.substr(open, text.find('}', open) + 1 - open));
  return places;
}

}  // namespace

TEST_CASE("the program speaks the six languages of its officers") {
  CHECK(language::available(test::share_folder()) == std::vector<std::string>{"ar", "en", "fr", "kk", "ru", "sw"});
}

TEST_CASE("every sentence of the program is there in every language, and none is only guessed") {
  const language::PoFile wanted = language::read_po(test::read(messages() / "rollcall.pot"));
  for (const std::string& language : languages) {
    CAPTURE(language);
    const language::PoFile there = catalogue(language);
    CHECK(there.faults.empty());
    std::set<std::string> translated;
    for (const language::PoEntry& entry : there.entries) {
      if (!entry.obsolete && !entry.fuzzy && entry.is_translated()) translated.insert(entry.id);
    }
    for (const language::PoEntry& entry : wanted.entries) {
      CAPTURE(entry.id);
      CHECK(translated.contains(entry.id));
    }
  }
}

TEST_CASE("a translation has the places of its sentence, in every plural form but for the number") {
  for (const std::string& language : languages) {
    CAPTURE(language);
    for (const language::PoEntry& entry : catalogue(language).entries) {
      CAPTURE(entry.id);
      for (const std::string& translation : entry.translations) {
        if (translation.empty()) continue;
        std::set<std::string> wanted = places_of(entry.plural.value_or(entry.id)), there = places_of(translation);
        if (entry.plural) wanted.erase("{n}"), there.erase("{n}");
        CHECK(there == wanted);
      }
    }
  }
}

TEST_CASE("a catalogue has the plural forms that its language asks for") {
  const std::vector<std::pair<std::string, unsigned>> forms = {{"ar", 6}, {"fr", 2}, {"kk", 2}, {"ru", 3}, {"sw", 2}};
  for (const auto& [language, number] : forms) {
    CAPTURE(language);
    const language::PoFile file = catalogue(language);
    REQUIRE(file.header);
    CHECK(language::header_field(*file.header, "Language") == language);
    CHECK(language::PluralRule::parse(language::header_field(*file.header, "Plural-Forms")).forms() == number);
  }
}

TEST_CASE("a catalogue says whether a native reader has signed it") {
  CHECK(language::Words::parse("msgid \"\"\nmsgstr \"X-Reviewed-By: A. Mbeki, Kampala, 2027-01-04\\n\"\n", "sw.po")
            .reviewer() == "A. Mbeki, Kampala, 2027-01-04");
  CHECK(language::Words::parse("msgid \"\"\nmsgstr \"X-Reviewed-By: \\n\"\n", "sw.po").reviewer().empty());
}

TEST_CASE("numbers are written as the catalogue says where nobody has said a region") {
  const auto numbers_in = [](const std::string& language) {
    return language::load(test::share_folder(), language)(tr("{n}", "n"_is = 12));
  };
  CHECK(numbers_in("ar") == "12");
  CHECK(numbers_in("ar-EG") == "١٢");
  CHECK(numbers_in("ar-TN") == "12");
}
