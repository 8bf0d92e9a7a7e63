#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <nlohmann/json.hpp>

#include "player/library/library.h"
#include "player/os/clock.h"
#include "player/os/descriptor.h"
#include "player/progress/database.h"
#include "player/progress/store.h"
#include "tests/cli/desk.h"
#include "tests/support/files.h"
#include "tests/support/shell.h"

namespace rollcall {
namespace {

using namespace cli_test;
using namespace std::string_literals;
namespace fs = std::filesystem;

/// Standard input is a terminal at which something was typed that nobody has read yet.
class TypedAhead {
 public:
  explicit TypedAhead(const std::string& typed) {
    REQUIRE(::grantpt(x_screen.number()) == 0);
    REQUIRE(::unlockpt(x_screen.number()) == 0);
    const os::Descriptor terminal(::open(::ptsname(x_screen.number()), O_RDWR | O_NOCTTY));
    REQUIRE(::dup2(terminal.number(), 0) == 0);
    REQUIRE(::write(x_screen.number(), typed.data(), typed.size()) == ssize_t(typed.size()));
  }
  ~TypedAhead() { ::dup2(x_before.number(), 0); }
  TypedAhead(const TypedAhead&) = delete;
  TypedAhead& operator=(const TypedAhead&) = delete;

  bool is_still_there() const {
    int count = 0;
    REQUIRE(::ioctl(0, FIONREAD, &count) == 0);
    return count > 0;
  }

 private:
  os::Descriptor x_before{::dup(0)};
  os::Descriptor x_screen{::posix_openpt(O_RDWR | O_NOCTTY)};
};

}  // namespace

TEST_CASE("the whole line: from a new module to a record that verifies") {
  Desk desk;
  CHECK(desk.player_says({"install", desk.at("pack")}).out == "Installed my-module 0.1.0.\n");
  write(desk.at("script"), "explain\ncheck\n");
  const Said played = desk.plays("7", "", {"--script", desk.at("script"), "--trace", desk.at("trace")});
  CHECK(played.code == 0);
  CHECK(contains(played.out, "Recorded for 7, record 1."));
  CHECK(test::read(desk.at("trace")).starts_with("{\"scene\":\"call\",\"option\":\"explain\",\"ms\":"));
  for (const char* format : {"xapi", "csv"}) {
    REQUIRE(desk.player_says({"records", "export", "--format", format, "-o", desk.at(format)}).code == 0);
    const Said verified = desk.player_says({"records", "verify", desk.at(format)});
    CHECK(verified.code == 0);
    CHECK(contains(verified.out, "7 completed my-module 0.1.0"));
  }
}

TEST_CASE("a module with pages: built, played, resumed on a page, exported and verified") {
  Desk desk;
  std::string text = test::read(desk.module() / "module.yaml");
  const auto put_before = [&](const std::string& mark, const std::string& page) {
    REQUIRE(text.find(mark) != std::string::npos);
    text.insert(text.find(mark) + 1, page);
  };
  put_before("\n  call:", "  gate: {title: The gate, say: [{narrator: The gate closes behind you.}], go: call}\n\n");
  put_before("\nlater:", "  home: {title: The way home, say: [{narrator: You hand in your keys.}], go: end}\n\n");
  write(desk.module() / "module.yaml", text);
  const Said proved = author_says({"prove", desk.module().string()});
  CHECK(contains(proved.out, "4 of 4 scenes"));
  CHECK(author_says({"walk", desk.module().string(), "-n", "20"}).code == 0);
  desk.build("unit", "pages");
  desk.player_says({"install", desk.at("pages")});
  write(desk.at("script"), "explain\ncheck\n");
  const Said scripted = desk.plays("7", "", {"--script", desk.at("script"), "--trace", desk.at("trace")});
  CHECK(scripted.code == 0);
  CHECK(contains(scripted.out, "Recorded for 7, record 1."));
  CHECK(test::read(desk.at("trace")).starts_with("{\"scene\":\"gate\",\"page_read\":true}\n"));
  CHECK(contains(desk.plays("8", "\nq\n").out, "Saved."));
  const Said left = desk.plays("8", "explain\ncheck\nq\n");
  CHECK_FALSE(contains(left.out, "The gate closes"));
  CHECK(contains(left.out, "You hand in your keys."));
  // Whoever has decided all that is to be decided has completed the module, on whatever page they leave.
  CHECK(contains(left.out,
                 "Recorded for 8, record 2.\nIt was practice, and nobody went back.\n"
                 "You can read on later where you stopped.\n"));
  const Said again = desk.plays("8", "\n");
  CHECK(contains(again.out, "You go on where you stopped."));
  CHECK(contains(again.out, "You hand in your keys."));
  CHECK(contains(again.out, "Recorded for 8, record 2."));
  CHECK_FALSE(contains(desk.plays("8", "q\n").out, "You go on where you stopped."));
  REQUIRE(desk.player_says({"learner", "export", "8", "-o", desk.at("eight")}).code == 0);
  CHECK(contains(test::read(desk.at("eight")), "\"page_read\": true"));
  for (const char* format : {"xapi", "csv"}) {
    REQUIRE(desk.player_says({"records", "export", "--format", format, "-o", desk.at(format)}).code == 0);
    const Said verified = desk.player_says({"records", "verify", desk.at(format)});
    CHECK(verified.code == 0);
    CHECK(contains(verified.out, "7 completed my-module 0.1.0"));
    CHECK(contains(verified.out, "8 completed my-module 0.1.0"));
  }
}

TEST_CASE("the same source and key make the same pack") {
  const Desk desk;
  desk.build("unit", "again");
  CHECK(test::read(desk.at("pack")) == test::read(desk.at("again")));
}

TEST_CASE("a rehearsal leaves no record") {
  const Desk desk;
  desk.player_says({"install", desk.at("pack")});
  const Said played = desk.player_says({"play", "my-module"}, "explain\ncheck\n");
  CHECK(played.code == 0);
  CHECK(contains(played.out, "A rehearsal: nothing is recorded"));
  CHECK(desk.player_says({"records", "export", "--format", "csv", "-o", desk.at("csv")}).err ==
        "There is no completion record yet.\n");
}

TEST_CASE("questions come after the record, and a script is asked none") {
  Desk desk;
  const std::string source = test::read(desk.module() / "module.yaml");
  write(desk.module() / "module.yaml", source +
                                           "\nquestions:\n  q: {kind: truth, ask: A refusal needs a reason., right: "
                                           "yes, why: It is respect., cite: handbook}\n");
  desk.build("unit", "asking");
  desk.player_says({"install", desk.at("asking")});
  const Said played = desk.plays("7", "refuse\ncheck\n\n1 3\n");
  CHECK(played.code == 0);
  CHECK(played.out.find("Recorded for 7, record 1.") < played.out.find("Question 1 of 1\n"));
  CHECK(contains(played.out, "1 of 1 right."));
  write(desk.at("script"), "explain\ncheck\n");
  CHECK_FALSE(contains(desk.player_says({"play", "my-module", "--script", desk.at("script")}).out, "Question"));
}

TEST_CASE("what a pipe says without end is not asked for without end, and what was chosen before is kept") {
  Desk desk;
  desk.install();
  std::string yes;
  for (int i = 0; i < 1000; ++i) yes += "yes\n";
  const Said said = desk.plays("7", "refuse\n" + yes);
  CHECK(said.code == 1);
  CHECK(contains(said.out, "The last 10 answers did not fit"));
  CHECK(contains(said.out, "Saved. You can go on later where you stopped.\n"));
  CHECK(contains(desk.plays("7", "check\n").out, "Recorded for 7, record 1."));
  const Said preview = [&] {
    std::istringstream in(yes);
    std::ostringstream out, err;
    const int code = author({"play", desk.module().string()}, {in, out, err});
    return Said{code, out.str(), err.str()};
  }();
  CHECK(preview.code == 1);
  CHECK(contains(preview.out, "The last 10 answers did not fit"));
}

TEST_CASE("leaving and coming back goes on at the same point") {
  Desk desk;
  desk.player_says({"install", desk.at("pack")});
  CHECK(contains(desk.plays("7", "refuse\nq\n").out, "You can go on later"));
  const Said again = desk.plays("7", "check\n");
  CHECK(contains(again.out, "You go on where you stopped."));
  CHECK_FALSE(contains(again.out, "Monday, the phones\nThe line"));
  CHECK(contains(again.out, "Recorded for 7, record 1."));
}

TEST_CASE("each form of a module is an attempt of its own, with its own record") {
  Desk desk;
  std::string text = test::read(desk.module() / "module.yaml");
  text.replace(text.find("variants:"), text.find('\n', text.find("variants:")) - text.find("variants:"),
               "variants: {induction: 20, refresher: {minutes: 5, scenes: [meal]}}");
  write(desk.module() / "module.yaml", text);
  desk.build("unit", "pack");
  desk.player_says({"install", desk.at("pack")});
  const std::vector<std::string> refresher{"--variant", "refresher"};
  CHECK(contains(desk.plays("7", "refuse\nq\n").out, "Saved."));
  CHECK(contains(desk.plays("7", "q\n", refresher).out, "Saved."));
  const Said done = desk.plays("7", "check\n", refresher);
  CHECK(contains(done.out, "Recorded for 7, record 1."));
  const Said again = desk.plays("7", "check\n");
  CHECK(contains(again.out, "You go on where you stopped."));
  CHECK(contains(again.out, "Recorded for 7, record 2."));
  desk.player_says({"records", "export", "--format", "csv", "-o", desk.at("csv")});
  const std::string verified = desk.player_says({"records", "verify", desk.at("csv")}).out;
  CHECK(contains(verified, "7 completed my-module 0.1.0 (refresher) on"));
  CHECK(contains(verified, "7 completed my-module 0.1.0 on"));
}

TEST_CASE("the whole module has one name, whatever it is asked for by") {
  Desk desk;
  std::string text = test::read(desk.module() / "module.yaml");
  text.replace(text.find("variants:"), text.find('\n', text.find("variants:")) - text.find("variants:"),
               "variants: {induction: 20, again: 20, short: 5}");
  write(desk.module() / "module.yaml", text);
  desk.build("unit", "pack");
  desk.player_says({"install", desk.at("pack")});
  const auto play = [&](const std::string& variant, const std::string& typed) {
    return desk.plays("7", typed, variant.empty() ? std::vector<std::string>{} : std::vector{"--variant"s, variant})
        .out;
  };
  play("", "refuse\nq\n");
  CHECK(contains(play("induction", "q\n"), "You go on where you stopped."));
  CHECK(contains(play("again", "check\n"), "Recorded for 7, record 1."));
  CHECK(contains(play("again", "refuse\ncheck\n"), "Recorded for 7, record 2."));
  // It takes other minutes, so it is another form.
  CHECK(contains(play("short", "refuse\ncheck\n"), "Recorded for 7, record 3."));
  desk.player_says({"records", "export", "--format", "csv", "-o", desk.at("csv")});
  const std::string verified = desk.player_says({"records", "verify", desk.at("csv")}).out;
  CHECK(contains(verified, "7 completed my-module 0.1.0 (short) on"));
  CHECK_FALSE(contains(verified, "(induction)"));
  CHECK_FALSE(contains(verified, "(again)"));
  CHECK_FALSE(contains(desk.player_says({"list", "--json"}).out, "induction"));
}

TEST_CASE(
    "what was begun under another name is gone on with where the newest release cannot be asked, or has another form") {
  Desk desk;
  const auto publish = [&](const std::string& version, const std::string& variants) {
    std::string text = test::read(desk.module() / "module.yaml");
    const auto replace = [&](const std::string& key, const std::string& value) {
      const auto at = text.find(key + ": ");
      text.replace(at, text.find('\n', at) - at, key + ": " + value);
    };
    replace("version", version);
    replace("variants", variants);
    write(desk.module() / "module.yaml", text);
    desk.build("unit", "pack");
    desk.install();
  };
  const auto goes_on = [&] {
    return contains(desk.plays("7", "q\n", {"--variant", "induction"}).out, "You go on where you stopped.");
  };
  publish("0.1.0", "{induction: 20}");
  desk.plays("7", "refuse\nq\n", {"--variant", "induction"});
  CHECK(goes_on());
  publish("0.2.0", "{induction: {minutes: 20, scenes: [meal]}, short: 5}");
  CHECK(goes_on());
  REQUIRE(desk.player_says({"remove", "my-module", "--release", "0.2.0"}).code == 0);
  CHECK(goes_on());
  CHECK(contains(desk.plays("7", "q\n", {"--variant", "short"}).err, "the newer 0.2.0 was installed here before."));
}

TEST_CASE("a form that there is not is refused with those that there are, and nobody is written down") {
  const Desk desk;
  desk.player_says({"install", desk.at("pack")});
  const Said said = desk.player_says({"play", "my-module", "--learner", "7", "--new", "--variant", "night"});
  CHECK(said.code == 2);
  CHECK(contains(said.err, "'my-module' has no variant 'night'.\nhint: It has: "));
  CHECK(contains(desk.player_says({"play", "my-module", "--learner", "7", "--new"}, "q\n").out, "New learner 7."));
}

TEST_CASE("a pack that is not there is named once") {
  const Desk desk;
  CHECK(desk.player_says({"install", desk.at("none.rcpack")}).err ==
        desk.at("none.rcpack") +
            " is not there.\n"
            "hint: Check the name. If it is on a stick, put the stick back and try again.\n");
}

TEST_CASE("what is read is a file, and what is written goes to a file") {
  Desk desk;
  desk.player_says({"install", desk.at("pack")});
  write(desk.at("script"), "explain\ncheck\n");
  desk.plays("7", "", {"--script", desk.at("script")});
  const std::string pipe = desk.at("pipe"), link = desk.at("link");
  ::mkfifo(pipe.c_str(), 0600);
  fs::create_symlink(desk.at("keys/unit.key"), link);
  for (const std::vector<std::string>& call : std::vector<std::vector<std::string>>{
           {"install", pipe}, {"trust", pipe}, {"records", "verify", pipe}, {"play", "my-module", "--script", pipe}}) {
    CAPTURE(call[0]);
    const Said said = desk.player_says(call);
    CHECK(said.code == 2);
    CHECK(said.err == pipe + " is not a file.\nhint: Give the name of a file.\n");
  }
  for (const std::string& output : {pipe, link, std::string("/dev/full")}) {
    for (const std::vector<std::string>& call :
         std::vector<std::vector<std::string>>{{"records", "export", "--format", "csv", "-o", output},
                                               {"records", "export", "--format", "xapi", "-o", output},
                                               {"records", "site-key", "-o", output},
                                               {"play", "my-module", "--trace", output}}) {
      CAPTURE(output);
      const Said said = desk.player_says(call, "q\n");
      CHECK(said.code == 2);
      CHECK(said.err == "'" + output +
                            "' is not an ordinary file, so nothing was written to it.\n"
                            "hint: Choose another name.\n");
    }
  }
  CHECK(fs::is_symlink(link));
}

TEST_CASE("an attempt goes on with the release it was begun with") {
  Desk desk;
  desk.player_says({"install", desk.at("pack")});
  desk.plays("7", "refuse\nq\n");
  desk.change_version("0.1.0", "0.2.0");
  desk.build("unit", "newer");
  CHECK(desk.player_says({"install", desk.at("newer")}).code == 0);
  CHECK(desk.plays("7", "check\n").code == 0);
  desk.player_says({"records", "export", "--format", "csv", "-o", desk.at("csv")});
  CHECK(contains(test::read(desk.at("csv")), "\"0.1.0\""));
}

TEST_CASE("no output takes the place of a secret key") {
  const Desk desk;
  const std::string key = desk.at("keys/unit.key"), before = test::read(key);
  for (const Said& said : {desk.player_says({"records", "site-key", "-o", key}),
                           author_says({"build", desk.module().string(), "-o", key, "--key", desk.at("keys/root.key")}),
                           author_says({"schema", "-o", key})}) {
    CHECK(said.code == 2);
    CHECK(contains(said.err, "is a secret key, which nobody could make again, so nothing was written to it."));
  }
  CHECK(test::read(key) == before);
}

TEST_CASE("the doctor misses the memory of what was installed") {
  const Desk desk;
  desk.player_says({"install", desk.at("pack")});
  fs::remove(desk.at("home/library/releases"));
  const Said missing = desk.player_says({"doctor"});
  CHECK(missing.code == 1);
  CHECK(contains(missing.out, "The list of the releases that were installed here is missing"));
  write(desk.at("home/library/releases"), "rubbish");
  CHECK(contains(desk.player_says({"doctor"}).out, "The list of the releases that were installed here is damaged."));
}

TEST_CASE("one certificate for several records says which it is") {
  Desk desk;
  desk.player_says({"install", desk.at("pack")});
  for (int i = 0; i < 2; ++i) desk.plays("7", "explain\ncheck\n");
  CHECK(contains(
      desk.player_says({"records", "export", "--format", "pdf", "-o", desk.at("one.pdf")}).out,
      "2 records were wanted, and this certificate is of the newest. Give the name of a folder to get one for each."));
}

TEST_CASE("an attempt whose pack is gone can be given up, and begun anew") {
  Desk desk;
  desk.player_says({"install", desk.at("pack")});
  desk.plays("7", "refuse\nq\n");
  desk.change_version("0.1.0", "0.2.0");
  desk.build("unit", "newer");
  desk.player_says({"install", desk.at("newer")});
  fs::rename(desk.at("home/library/my-module-0.1.0.rcpack"), desk.at("away"));
  const Said gone = desk.plays("7", "");
  CHECK(gone.code == 2);
  CHECK(gone.err ==
        "You began 'my-module' with release 0.1.0, which is no longer installed.\n"
        "hint: Put the file 'my-module-0.1.0.rcpack' back into this player's folder 'library', or give up what you "
        "began, and start anew, with --anew.\n");
  fs::copy_file(desk.at("away"), desk.at("home/library/my-module-0.1.0.rcpack"));
  CHECK(contains(desk.plays("7", "q\n").out, "You go on where you stopped."));
  fs::remove(desk.at("home/library/my-module-0.1.0.rcpack"));
  const Said anew = desk.plays("7", "explain\nq\n", {"--anew"});
  CHECK(anew.code == 0);
  CHECK(contains(anew.out, "What was begun before is given up."));
  CHECK_FALSE(contains(anew.out, "You go on where you stopped."));
  CHECK(contains(desk.plays("7", "check\n").out, "record 1."));
}

TEST_CASE("the doctor says what to do about a lost database, and does it when told") {
  Desk desk;
  desk.player_says({"install", desk.at("pack")});
  desk.plays("7", "explain\ncheck\n");
  fs::remove(desk.at("home/rollcall.db"));
  const Said lost = desk.player_says({"doctor"});
  CHECK(lost.code == 1);
  CHECK(lost.out == "The learner database " + desk.at("home/rollcall.db") +
                        " is gone or empty, but journal.rcj is still there.\n"
                        "hint: Put the database back from a copy. If there is none, run: rollcall doctor --repair. It "
                        "takes the newest backup, or "
                        "else begins a new database, and takes finished records from journal.rcj.\n");
  CHECK_FALSE(fs::exists(desk.at("home/rollcall.db")));
  CHECK(desk.player_says({"doctor", "--accept"}).code == 0);
  CHECK(desk.player_says({"doctor"}).code == 0);
}

TEST_CASE("an attempt whose steps are damaged can be given up, and the doctor names it") {
  Desk desk;
  desk.player_says({"install", desk.at("pack")});
  desk.plays("7", "refuse\nq\n");
  progress::Database(desk.at("home/rollcall.db"), progress::Place::pc).run("UPDATE step SET sealed = x'00';");
  CHECK(desk.player_says({"doctor"})
            .out.starts_with(
                "Attempt 1: The choices of an attempt at my-module are not all there as they were saved.\n"));
  const Said said = desk.plays("7", "");
  CHECK(said.code == 2);
  CHECK(said.err ==
        "What you began cannot be gone on with: Step 1 of an attempt at my-module is damaged.\n"
        "hint: Have the data looked at with 'rollcall doctor', or give up what you began, and start anew, with "
        "--anew.\n");
  CHECK(contains(desk.plays("7", "explain\ncheck\n", {"--anew"}).out, "record 1."));
}

TEST_CASE("nothing is given up for a module that cannot be begun anew") {
  Desk desk;
  desk.player_says({"install", desk.at("pack")});
  desk.plays("7", "refuse\nq\n");
  fs::rename(desk.at("home/library/my-module-0.1.0.rcpack"), desk.at("aside"));
  CHECK(desk.plays("7", "", {"--anew"}).code == 2);
  fs::rename(desk.at("aside"), desk.at("home/library/my-module-0.1.0.rcpack"));
  CHECK(contains(desk.plays("7", "check\n").out, "You go on where you stopped."));
}

TEST_CASE("a person who mistypes a staff number is asked before somebody new is added") {
  const Desk desk;
  desk.player_says({"install", desk.at("pack")});
  const Said no = desk.person_says({"play", "my-module", "--learner", "1O01"}, "n\n");
  CHECK(no.code == 1);
  CHECK(contains(no.out, "Nobody here has the staff number 1O01. Add a new learner with it? (y or n): "));
  CHECK(no.err == "Nobody was added, and nothing was played.\n");
  CHECK(desk.person_says({"play", "my-module", "--learner", "1O01"}, "").code == 1);
  CHECK(contains(desk.person_says({"play", "my-module", "--learner", "1001"}, "y\nexplain\ncheck\n").out,
                 "Recorded for 1001, record 1."));
  CHECK_FALSE(contains(desk.person_says({"play", "my-module", "--learner", "1001"}, "q\n").out, "Nobody here"));
  write(desk.at("script"), "explain\ncheck\n");
  CHECK(desk.person_says({"play", "my-module", "--learner", "9", "--new", "--script", desk.at("script")}, "").code ==
        0);
}

TEST_CASE("where nobody can be asked, a new learner is added only if the call says so") {
  const Desk desk;
  desk.player_says({"install", desk.at("pack")});
  const Said nobody = desk.player_says({"play", "my-module", "--learner", "1001"}, "explain\ncheck\n");
  CHECK(nobody.code == 2);
  CHECK(nobody.err == "Nobody here has the staff number 1001.\nhint: To add a new learner, add --new.\n");
  CHECK(desk.player_says({"learner", "list"}).out ==
        "Nobody learns here yet. Next: rollcall play MODULE --learner NUMBER\n");
  CHECK(contains(desk.player_says({"play", "my-module", "--learner", "1001", "--new"}, "explain\ncheck\n").out,
                 "New learner 1001."));
  write(desk.at("script"), "explain\ncheck\n");
  for (const std::vector<std::string>& more : {std::vector<std::string>{}, {"--script", desk.at("script")}}) {
    std::vector<std::string> play{"play", "my-module", "--learner", "1O01"};
    play.insert(play.end(), more.begin(), more.end());
    CHECK(desk.player_says(play, "explain\ncheck\n").err ==
          "Nobody here has the staff number 1O01.\nhint: Did you mean 1001? To add a new learner, add --new.\n");
  }
  CHECK_FALSE(contains(desk.player_says({"learner", "list"}).out, "1O01"));
  CHECK(desk.player_says({"play", "my-module", "--new"}, "q\n").code == 2);
}

TEST_CASE("a PIN is one line, and what follows it is for the play") {
  const Desk desk;
  desk.player_says({"install", desk.at("pack")});
  {
    const os::SystemClock clock;
    progress::Store(desk.at("home"), progress::Place::pc, clock).add_learner("Amina", "7", "47 11");
  }
  const Said wrong = desk.player_says({"play", "my-module", "--learner", "7"}, "47\nq\n");
  CHECK(wrong.code == 2);
  CHECK(contains(wrong.err, "This is not the right PIN."));
  const Said right = desk.player_says({"play", "my-module", "--learner", "7"}, "47 11\r\nexplain\ncheck\n");
  CHECK(contains(right.out, "PIN of 7: \n"));
  CHECK(contains(right.out, "Recorded for 7, record 1."));
  CHECK_FALSE(contains(right.out, "is not one of the choices"));
}

TEST_CASE("who leaves where a PIN is asked has not given a wrong one") {
  const Desk desk;
  desk.player_says({"install", desk.at("pack")});
  {
    const os::SystemClock clock;
    progress::Store(desk.at("home"), progress::Place::pc, clock).add_learner("Amina", "7", "4711");
  }
  for (int i = 0; i < 20; ++i)
    CHECK(desk.player_says({"play", "my-module", "--learner", "7"}, "4\x03\n").err ==
          "No PIN was given, and nothing was played.\n");
  CHECK(contains(desk.player_says({"play", "my-module", "--learner", "7"}, "4711\nq\n").out, "Saved."));
}

TEST_CASE("the terminal is silenced only for what is read from it") {
  const Desk desk;
  desk.player_says({"install", desk.at("pack")});
  {
    const os::SystemClock clock;
    progress::Store(desk.at("home"), progress::Place::pc, clock).add_learner("Amina", "7", "4711");
  }
  const TypedAhead terminal("for another program\n");
  CHECK(contains(desk.player_says({"play", "my-module", "--learner", "7"}, "4711\nq\n").out, "Saved."));
  CHECK(terminal.is_still_there());
  CHECK(contains(desk.person_says({"play", "my-module", "--learner", "7"}, "4711\nq\n").out, "Saved."));
  CHECK_FALSE(terminal.is_still_there());  // silence forgets what was typed before anybody was asked
}

TEST_CASE("what was begun with a clock is not gone on with where there is none") {
  const Desk desk;
  desk.player_says({"install", desk.at("pack")});
  {
    // As the window does it where a clock was chosen.
    const os::SystemClock clock;
    progress::Store store(desk.at("home"), progress::Place::pc, clock);
    const pack::Identity identity = library::Library(desk.at("home/library")).open("my-module").identity();
    progress::AttemptPlan plan;
    plan.learner = store.add_learner("", "7").id;
    plan.module = identity.module;
    plan.version = identity.version;
    plan.pack = identity.digest;
    plan.language = "en";
    plan.timed = true;
    store.accept(store.begin(plan).id, 0, {"call", "refuse", 0});
  }
  const Said said = desk.player_says({"play", "my-module", "--learner", "7"}, "check\n");
  CHECK(said.code == 2);
  CHECK(said.err ==
        "You began this with a clock, and there is none in the terminal.\n"
        "hint: Go on in the window, or give up what you began, and start anew, with --anew.\n");
  CHECK(contains(desk.player_says({"play", "my-module", "--learner", "7", "--anew"}, "explain\ncheck\n").out,
                 "record 1."));
}

TEST_CASE("practice or assessment: in the one the terminal goes back, in the other it says that nobody can") {
  Desk desk;
  desk.player_says({"install", desk.at("pack")});
  const std::string trace = desk.at("trace");
  const Said practised = desk.plays("7", "refuse\nback 1\nexplain\ncheck\n", {"--trace", trace});
  CHECK(practised.code == 0);
  CHECK(contains(practised.out, "This is practice: you can go back to any decision."));
  CHECK(contains(practised.out, "--- Monday, the phones (Practice)\n"));
  CHECK(contains(practised.out, "Recorded for 7, record 1.\nIt was practice, and somebody went back 1 time.\n"));
  CHECK(contains(test::read(trace), "{\"back_to_step\":0}\n"));
  const Said assessed = desk.plays("7", "refuse\nback 1\ncheck\n", {"--assessment"});
  CHECK(assessed.code == 0);
  CHECK(contains(assessed.out, "This is an assessment: you cannot go back to a decision."));
  CHECK(contains(assessed.out, "--- Monday, the phones (Assessment)\n"));
  CHECK(contains(assessed.out, "It was an assessment, in which nobody can go back.\n"));
  desk.player_says({"learner", "export", "7", "-o", desk.at("seven.json")});
  const auto held = nlohmann::json::parse(test::read(desk.at("seven.json")));
  CHECK(held["attempts"][1]["mode"] == "practice");
  CHECK(held["attempts"][1]["choices"][1]["went_back_to_step"] == 0);
  CHECK(held["records"][0]["times_gone_back"] == 1);
  CHECK(held["records"][1]["mode"] == "assessment");
}

TEST_CASE("what was begun as practice does not become an assessment, and an assessment stays one") {
  Desk desk;
  desk.player_says({"install", desk.at("pack")});
  desk.plays("7", "refuse\nq\n");
  const Said refused = desk.plays("7", "check\n", {"--assessment"});
  CHECK(refused.code == 2);
  CHECK(refused.err ==
        "You began this as practice, and it cannot become an assessment.\n"
        "hint: Go on without --assessment, or give up what you began, and start anew, with --anew.\n");
  CHECK(contains(desk.plays("7", "refuse\nq\n", {"--assessment", "--anew"}).out, "(Assessment)"));
  CHECK(contains(desk.plays("7", "check\n").out, "It was an assessment, in which nobody can go back.\n"));
  const Said nobody = desk.player_says({"play", "my-module", "--assessment"}, "explain\ncheck\n");
  CHECK(nobody.code == 2);
  CHECK(nobody.err ==
        "Nobody is named who could be assessed with --assessment.\n"
        "hint: Add the staff number with --learner, or leave --assessment out.\n");
}

TEST_CASE("after the debrief the terminal tells what else there was, and rehearses it without a trace") {
  Desk desk;
  desk.player_says({"install", desk.at("pack")});
  const std::string trace = desk.at("trace");
  const Said said = desk.plays("7", "refuse\ncheck\nothers 1\ntry 1\nexplain\ncheck\n\n", {"--trace", trace});
  CHECK(said.code == 0);
  CHECK(contains(said.out, "--- Monday, the phones (Rehearsal, not recorded)\n"));
  CHECK(contains(said.out, "The rehearsal is over; nothing was kept.\n"));
  CHECK_FALSE(contains(test::read(trace), "explain"));
  const Said records = desk.player_says({"records", "export", "--format", "csv", "-o", desk.at("csv")});
  CHECK(records.code == 0);
  const std::string table = test::read(desk.at("csv"));
  CHECK(std::count(table.begin(), table.end(), '\n') == 2);  // a heading and one record
}

TEST_CASE("an option that says nothing is refused, and none is ignored") {
  const Desk desk;
  desk.player_says({"install", desk.at("pack")});
  for (const char* nobody : {"", " "}) {
    const Said said = desk.player_says({"play", "my-module", "--learner", nobody, "--new"}, "explain\ncheck\n");
    CHECK(said.code == 2);
    CHECK(said.out.empty());
    CHECK(contains(said.err, "--learner: the staff number is missing"));
  }
  for (const char* option : {"--script", "--variant", "--trace", "--seed"})
    CHECK(desk.player_says({"play", "my-module", option, ""}, "explain\ncheck\n").code == 2);
  CHECK(desk.player_says({"records", "export", "--format", "csv", "--learner", "", "-o", desk.at("csv")}).code == 2);
  const Said anew = desk.player_says({"play", "my-module", "--anew"}, "explain\ncheck\n");
  CHECK(anew.code == 2);
  CHECK(anew.err ==
        "Nobody is named whose attempt could be given up with --anew.\n"
        "hint: Add the staff number with --learner, or leave --anew out.\n");
}

TEST_CASE("the language may stand before the command too") {
  const Desk desk;
  desk.player_says({"install", desk.at("pack")});
  CHECK(contains(desk.player_says({"--lang", "de", "play", "my-module"}, "q\n").out,
                 "This module has no texts in 'de'; it is played in 'en'."));
}

TEST_CASE("a pack of somebody unknown, an altered one and an older one are refused, and the others are taken") {
  const Desk desk;
  desk.build("stranger", "unknown");
  std::string bytes = test::read(desk.at("pack"));
  bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 1);
  write(desk.at("altered"), bytes);
  const Said said = desk.player_says({"install", desk.at("unknown"), desk.at("altered"), desk.at("pack")});
  CHECK(said.code == 1);
  CHECK(said.out == "Installed my-module 0.1.0.\n");
  CHECK(contains(said.err, desk.at("unknown") + ": "));
  CHECK(contains(said.err, desk.at("altered") + ": "));

  desk.change_version("0.1.0", "0.0.9");
  desk.build("unit", "older");
  CHECK(desk.player_says({"install", desk.at("older")}).code == 1);
  CHECK(contains(desk.player_says({"list"}).out, "my-module 0.1.0: "));
  CHECK_FALSE(contains(desk.player_says({"list"}).out, "0.0.9"));
}

TEST_CASE("a certificate has the title of the module without its marks") {
  Desk desk;
  std::string text = test::read(desk.module() / "module.yaml");
  text.replace(text.find("title: A short title"), 20, "title: A *short* title");
  write(desk.module() / "module.yaml", text);
  desk.build("unit", "stressed");
  desk.player_says({"install", desk.at("stressed")});
  desk.plays("7", "refuse\ncheck\n");
  REQUIRE(desk.player_says({"records", "export", "--format", "pdf", "-o", desk.at("c.pdf")}).code == 0);
  const std::string page = test::output_of("pdftotext '" + desk.at("c.pdf") + "' -");
  CHECK(contains(page, "A short title"));
  CHECK_FALSE(contains(page, "*short*"));
}

TEST_CASE("an altered export is found, and the exit code says so") {
  Desk desk;
  desk.player_says({"install", desk.at("pack")});
  desk.plays("7", "refuse\nwave_on\n");
  desk.player_says({"records", "export", "--format", "csv", "-o", desk.at("csv")});
  std::string csv = test::read(desk.at("csv"));
  csv.replace(csv.find("\"not passed\""), 12, "\"passed\"");
  write(desk.at("csv"), csv);
  const Said said = desk.player_says({"records", "verify", desk.at("csv")});
  CHECK(said.code == 1);
  CHECK(contains(said.out, "outcome"));
}

TEST_CASE("a script that does not fit is input with a problem") {
  const Desk desk;
  desk.player_says({"install", desk.at("pack")});
  write(desk.at("script"), "explain\nfly_away\n");
  const Said said = desk.player_says({"play", "my-module", "--script", desk.at("script")});
  CHECK(said.code == 1);
  CHECK(contains(said.err, "Choice 2 of the script, 'fly_away', is not open in scene 'meal'.\nhint: Open are: "));
}

TEST_CASE("a module that is not there is told with the nearest name") {
  const Desk desk;
  desk.player_says({"install", desk.at("pack")});
  const Said said = desk.player_says({"play", "my-modul"});
  CHECK(said.code == 2);
  CHECK(contains(said.err, "my-module"));
}

TEST_CASE("source with errors is not built, and what stood there stays") {
  const Desk desk;
  const std::string before = test::read(desk.at("pack"));
  write(desk.module() / "module.yaml", "module: my-module\n");
  const Said said = author_says(
      {"build", desk.module().string(), "-o", desk.at("pack"), "--key", desk.at("keys/unit.key"), "--force"});
  CHECK(said.code == 1);
  CHECK(contains(said.out, "error: the module needs 'title' [missing-key]"));
  CHECK(test::read(desk.at("pack")) == before);
}

TEST_CASE("a wrong call is exit code 2 and says how it is called") {
  CHECK(author_says({}).code == 2);
  CHECK(author_says({"check"}).code == 2);
  CHECK(author_says({"frobnicate"}).code == 2);
  CHECK(author_says({"--help"}).code == 0);
  const Desk desk;
  CHECK(desk.player_says({"records", "export", "--format", "fax", "-o", "x"}).code == 2);
}

TEST_CASE("nothing is overwritten that cannot be made again") {
  const Desk desk;
  CHECK(author_says({"new", desk.module().string()}).err ==
        "'" + (desk.module() / "module.yaml").string() +
            "' is already there.\nhint: Choose another folder; nothing was changed.\n");
  CHECK(author_says({"keygen", "unit", "-o", desk.at("keys")}).code == 2);
}

TEST_CASE("a trust list of another root is refused") {
  const Desk desk;
  REQUIRE(author_says({"trust", "--root", desk.at("keys/stranger.key"), "--publisher", desk.at("keys/stranger.pub"),
                       "-o", desk.at("other")})
              .code == 0);
  CHECK(desk.player_says({"trust", desk.at("other")}).code == 1);
}

TEST_CASE("nothing is written over what could not be made again") {
  Desk desk;
  const std::string key = test::read(desk.at("keys/unit.key"));
  CHECK(
      author_says({"build", desk.module().string(), "-o", desk.at("keys/unit.key"), "--key", desk.at("keys/unit.key")})
          .code == 2);
  CHECK(test::read(desk.at("keys/unit.key")) == key);
  const Said over_source = author_says({"build", desk.module().string(), "-o", (desk.module() / "module.yaml").string(),
                                        "--key", desk.at("keys/unit.key")});
  CHECK(over_source.code == 2);
  CHECK(contains(over_source.err, "so nothing was written."));
  desk.player_says({"install", desk.at("pack")});
  desk.plays("7", "refuse\ncheck\n");
  CHECK(desk.player_says({"records", "export", "--format", "csv", "-o", desk.at("home/site.key")}).code == 2);
  CHECK(desk.player_says({"records", "export", "--format", "csv", "-o", desk.at("csv")}).code == 0);
}

TEST_CASE("a schema and a trust list replace only their own kind") {
  const Desk desk;
  const auto trust = [&](const std::string& root, const std::string& out) {
    return author_says({"trust", "--root", desk.at("keys/" + root + ".key"), "--publisher", desk.at("keys/unit.pub"),
                        "-o", desk.at(out)});
  };
  CHECK(author_says({"schema", "-o", desk.at("schema.json")}).code == 0);
  CHECK(author_says({"schema", "-o", desk.at("schema.json")}).code == 0);
  CHECK(contains(trust("root", "trust").out, "number 2,"));
  const std::string list = test::read(desk.at("trust")), key = test::read(desk.at("keys/root.key"));
  const std::string module = test::read(desk.module() / "module.yaml");
  CHECK(author_says({"schema", "-o", (desk.module() / "module.yaml").string()}).err ==
        "'" + (desk.module() / "module.yaml").string() +
            "' is there already and is something else: a schema of Rollcall was to be written. Nothing was.\n"
            "hint: Choose another name.\n");
  CHECK(author_says({"schema", "-o", desk.at("trust")}).code == 2);
  CHECK(trust("root", "keys/root.pub").err == "'" + desk.at("keys/root.pub") +
                                                  "' is there already and is something else: a trust list was to be "
                                                  "written. Nothing was.\nhint: Choose another name.\n");
  CHECK(trust("stranger", "trust").err == "'" + desk.at("trust") +
                                              "' is the trust list of another national root, so it was not replaced.\n"
                                              "hint: Choose another name, or give the key of that root with --root.\n");
  CHECK(test::read(desk.at("trust")) == list);
  CHECK(test::read(desk.at("keys/root.key")) == key);
  CHECK(test::read(desk.module() / "module.yaml") == module);
}

TEST_CASE("an empty library says what to do, wherever the words go") {
  const Desk desk;
  CHECK(desk.player_says({"list"}).out == "No module is installed. Next: rollcall install PACK\n");
}

TEST_CASE("one line is one answer") {
  const Desk desk;
  desk.player_says({"install", desk.at("pack")});
  const Said said = desk.player_says({"play", "my-module"}, "1 1 1\nq\n");
  CHECK(contains(said.out, "'1 1 1' is not one of the choices."));
  CHECK(contains(said.out, "The rehearsal is over; nothing was kept."));
}

TEST_CASE("a pack that is missing does not stop the others") {
  const Desk desk;
  const Said said = desk.player_says({"install", desk.at("nowhere"), desk.at("pack")});
  CHECK(said.code == 2);
  CHECK(said.out == "Installed my-module 0.1.0.\n");
}

TEST_CASE("nobody is written down for a module that is not there") {
  const Desk desk;
  CHECK(desk.player_says({"play", "nowhere", "--learner", "7", "--new"}).code == 2);
  desk.player_says({"install", desk.at("pack")});
  CHECK(contains(desk.player_says({"play", "my-module", "--learner", " 7 ", "--new"}, "q\n").out, "New learner 7."));
}

TEST_CASE("a script that stops early, and a seed that is none, are told") {
  const Desk desk;
  desk.player_says({"install", desk.at("pack")});
  write(desk.at("script"),
        "\xef\xbb\xbf"
        "explain\n");
  CHECK(desk.player_says({"play", "my-module", "--script", desk.at("script")}).code == 1);
  CHECK(contains(desk.player_says({"play", "my-module", "--seed", "-1"}).err, "'-1' is not a seed."));
  CHECK(contains(desk.player_says({"play", "my-module", "--lang", "de"}, "q\n").out,
                 "This module has no texts in 'de'; it is played in 'en'."));
}

TEST_CASE("the doctor finds everything in order, and a pack that was altered on the disk") {
  const Desk desk;
  desk.player_says({"install", desk.at("pack")});
  CHECK(desk.player_says({"doctor"}).code == 0);
  const std::string installed = desk.at("home/library/my-module-0.1.0.rcpack");
  std::string bytes = test::read(installed);
  const auto said_of = [&](std::size_t place) {
    std::string altered = bytes;
    altered[place] = static_cast<char>(altered[place] ^ 1);
    write(installed, altered);
    return desk.player_says({"doctor"});
  };
  CHECK(said_of(0).code == 1);
  const Said inside = said_of(bytes.size() - 1);  // a byte that is only read when it is needed
  CHECK(inside.code == 1);
  CHECK(contains(inside.out, "my-module-0.1.0.rcpack: This pack was altered"));
}

TEST_CASE("a text with a character that cannot be seen is not taken") {
  const Desk desk;
  std::string text = test::read(desk.module() / "module.yaml");
  text.replace(text.find("title: A short title"), 20, "title: \"A \\e[2J title\"");
  write(desk.module() / "module.yaml", text);
  CHECK(contains(author_says({"check", desk.module().string()}).out,
                 "this text holds a character that cannot be seen [yaml]"));
}

TEST_CASE("problems and packs are listed as JSON for other programs") {
  const Desk desk;
  CHECK(author_says({"check", desk.module().string(), "--json"}).out == "[]\n");
  desk.player_says({"install", desk.at("pack")});
  const Said listed = desk.player_says({"list", "--json"});
  CHECK(contains(listed.out, "\"module\": \"my-module\""));
  CHECK(contains(listed.out, "\"problem\": \"\""));
}

}  // namespace rollcall
