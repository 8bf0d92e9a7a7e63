#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <regex>

#include "authoring/prove/policy.h"
#include "player/pack/module_file.h"
#include "player/run/history.h"
#include "player/run/score.h"
#include "player/terminal/script.h"
#include "tests/authoring/support/content.h"
#include "tests/support/files.h"
#include "tests/support/find.h"
#include "tests/support/places.h"

namespace rollcall {
namespace {

namespace fs = std::filesystem;

/// What the first lines of a walkthrough say about it: "# ending: together".
std::string expected_ending(const std::string& text) {
  std::smatch match;
  REQUIRE(std::regex_search(text, match, std::regex("# ending: (\\w+)")));
  return match[1];
}

run::Session walked(const scenario::Scenario& scenario, const std::vector<std::string>& script) {
  run::Session session(scenario, 1);
  for (const std::string& option : script) {
    session.go_on_over_pages();
    session.choose(option);
  }
  session.go_on_over_pages();
  return session;
}

/// Through the pack's bytes and back.
scenario::Scenario packed(const scenario::Scenario& scenario) { return pack::decode_scenario(pack::encode(scenario)); }

void check_walkthroughs(const std::string& module) {
  CAPTURE(module);
  const compile::Compiled compiled = test::compiled_module(module);
  const scenario::Scenario again = packed(compiled.scenario);
  std::size_t endings = 0;
  for (const auto& entry : fs::directory_iterator(test::source_folder() / "tests/walkthroughs" / module)) {
    CAPTURE(entry.path().filename().string());
    const std::string text = test::read(entry.path());
    const run::Session before = walked(compiled.scenario, terminal::parse_script(text));
    const run::Session after = walked(again, terminal::parse_script(text));
    REQUIRE(before.ended());
    CHECK(before.ending().id == expected_ending(text));
    CHECK(after.ending().id == before.ending().id);
    CHECK(after.trace() == before.trace());
    CHECK(run::history(after) == run::history(before));
    CHECK(run::score(after).points == run::score(before).points);
    endings += entry.path().stem() == expected_ending(text);
  }
  CHECK(endings == compiled.scenario.endings().size());
}

std::string ending_of(prove::Policy policy, const scenario::Scenario& scenario, bool takes_support) {
  run::Session session(scenario, 1);
  const prove::Follower follower(scenario, {policy, takes_support});
  session.go_on_over_pages();
  while (!session.ended()) {
    session.choose(follower.wanted(session.scene_index(), session.values()).front());
    session.go_on_over_pages();
  }
  return std::string(session.ending().id);
}

}  // namespace

TEST_CASE("each ending of each module has a walkthrough, the same before and after a pack round trip") {
  for (const auto& entry : fs::directory_iterator(test::source_folder() / "content")) {
    if (fs::exists(entry.path() / "module.yaml")) check_walkthroughs(entry.path().filename().string());
  }
}

TEST_CASE("small things: the policies end as the curriculum says, with support and without") {
  const scenario::Scenario scenario = test::compiled_module("small-things").scenario;
  for (const bool support : {false, true}) {
    CHECK(ending_of(prove::Policy::best, scenario, support) == "together");
    CHECK(ending_of(prove::Policy::over, scenario, support) == "wrong_person");
    CHECK(ending_of(prove::Policy::under, scenario, support) == "compromised");
    CHECK(ending_of(prove::Policy::greedy, scenario, support) == "compromised");
  }
}

TEST_CASE("small things: writing 'manipulative' near self-harm blocks a pass, whatever the score") {
  const scenario::Scenario scenario = test::compiled_module("small-things").scenario;
  auto script =
      terminal::parse_script(test::read(test::source_folder() / "tests/walkthroughs/small-things/together.txt"));
  CHECK(run::score(walked(scenario, script)).passed);
  std::replace(script.begin(), script.end(), std::string("start_procedure"), std::string("write_manipulative"));
  const run::Session session = walked(scenario, script);
  CHECK(session.ending().id == "the_line");
  CHECK(session.ending().result == scenario::Result::fail);
  CHECK(run::score(session).percent() > 90);
  CHECK_FALSE(run::score(session).passed);
}

TEST_CASE("small things: support keeps perfect play from ending in exhaustion") {
  const scenario::Scenario scenario = test::compiled_module("small-things").scenario;
  const auto script =
      terminal::parse_script(test::read(test::source_folder() / "tests/walkthroughs/small-things/together.txt"));
  const run::Session session = walked(scenario, script);
  CHECK(session.values()[test::find_variable(scenario, "stress").value()] <= 3);
}

}  // namespace rollcall
