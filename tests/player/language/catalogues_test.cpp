#include "player/language/catalogues.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <string>

#include "player/error.h"
#include "player/language/code.h"
#include "player/language/own_name.h"
#include "player/story/variants.h"
#include "tests/support/english.h"
#include "tests/support/temp_folder.h"

using namespace rollcall;

namespace {

const std::string swahili = "msgid \"Library\"\nmsgstr \"Maktaba\"\n";

/// A share folder with this catalogue of Swahili.
struct Share {
  explicit Share(const std::string& po) {
    std::filesystem::create_directories(folder / "messages");
    std::ofstream(folder / "messages" / "sw.po") << po;
  }
  std::string library_in(const std::string& language) const {
    return language::load(folder.path(), language)(tr("Library"));
  }
  test::TempFolder folder;
};

}  // namespace

TEST_CASE("a variant is called as the program says, or as its author did") {
  CHECK(story::variant_name(test::english(), {}) == "The whole module");
  CHECK(story::variant_name(test::english(), "refresher") == "Refresher");
  CHECK(story::variant_name(test::english(), "sitting_one") == "Sitting one");
  CHECK(story::variant_name(test::english(), "whole") == "Whole");
  const auto french = language::Words::parse("msgid \"Refresher\"\nmsgstr \"Rappel\"\n", "fr.po");
  CHECK(story::variant_name(french, "refresher") == "Rappel");
  CHECK(story::variant_name(french, "night") == "Night");
}

TEST_CASE("a catalogue beside the program is read; a language without one, or no language at all, gives English") {
  const Share share(swahili);
  CHECK(share.library_in("sw") == "Maktaba");
  CHECK(share.library_in("sw-TZ") == "Maktaba");
  CHECK(share.library_in("xx") == "Library");
  CHECK(share.library_in("../messages/sw") == "Library");
  CHECK(share.library_in("") == "Library");
  CHECK_THROWS_AS(Share("msgid \"Library").library_in("sw"), Error);
}

TEST_CASE("the languages of the program are English and those that have a catalogue") {
  const Share share(swahili);
  std::ofstream(share.folder / "messages" / "rollcall.pot") << swahili;
  std::ofstream(share.folder / "messages" / "pt-BR.po") << swahili;
  std::ofstream(share.folder / "messages" / "of mine.po") << swahili;
  CHECK(language::available(share.folder.path()) == std::vector<std::string>{"en", "pt-BR", "sw"});
  CHECK(language::available(share.folder / "nowhere") == std::vector<std::string>{"en"});
}

TEST_CASE("a language is one of two letters that there is, or of three letters") {
  for (const char* tag : {"en", "zu", "aa", "KK", "pt-BR", "pt_BR.UTF-8", "sr@latin", "kaz", "tlh"})
    CHECK_MESSAGE(language::is_language_code(tag), tag);
  for (const char* tag : {"", "xx", "kz", "e", "english", "e1", "-", "-en", "a "})
    CHECK_FALSE_MESSAGE(language::is_language_code(tag), tag);
}

TEST_CASE("languages are called by their own names") {
  CHECK(language::own_name("ar") == "العربية");
  CHECK(language::own_name("kk") == "Қазақша");
  CHECK(language::own_name("xx") == "xx");
}
