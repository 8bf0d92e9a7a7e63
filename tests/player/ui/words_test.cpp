#include "player/ui/words.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>
#include <string>
#include <string_view>

#include "player/language/own_name.h"
#include "player/story/variants.h"
#include "tests/player/ui/headless.h"
#include "tests/support/temp_folder.h"

using namespace rollcall;

namespace {

std::string sources_of_the_faces() {
  std::ostringstream all;
  for (const char* folder : {"gui", "story", "terminal", "ui"}) {
    for (const auto& entry :
         std::filesystem::directory_iterator(std::filesystem::path(ROLLCALL_SOURCE_DIR) / "player" / folder)) {
      if (entry.path().extension() != ".cpp") continue;
      all << std::ifstream(entry.path()).rdbuf();
    }
  }
  return all.str();
}

bool is_word(std::string_view text) {
  const auto fits = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_'; };
  return !text.empty() && std::all_of(text.begin(), text.end(), fits);
}

/// Every literal of the form "panel.word" where `panel` begins some key.
std::set<std::string> keys_in(std::string_view sources, const language::Messages& words) {
  std::set<std::string, std::less<>> beginnings;
  for (const std::string& key : words.keys()) beginnings.insert(key.substr(0, key.find('.')));
  std::set<std::string> keys;
  for (std::size_t quote = sources.find('"'); quote != std::string_view::npos; quote = sources.find('"', quote + 1)) {
    const std::string_view literal = sources.substr(quote + 1, sources.find_first_of("\"\n", quote + 1) - quote - 1);
    const std::size_t dot = literal.find('.');
    if (dot == std::string_view::npos || !beginnings.contains(literal.substr(0, dot))) continue;
    if (is_word(literal.substr(dot + 1))) keys.insert(std::string(literal));
  }
  return keys;
}

}  // namespace

TEST_CASE("every key that a face uses has a text, and every text is used") {
  const std::set<std::string> used = keys_in(sources_of_the_faces(), test::english());
  CHECK(used.size() > 50);
  for (const std::string& key : used) CHECK_MESSAGE(test::english().has(key), key);
  for (const std::string& key : test::english().keys())
    CHECK_MESSAGE((used.contains(key) || key.starts_with("variant.")), key);
}

TEST_CASE("a variant is called as the messages say, or as its author did") {
  CHECK(story::variant_name(test::english(), {}) == "The whole module");
  CHECK(story::variant_name(test::english(), "refresher") == "Refresher");
  CHECK(story::variant_name(test::english(), "sitting_one") == "Sitting one");
  CHECK(story::variant_name(test::english(), "whole") == "Whole");
  const auto french = language::Messages::parse("variant.night = De nuit", "fr");
  CHECK(story::variant_name(french, "night") == "De nuit");
  CHECK(story::variant_name(french, "refresher") == "Refresher");
}

TEST_CASE("a language that is not there, or no language at all, gives English") {
  CHECK(ui::load_words(ROLLCALL_SHARE_DIR, "xx")("bar.program") == "Rollcall");
  CHECK(ui::load_words(ROLLCALL_SHARE_DIR, "../../etc/passwd")("bar.program") == "Rollcall");
  CHECK(ui::load_words(ROLLCALL_SHARE_DIR, "")("bar.program") == "Rollcall");
}

TEST_CASE("without the message files there is an error and no window full of keys") {
  const test::TempFolder folder;
  CHECK_THROWS_AS(ui::load_words(folder.path(), "en"), Error);
}

TEST_CASE("languages are called by their own names") {
  CHECK(language::own_name("ar") == "العربية");
  CHECK(language::own_name("kk") == "Қазақша");
  CHECK(language::own_name("xx") == "xx");
}
