#include "player/ui/words.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <regex>
#include <set>
#include <sstream>

#include "player/ui/languages.h"
#include "tests/player/ui/headless.h"
#include "tests/support/temp_folder.h"

using namespace rollcall;

namespace {

std::string sources_of_the_window() {
  std::ostringstream all;
  for (const auto& entry :
       std::filesystem::directory_iterator(std::filesystem::path(ROLLCALL_SOURCE_DIR) / "player/ui")) {
    if (entry.path().extension() != ".cpp") continue;
    all << std::ifstream(entry.path()).rdbuf();
  }
  return all.str();
}

/// Every literal of the form "panel.word" where `panel` begins some key.
std::set<std::string> keys_in(const std::string& sources, const text::Messages& words) {
  std::set<std::string> beginnings;
  for (const std::string& key : words.keys()) beginnings.insert(key.substr(0, key.find('.')));
  std::set<std::string> keys;
  const std::regex literal("\"([a-z]+)\\.([a-z0-9_]+)\"");
  for (std::sregex_iterator it(sources.begin(), sources.end(), literal), end; it != end; ++it) {
    if (beginnings.contains((*it)[1].str())) keys.insert((*it)[1].str() + "." + (*it)[2].str());
  }
  return keys;
}

}  // namespace

TEST_CASE("every key that the window uses has a text, and every text is used") {
  const std::set<std::string> used = keys_in(sources_of_the_window(), test::english());
  CHECK(used.size() > 50);
  for (const std::string& key : used) CHECK_MESSAGE(test::english().has(key), key);
  for (const std::string& key : test::english().keys()) CHECK_MESSAGE(used.contains(key), key);
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
  CHECK(ui::own_name("ar") == "العربية");
  CHECK(ui::own_name("kk") == "Қазақша");
  CHECK(ui::own_name("xx") == "xx");
}
