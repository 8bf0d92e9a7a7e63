#include <doctest/doctest.h>

#include <algorithm>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "player/language/words.h"
#include "player/os/interruption.h"
#include "player/terminal/progress_line.h"
#include "tests/authoring/command/watched_process.h"
#include "tests/authoring/support/author.h"
#include "tests/authoring/support/tiny.h"
#include "tests/support/files.h"
#include "tests/support/places.h"
#include "tests/support/temp_folder.h"

namespace rollcall {
namespace {

namespace fs = std::filesystem;

using test::author_says;
using test::AuthorSaid;

std::vector<std::string> names_in(const fs::path& folder) {
  std::vector<std::string> names;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) names.push_back(fs::relative(entry, folder));
  std::sort(names.begin(), names.end());
  return names;
}

/// Twenty-two rooms with a lamp each, of which all count in the end: more states than are looked at in a second.
std::string many_states() {
  test::Tiny tiny;
  std::string all_lit;
  tiny.state = "state: {trust: {range: 0..10, start: 5, shown: Trust}";
  tiny.scenes = "scenes:\n";
  for (int i = 0; i < 22; ++i) {
    const std::string number = std::to_string(i), lamp = "lamp_" + number;
    tiny.state += ", " + lamp + ": flag";
    tiny.scenes += "  room_" + number + ": {behaviour: '1.1', say: [{narrator: Room " + number +
                   " is dark.}], options: {light: {OPT(3), do: [" + lamp + " on]}, leave: {OPT(0), do: [trust -1]}}}\n";
    all_lit += (all_lit.empty() ? "" : " and ") + lamp;
  }
  tiny.state += "}\n";
  tiny.endings = "endings:\n  lit: {when: " + all_lit +
                 ", title: Light, say: [{narrator: It is light.}], result: pass}\n"
                 "  dark: {title: Dark, say: [{narrator: It is dark.}], result: fail}\n";
  return tiny.yaml();
}

}  // namespace

TEST_CASE("what Ctrl-C stops ends with 130 and leaves everything as it was") {
  const test::TempFolder folder;
  const auto at = [&](const std::string& name) { return (folder / name).string(); };
  fs::create_directory(folder / "tiny");
  std::ofstream(folder / "tiny/module.yaml") << test::Tiny{}.yaml();
  REQUIRE(author_says({"keygen", "unit", "-o", at("")}).code == 0);
  std::ofstream(folder / "old.rcpack") << "an older pack";
  const std::vector<std::string> before = names_in(folder.path());
  for (const auto& call : std::vector<std::vector<std::string>>{
           {"check", at("tiny")},
           {"check", at("")},
           {"play", at("tiny")},
           {"prove", at("tiny")},
           {"walk", at("tiny"), "-n", "1000000000"},
           {"build", at("tiny"), "-o", at("old.rcpack"), "--force", "--key", at("unit.key")},
           {"translate", "merge", at("tiny"), "--language", "kk"}}) {
    CAPTURE(call.front());
    const os::InterruptionGuard guard;
    std::raise(SIGINT);
    const AuthorSaid said = author_says(call);
    CHECK(said.code == 130);
    CHECK(said.out == "");
    CHECK(said.err == "Stopped.\n");
    CHECK(names_in(folder.path()) == before);
    CHECK(test::read(folder / "old.rcpack") == "an older pack");
  }
}

TEST_CASE("somebody who watches sees how far it is, and Ctrl-C ends it with a sentence and nothing else") {
  const test::TempFolder folder;
  std::ofstream(folder / "module.yaml") << many_states();
  const std::vector<std::string> before = names_in(folder.path());
  struct Case {
    std::vector<std::string> call;
    std::string progress;
  };
  for (const Case& one : {Case{{"walk", folder.path().string(), "-n", "1000000000"}, "Playing: "},
                          Case{{"prove", folder.path().string()}, "Looking for everything that can happen: "}}) {
    CAPTURE(one.call.front());
    test::WatchedProcess process(test::bin_folder() / "rollcall-author", one.call);
    process.wait_for(one.progress);
    process.signal(SIGINT);
    const test::WatchedProcess::End end = process.end();
    CHECK(end.code == 130);
    CHECK(end.terminal.ends_with("\r\x1b[KStopped.\r\n"));
    CHECK(end.out == "");
    CHECK(names_in(folder.path()) == before);
  }
}

TEST_CASE("a preview that waits for a choice is ended by Ctrl-C at once") {
  const test::TempFolder folder;
  std::ofstream(folder / "module.yaml") << test::Tiny{}.yaml();
  test::WatchedProcess process(test::bin_folder() / "rollcall-author", {"play", folder.path().string()},
                               test::WatchedProcess::Output::terminal);
  process.wait_for("q to stop here");
  process.signal(SIGINT);
  CHECK(process.end().signal == SIGINT);
}

TEST_CASE("a line of progress comes after a second, is written anew now and then, and goes") {
  std::ostringstream terminal;
  const language::Words english;
  auto now = std::chrono::steady_clock::time_point{};
  {
    terminal::ProgressLine line(&terminal, english, [&] { return now; });
    const auto after = [&](int milliseconds, const std::string& text) {
      now += std::chrono::milliseconds(milliseconds);
      line.show([&] { return Message::verbatim(text); });
      const std::string written = terminal.str();
      terminal.str("");
      return written;
    };
    CHECK(after(0, "a") == "");
    CHECK(after(900, "b") == "");
    CHECK(after(100, "c") == "\rc\x1b[K");
    CHECK(after(100, "d") == "");
    CHECK(after(100, "e") == "\re\x1b[K");
  }
  CHECK(terminal.str() == "\r\x1b[K");
}

TEST_CASE("where nobody looks, or all is done before, nothing is written about progress") {
  const language::Words english;
  terminal::ProgressLine nowhere(nullptr, english, [] { return std::chrono::steady_clock::time_point{}; });
  nowhere.show([]() -> Message { throw "asked"; });
  std::ostringstream terminal;
  { const terminal::ProgressLine line(&terminal, english); }
  CHECK(terminal.str() == "");
}

}  // namespace rollcall
