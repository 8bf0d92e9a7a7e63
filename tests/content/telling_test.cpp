#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <sstream>

#include "player/terminal/play.h"
#include "player/terminal/script.h"
#include "tests/authoring/support/content.h"
#include "tests/support/english.h"
#include "tests/support/files.h"
#include "tests/support/places.h"
#include "tests/support/telling.h"

namespace rollcall {
namespace {

namespace fs = std::filesystem;

void put(std::vector<std::string>& all, const test::Told& told) {
  for (std::string& text : told.all()) all.push_back(std::move(text));
}

/// All that the views of this play tell.
std::vector<std::string> told_by_views(const compile::Compiled& module, const std::vector<std::string>& script) {
  const story::LocalizedScenario tale{module.scenario, module.texts};
  test::Telling telling(test::english(), test::Medium::roll);
  run::Session session(module.scenario, 1);
  std::vector<std::string> all;
  const auto read_pages = [&] {
    for (; session.is_on_page(); session.go_on()) put(all, telling.of(story::scene_view(tale, session)));
  };
  put(all, telling.of(story::cover_view(tale, {}, {})));
  for (const std::string& option : script) {
    read_pages();
    put(all, telling.of(story::scene_view(tale, session)));
    session.choose(option);
    for (std::size_t page = 0; page < session.passages().size(); ++page)
      put(all, telling.of(story::passage_view(tale, session, page)));
  }
  read_pages();
  put(all, telling.of(story::ending_view(tale, session)));
  const story::DebriefView debrief = story::debrief_view(tale, session);
  for (const test::Told& part : telling.of(debrief)) put(all, part);
  put(all, telling.of(story::results_view(tale, session)));
  return all;
}

std::string told_by_terminal(const compile::Compiled& module, const std::vector<std::string>& script) {
  run::Session session(module.scenario, 1);
  std::ostringstream out;
  terminal::play_script(terminal::rehearsal(session, module.texts, test::english()), script, out);
  return out.str();
}

}  // namespace

TEST_CASE(
    "the terminal tells each walkthrough of each module with the texts of its views, in their order, and all of them") {
  const test::Furniture furniture;
  std::size_t walks = 0;
  for (const auto& folder : fs::directory_iterator(test::source_folder() / "tests/walkthroughs")) {
    const std::string name = folder.path().filename().string();
    const compile::Compiled module = test::compiled_module(name);
    for (const auto& entry : fs::directory_iterator(folder)) {
      CAPTURE(name);
      CAPTURE(entry.path().filename().string());
      const std::vector<std::string> script = terminal::parse_script(test::read(entry.path()));
      const std::vector<std::string> texts = told_by_views(module, script);
      CHECK(texts.size() > 50);
      CHECK(test::wrong_with(told_by_terminal(module, script), texts, furniture) == "");
      ++walks;
    }
  }
  CHECK(walks > 20);
}

}  // namespace rollcall
