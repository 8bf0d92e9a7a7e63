#include <algorithm>
#include <nlohmann/json.hpp>

#include "player/os/clock.h"
#include "player/progress/store.h"
#include "player/record/formatting.h"
#include "player/seal/hash.h"
#include "tests/cli/desk.h"
#include "tests/support/shell.h"

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

/// What the first learner begins with.
progress::AttemptPlan plan_of(const progress::Store& store) {
  const record::SignedRecord record = store.records().front();
  progress::AttemptPlan plan;
  plan.learner = 1;
  plan.module = record.module;
  plan.version = record.version;
  plan.pack = record.pack;
  plan.language = record.language;
  return plan;
}

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

TEST_CASE("what two sites export into one folder has different names") {
  const test::TempFolder folder;
  const auto files = [&] {
    std::vector<std::string> all;
    for (const auto& entry : std::filesystem::directory_iterator(folder.path()))
      all.push_back(entry.path().filename().string());
    return all;
  };
  for (int site = 1; site <= 2; ++site) {
    const Office office;
    for (const std::string format : {"csv", "xapi", "pdf"})
      CHECK(office.exports({"--format", format, "-o", folder.path().string()}).code == 0);
    const os::SystemClock clock;
    const progress::Store store(office.at("home"), progress::Place::pc, clock);
    const std::string key = seal::hex(seal::key_id(store.site_key().public_key()));
    const auto all = files();
    CHECK(all.size() == static_cast<std::size_t>(4 * site));
    CHECK(std::count_if(all.begin(), all.end(), [&](const auto& name) { return contains(name, key); }) == 4);
  }
}

TEST_CASE("a certificate that is made later speaks of the release that was played") {
  Office office;
  std::string text = test::read(office.module() / "module.yaml");
  text.replace(text.find("title: A short title"), 20, "title: Another topic");
  write(office.module() / "module.yaml", text);
  office.change_version("0.1.0", "0.2.0");
  office.build("unit", "newer");
  REQUIRE(office.player_says({"install", office.at("newer")}).code == 0);
  office.complete("9");
  const auto page = [&](const std::string& learner) {
    REQUIRE(office.exports({"--format", "pdf", "--learner", learner, "-o", office.at(learner + ".pdf")}).code == 0);
    return test::output_of("pdftotext '" + office.at(learner + ".pdf") + "' -");
  };
  CHECK(contains(page("8"), "A short title"));
  CHECK(contains(page("9"), "Another topic"));
}

TEST_CASE("statements say in words which module and which release they are about") {
  const Office office;
  REQUIRE(office.exports({"--format", "xapi", "--learner", "7", "-o", office.at("7.json")}).code == 0);
  const auto statements = nlohmann::json::parse(test::read(office.at("7.json")));
  for (const auto& statement : statements) {
    const auto& definition = statement.at("object").at("definition");
    CHECK(definition.at("name").at("en") == "A short title");
    CHECK_FALSE(definition.at("description").at("en").get<std::string>().empty());
    CHECK(statement.at("context").at("extensions").at("https://rollcall.invalid/xapi/version") == "0.1.0");
  }
  const Said said = office.player_says({"records", "verify", office.at("7.json")});
  CHECK(said.code == 0);
  CHECK(contains(said.out, "object.definition is in the words of whoever stored the statement, and is not covered"));
}

TEST_CASE("records are exported and the data is looked at while somebody has it open") {
  const Office office;
  const std::string beside = "Another Rollcall has this data open, so what is there was only read.\n";
  const std::string not_looked_at =
      "Whether this data was copied from another place was not looked at: that is done where Rollcall may write.\n";
  os::SystemClock clock;
  progress::Store open(office.at("home"), progress::Place::pc, clock);
  const auto attempt = open.begin(plan_of(open));
  open.accept(attempt.id, 0, {"call", "refuse", 0});
  for (const std::string format : {"csv", "xapi", "pdf"}) {
    const Said said = office.exports({"--format", format, "-o", office.at("beside." + format)});
    CHECK(said.err == not_looked_at);
    CHECK(said.code == 0);
    CHECK(said.out.starts_with(beside));
    CHECK(office.player_says({"records", "verify", office.at("beside." + format)}).code == 0);
  }
  for (const std::vector<std::string>& call :
       {std::vector<std::string>{"records", "site-key", "-o", office.at("site.pub")}, {"site", "show"}}) {
    const Said said = office.player_says(call);
    CHECK(said.code == 0);
    CHECK(said.err == not_looked_at);
  }
  const Said doctor = office.player_says({"doctor"});
  CHECK(doctor.code == 0);
  CHECK(contains(doctor.out, beside));
  CHECK(doctor.err == not_looked_at);
  // What writes still waits for its turn.
  CHECK(office.player_says({"play", "my-module", "--learner", "7"}, "q\n").code == 2);
  open.accept(attempt.id, 1, {"meal", "check", 0});
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
