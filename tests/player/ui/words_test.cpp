#include "player/ui/words.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <regex>
#include <sstream>
#include <string>

#include "player/language/own_name.h"
#include "player/story/variants.h"
#include "tests/player/ui/headless.h"
#include "tests/support/english.h"
#include "tests/support/temp_folder.h"

using namespace rollcall;

namespace {

/// With what the formatter has put on several lines in one piece.
std::string sources_of_the_faces() {
  std::ostringstream all;
  for (const char* folder : {"gui", "print", "story", "terminal", "ui"}) {
    for (const auto& entry :
         std::filesystem::directory_iterator(std::filesystem::path(ROLLCALL_SOURCE_DIR) / "player" / folder)) {
      if (entry.path().extension() != ".cpp") continue;
      all << std::ifstream(entry.path()).rdbuf();
    }
  }
  return std::regex_replace(all.str(), std::regex("\"\\s*\\n\\s*\""), "");
}

language::Words with_catalogue(const std::string& po, const std::string& language) {
  const test::TempFolder folder;
  std::filesystem::create_directories(folder / "messages");
  std::ofstream(folder / "messages" / "sw.po") << po;
  return ui::load_words(folder.path(), language);
}

}  // namespace

TEST_CASE("every template that translators are given is said somewhere") {
  const std::string sources = sources_of_the_faces();
  CHECK(test::templates().size() > 100);
  for (const std::string& text : test::templates()) {
    std::string literal = "\"";
    for (const char c : text) (c == '"' ? literal += "\\\"" : literal += c);
    CHECK_MESSAGE(sources.find(literal + "\"") != std::string::npos, text);
  }
}

TEST_CASE("whatever a face says as a literal is given to translators") {
  const std::string sources = sources_of_the_faces();
  const std::regex said("words\\)?\\(\\s*\"((?:[^\"\\\\]|\\\\.)*)\"");
  std::size_t found = 0;
  for (std::sregex_iterator at(sources.begin(), sources.end(), said), end; at != end; ++at, ++found) {
    const std::string text = std::regex_replace((*at)[1].str(), std::regex("\\\\(.)"), "$1");
    CHECK_MESSAGE(test::templates().contains(text), text);
  }
  CHECK(found > 80);
}

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
  const std::string swahili = "msgid \"Library\"\nmsgstr \"Maktaba\"\n";
  CHECK(with_catalogue(swahili, "sw")("Library") == "Maktaba");
  CHECK(with_catalogue(swahili, "xx")("Library") == "Library");
  CHECK(with_catalogue(swahili, "../messages/sw")("Library") == "Library");
  CHECK(with_catalogue(swahili, "")("Library") == "Library");
  CHECK_THROWS_AS(with_catalogue("msgid \"Library", "sw"), Error);
}

TEST_CASE("languages are called by their own names") {
  CHECK(language::own_name("ar") == "العربية");
  CHECK(language::own_name("kk") == "Қазақша");
  CHECK(language::own_name("xx") == "xx");
}
