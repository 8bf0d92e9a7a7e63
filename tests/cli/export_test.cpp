#include "player/os/clock.h"
#include "player/record/formatting.h"
#include "tests/cli/desk.h"

namespace rollcall {
namespace {

using namespace cli_test;

/// A desk with two records.
class Office : public Desk {
 public:
  Office() {
    install();
    complete("7");
    complete("8");
  }
  Said exports(std::vector<std::string> arguments) const {
    arguments.insert(arguments.begin(), {"records", "export"});
    return player_says(arguments);
  }
};

std::string date(std::int64_t days_from_now) {
  const os::SystemClock clock;
  const std::int64_t moment = clock.seconds() + days_from_now * 86'400;
  return record::day(moment, clock.offset(moment));
}

}  // namespace

TEST_CASE("records of some days and of one module are exported, in every format") {
  const Office office;
  for (const std::string format : {"csv", "xapi", "pdf"}) {
    const std::string file = office.at("since." + format);
    const Said said = office.exports({"--format", format, "--since", date(-1), "--module", "my-module", "-o", file});
    CHECK(said.code == 0);
    CHECK(contains(said.out, "They are of " + date(-1) + " or later, by the day that each record shows.\n"));
    CHECK(office.exports({"--format", format, "--since", date(2), "-o", office.at("none." + format)}).err ==
          "There is no such completion record.\nhint: Leave out --since, --module or --learner to get more.\n");
    CHECK_FALSE(std::filesystem::exists(office.at("none." + format)));
  }
  CHECK(office.exports({"--format", "csv", "--learner", "8", "--module", "my-module", "-o", office.at("8.csv")}).out ==
        "Wrote 1 record to " + office.at("8.csv") + ".\n");
  CHECK(office.exports({"--format", "csv", "--module", "my-modul", "-o", office.at("x")}).err ==
        "There is no completion record of the module 'my-modul'.\nhint: Did you mean my-module?\n");
}

TEST_CASE("what is no calendar date is told") {
  const Office office;
  for (const std::string text : {"2026-02-29", "2026-13-01", "1.3.2026", "2026-3-1", "2026-03-01T00:00", "20260301",
                                 "2026-03--1", "yesterday"}) {
    const Said said = office.exports({"--format", "csv", "--since", text, "-o", office.at("x")});
    CHECK(said.code == 2);
    CHECK(said.err ==
          "'" + text + "' is not a date.\nhint: Write the year, the month and the day, such as 2026-03-01.\n");
  }
}

TEST_CASE("no export takes the place of a file, or makes a folder, unless somebody says so") {
  const Office office;
  std::filesystem::create_directory(office.at("folder"));
  for (const std::vector<std::string>& call :
       std::vector<std::vector<std::string>>{{"records", "export", "--format", "csv", "-o", office.at("file")},
                                             {"records", "export", "--format", "pdf", "-o", office.at("folder")},
                                             {"records", "site-key", "-o", office.at("key")}}) {
    std::vector<std::string> forced = call;
    forced.emplace_back("--force");
    CHECK(office.player_says(call).code == 0);
    const Said again = office.player_says(call);
    CHECK(again.code == 2);
    CHECK(
        again.err.ends_with("is there already, so nothing was written to it.\nhint: Choose another name, or write over "
                            "it with --force.\n"));
    CHECK(office.player_says(forced).code == 0);
  }
  for (const std::string format : {"csv", "pdf"}) {
    const Said nowhere = office.exports({"--format", format, "-o", office.at("nowhere/x")});
    CHECK(nowhere.code == 2);
    CHECK(nowhere.err.starts_with("There is no folder " + office.at("nowhere")));
  }
  CHECK(office.player_says({"play", "my-module", "--trace", office.at("nowhere/x")}, "q\n").code == 2);
  CHECK_FALSE(std::filesystem::exists(office.at("nowhere")));
}

TEST_CASE("a trace takes the place of a trace only") {
  const Desk desk;
  desk.install();
  write(desk.at("notes"), "My notes.");
  const std::vector<std::string> play{"play", "my-module", "--trace", desk.at("trace")};
  CHECK(desk.player_says(play, "explain\nq\n").code == 0);
  CHECK(desk.player_says(play, "refuse\nq\n").code == 0);
  CHECK(desk.player_says({"play", "my-module", "--trace", desk.at("notes")}, "q\n").code == 2);
  CHECK(test::read(desk.at("notes")) == "My notes.");
}

TEST_CASE("a home in a folder that is not there is mistyped") {
  const Desk desk;
  std::istringstream in;
  std::ostringstream out, err;
  CHECK(player({"--home", desk.at("nowhere/home"), "learner", "list"}, {in, out, err}) == 2);
  CHECK(err.str().starts_with("There is no folder " + desk.at("nowhere")));
}

}  // namespace rollcall
