#include <cstdio>
#include <memory>
#include <nlohmann/json.hpp>
#include <optional>

#include "player/library/library.h"
#include "player/os/process_lock.h"
#include "tests/cli/desk.h"
#include "tests/support/shell.h"

namespace rollcall {
namespace {

using namespace cli_test;

/// Another program that is running, and what it says, line by line.
class Running {
 public:
  explicit Running(const std::string& command) : x_pipe(popen(command.c_str(), "r")) { REQUIRE(x_pipe); }
  ~Running() {
    if (x_pipe) pclose(x_pipe);
  }
  Running(const Running&) = delete;
  Running& operator=(const Running&) = delete;

  std::string line() {
    std::string text;
    for (int c; (c = std::fgetc(x_pipe)) != EOF && c != '\n';) text += static_cast<char>(c);
    return text;
  }
  int end() {
    while (!line().empty()) continue;
    return pclose(std::exchange(x_pipe, nullptr));
  }

 private:
  FILE* x_pipe;
};

}  // namespace

TEST_CASE("the list says what a module is called, its forms, languages and publisher") {
  const Desk desk;
  std::string text = test::read(desk.module() / "module.yaml");
  text.replace(text.find("variants:"), text.find('\n', text.find("variants:")) - text.find("variants:"),
               "variants: {induction: 20, refresher: {minutes: 1, scenes: [meal]}}");
  write(desk.module() / "module.yaml", text);
  desk.build("unit", "pack");
  desk.install();
  CHECK(desk.player_says({"list"}).out ==
        "my-module 0.1.0: A short title\n"
        "    The whole module: 20 minutes\n"
        "    Refresher: 1 minute\n"
        "    Languages: English\n"
        "    Published by unit\n");
  const auto json = nlohmann::json::parse(desk.player_says({"list", "--json"}).out);
  CHECK(json[0]["title"] == "A short title");
  CHECK(json[0]["publisher"] == "unit");
  CHECK(json[0]["languages"] == nlohmann::json{"en"});
  CHECK(json[0]["variants"] ==
        nlohmann::json::parse(R"([{"id": "", "minutes": 20}, {"id": "refresher", "minutes": 1}])"));
}

TEST_CASE("an older release stands in the list with its reason") {
  const Desk desk;
  desk.install();
  desk.change_version("0.1.0", "0.2.0");
  desk.build("unit", "pack");
  CHECK(desk.player_says({"install", desk.at("pack")}).out ==
        "Installed my-module 0.2.0.\n"
        "The older release 0.1.0 stays, for whoever began with it; what begins from now\n"
        "on is 0.2.0.\n");
  const std::string list = desk.player_says({"list"}).out;
  CHECK(list.starts_with("my-module 0.2.0: A short title\n"));
  CHECK(list.ends_with("my-module 0.1.0: an older release, for whoever began with it; 0.2.0 is newer\n"));
}

TEST_CASE("whoever takes the newest release away is told what the older one is good for") {
  const Desk desk;
  desk.install();
  desk.change_version("0.1.0", "0.2.0");
  desk.build("unit", "pack");
  desk.player_says({"install", desk.at("pack")});
  const Said gone = desk.player_says({"remove", "my-module", "--release", "0.2.0"});
  CHECK(contains(gone.out, "What is left is older, so nobody can begin my-module with it"));
  const std::string why = "This pack is my-module 0.1.0, and the newer 0.2.0 was installed here before.";
  CHECK(contains(desk.player_says({"list"}).out, "my-module 0.1.0: This pack is my-module 0.1.0, and the newer 0.2.0"));
  CHECK(nlohmann::json::parse(desk.player_says({"list", "--json"}).out)[0]["problem"] == why);
  CHECK(desk.player_says({"doctor"}).code == 1);
  CHECK_FALSE(contains(desk.player_says({"remove", "my-module"}).out, "What is left"));
  CHECK(desk.player_says({"doctor"}).code == 0);
}

TEST_CASE("whoever goes on with an older release is told that there is a newer one") {
  Desk desk;
  desk.install();
  const auto play = [&](const std::string& typed) { return desk.plays("7", typed).out; };
  play("refuse\nq\n");
  CHECK_FALSE(contains(play("q\n"), "newer"));
  desk.change_version("0.1.0", "0.2.0");
  desk.build("unit", "pack");
  desk.install();
  CHECK(contains(play("q\n"),
                 "You go on where you stopped.\n"
                 "This is release 0.1.0, with which you began; 0.2.0 is here too. --anew begins\n"
                 "again with that.\n"));
}

TEST_CASE("a long title is broken where the terminal is narrow, and nothing is cut off") {
  const Desk desk;
  std::string text = test::read(desk.module() / "module.yaml");
  text.replace(text.find("title: A short title"), 20,
               "title: A title of a good many words that nobody would call short");
  write(desk.module() / "module.yaml", text);
  desk.build("unit", "pack");
  desk.install();
  std::istringstream in;
  std::ostringstream out, err;
  Streams streams{in, out, err};
  streams.width = 30;
  REQUIRE(player({"--home", desk.at("home"), "list"}, streams) == 0);
  std::istringstream lines(out.str());
  for (std::string line; std::getline(lines, line);) CHECK(line.size() <= 30);
  CHECK(contains(out.str(), "would call short\n"));
}

TEST_CASE("a module is removed when nobody is in the middle of it, and its records stay") {
  Desk desk;
  desk.install();
  desk.complete("7");
  CHECK(contains(desk.plays("8", "refuse\nq\n").out, "Saved."));
  const Said refused = desk.player_says({"remove", "my-module"});
  CHECK(refused.code == 1);
  CHECK(refused.err ==
        "1 attempt at my-module is unfinished, and could not be gone on with: that of 8.\n"
        "hint: Let them finish first, or remove the module all the same with --force.\n");
  const Said removed = desk.player_says({"remove", "my-module", "--force"});
  CHECK(removed.code == 0);
  CHECK(removed.out ==
        "Removed my-module-0.1.0.rcpack.\n"
        "Completion records stay. An older release cannot be installed later: the newest\n"
        "that was here is remembered.\n");
  CHECK(desk.player_says({"list"}).out == "No module is installed. Next: rollcall install PACK\n");
  CHECK(desk.player_says({"records", "export", "--format", "csv", "-o", desk.at("csv")}).code == 0);
  desk.change_version("0.1.0", "0.0.9");
  desk.build("unit", "older");
  CHECK(desk.player_says({"install", desk.at("older")}).code == 1);
  desk.install();
}

TEST_CASE("one release of a module is removed, and what is none is told") {
  Desk desk;
  desk.install();
  desk.plays("8", "refuse\nq\n");
  desk.change_version("0.1.0", "0.2.0");
  desk.build("unit", "newer");
  desk.player_says({"install", desk.at("newer")});
  CHECK(desk.player_says({"remove", "my-module", "--release", "0.1.0"}).code == 1);
  CHECK(desk.player_says({"remove", "my-module", "--release", "0.2.0"}).code == 0);
  CHECK(desk.player_says({"remove", "my-module", "--release", "new"}).err ==
        "'new' is not a version.\nhint: Write it as 'rollcall list' does, such as 1.0.0.\n");
  CHECK(desk.player_says({"remove", "my-modul"}).err ==
        "There is no module 'my-modul' on this computer.\nhint: Did you mean my-module?\n");
}

TEST_CASE("a file manager may name a pack in its own way") {
  const Desk desk;
  std::filesystem::create_directory(desk.at("USB STICK"));
  std::filesystem::copy_file(desk.at("pack"), desk.at("USB STICK/x.rcpack"));
  const std::string uri = "file://" + desk.at("USB%20STICK/x.rcpack");
  CHECK(desk.player_says({"install", uri}).out == "Installed my-module 0.1.0.\n");
  CHECK(desk.player_says({"trust", "file://" + desk.at("trust")}).code == 0);
}

TEST_CASE("who installs while another one does waits, says so, and then installs") {
  const Desk desk;
  std::optional<os::ProcessLock> other(std::in_place, desk.at("home/library/lock"), Error(tr("not seen")));
  Running waiting(desk.command("install '" + desk.at("pack") + "'"));
  CHECK(waiting.line() == "Another Rollcall is installing; waiting.");
  other.reset();
  CHECK(waiting.line() == "Installed my-module 0.1.0.");
  CHECK(waiting.end() == 0);
}

TEST_CASE("several that install at once all succeed") {
  const Desk desk;
  std::vector<std::unique_ptr<Running>> all;
  for (int i = 0; i < 4; ++i)
    all.push_back(std::make_unique<Running>(desk.command("install '" + desk.at("pack") + "'")));
  for (const auto& one : all) CHECK(one->end() == 0);
  CHECK(contains(desk.player_says({"list"}).out, "my-module 0.1.0: "));
}

}  // namespace rollcall
