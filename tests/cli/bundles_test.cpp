#include <algorithm>
#include <filesystem>

#include "player/os/clock.h"
#include "player/progress/store.h"
#include "player/record/table.h"
#include "player/seal/hash.h"
#include "tests/cli/desk.h"
#include "tests/support/fake_clock.h"

namespace rollcall {
namespace {

using namespace cli_test;

std::vector<std::filesystem::path> files_in(const std::string& folder, const std::string& ending) {
  std::vector<std::filesystem::path> all;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() == ending) all.push_back(entry.path());
  }
  std::sort(all.begin(), all.end());
  return all;
}

/// A desk with two records, which believes a unit that gathers them.
class Site : public Desk {
 public:
  explicit Site(bool wants_choices = false) {
    std::vector<std::string> trust = {
        "trust", "--root",   at("keys/root.key"), "--publisher", at("keys/unit.pub"), "--unit", at("keys/unit.pub"),
        "-o",    at("trust")};
    if (wants_choices) trust.emplace_back("--choices");
    REQUIRE(author_says(trust).code == 0);
    REQUIRE(player_says({"trust", "--yes", at("trust")}).code == 0);
    install();
    complete("7");
    complete("8");
    for (const char* folder : {"stick", "gathered"}) std::filesystem::create_directory(at(folder));
    REQUIRE(player_says({"records", "site-key", "-o", at("site.pub")}).code == 0);
  }

  Said bundle(std::vector<std::string> more = {}) const {
    std::vector<std::string> call = {"records", "bundle", "-o", at("stick")};
    call.insert(call.end(), more.begin(), more.end());
    return player_says(call);
  }
  Said opens() const {
    return player_says({"records", "open", at("stick"), "--unit-key", at("keys/unit.key"), "--key", at("site.pub"),
                        "-o", at("gathered"), "--force"});
  }
  Said import_receipt() const {
    const auto receipts = files_in(at("gathered"), ".receipt");
    REQUIRE(receipts.size() == 1);
    return player_says({"records", "import-receipt", receipts[0].string()});
  }
  std::size_t rows(const std::string& table) const {
    return record::parse_table(test::read(at("gathered/" + table))).size() - 1;
  }
};

}  // namespace

TEST_CASE("records go to the unit in a bundle, and count as sent when its receipt is back") {
  Site site;
  CHECK(contains(site.bundle().out, "Records: 2; events: 0; attempts with choices: 0."));
  CHECK(contains(site.bundle().out, "0 had to be written"));
  REQUIRE(files_in(site.at("stick"), ".rcbundle").size() == 1);
  const Said opened = site.opens();
  CHECK(opened.code == 0);
  CHECK(site.rows("records.csv") == 2);
  CHECK(site.player_says({"records", "verify", site.at("gathered/records.csv")}).code == 0);
  const Said taken = site.import_receipt();
  CHECK(taken.code == 0);
  CHECK(contains(taken.out, "2 in all, 2 taken by the unit, 0 refused, 0 waiting for a receipt."));
  CHECK(site.bundle().out == "Nothing waits to be sent.\n");
  CHECK(contains(site.bundle({"--all"}).out, "Records: 2;"));
  site.complete("9");
  CHECK(contains(site.bundle().out, "Records: 1;"));
}

TEST_CASE("what a site noted beside its records goes to the unit with them") {
  const Site site;
  REQUIRE(site.player_says({"records", "set-aside", "1", "--reason", "the fire alarm rang"}).code == 0);
  CHECK(contains(site.bundle().out, "Records: 2; events: 1;"));
  CHECK(site.opens().code == 0);
  REQUIRE(site.rows("events.csv") == 1);
  CHECK(contains(test::read(site.at("gathered/events.csv")), "the fire alarm rang"));
  CHECK(contains(site.import_receipt().out, "3 in all, 3 taken by the unit, 0 refused, 0 waiting for a receipt."));
}

TEST_CASE("opening bundles twice gives the same bytes, and a part cut off hinders no other") {
  const Site site;
  site.bundle();
  site.opens();
  const std::string records = test::read(site.at("gathered/records.csv"));
  const std::string receipt = test::read(files_in(site.at("gathered"), ".receipt")[0]);
  const std::string part = test::read(files_in(site.at("stick"), ".rcbundle")[0]);
  test::write(site.at("stick/cut.rcbundle"), part.substr(0, part.size() / 2));
  const Said again = site.opens();
  CHECK(again.code == 1);
  CHECK(contains(again.out, "not opened: " + site.at("stick/cut.rcbundle") +
                                ": This part of a bundle is cut short.\nhint: Copy it again from where it comes; "
                                "the other parts can be taken without it.\n"));
  test::write(site.at("stick/cut.rcbundle"), "");
  CHECK(contains(site.opens().out, "cut.rcbundle: This part of a bundle is cut short.\n"));
  CHECK(test::read(site.at("gathered/records.csv")) == records);
  CHECK(test::read(files_in(site.at("gathered"), ".receipt")[0]) == receipt);
}

TEST_CASE("a folder without parts of bundles says so") {
  const Site site;
  const Said none = site.opens();
  CHECK(none.code == 2);
  CHECK(none.out ==
        "not opened: " + site.at("stick") + ": There is no part of a bundle (*.rcbundle) in this folder.\n");
  CHECK(none.err == "Nothing was opened.\n");
}

TEST_CASE("tables that are written over are told first") {
  const Site site;
  site.bundle();
  const std::string told = "The tables in " + site.at("gathered") +
                           " are written over, and the new ones hold only what is opened now: keep all bundles, and "
                           "open them together.\n";
  CHECK_FALSE(contains(site.opens().out, told));
  CHECK(site.opens().out.starts_with(told));
}

TEST_CASE("gathered records say of which site they are, and no other site can be put there") {
  const Site site;
  site.bundle();
  site.opens();
  const std::string file = site.at("gathered/records.csv");
  auto rows = record::parse_table(test::read(file));
  CHECK(rows[0][0] == "site");
  CHECK(
      contains(site.player_says({"site", "show"}).out + site.player_says({"records", "verify", file}).out, rows[1][0]));
  rows[1][0] = "0000000000000000";
  test::write(file, record::format_table(rows));
  const Said said = site.player_says({"records", "verify", file});
  CHECK(said.code == 1);
  CHECK(contains(said.out, "altered: row 2: "));
}

TEST_CASE("a copy on the stick that was cut off is written again") {
  const Site site;
  site.bundle();
  const std::filesystem::path file = files_in(site.at("stick"), ".rcbundle")[0];
  const std::string part = test::read(file);
  test::write(file, part.substr(0, 1000));
  CHECK(contains(site.bundle().out, "1 had to be written"));
  CHECK(test::read(file) == part);
}

TEST_CASE("choices are sent where the unit asks for them and their learner hands them over") {
  const Site records_only;
  CHECK(records_only.bundle({"--choices-of", "7"}).err ==
        "The unit asks for no choices, so none are put into a bundle.\nhint: Leave out --choices-of.\n");
  const Site site(true);
  CHECK(contains(site.bundle({"--choices-of", "7"}).out, "attempts with choices: 1."));
  CHECK(site.opens().code == 0);
  CHECK(site.rows("choices.csv") > 0);
}

TEST_CASE("choices that are handed over again are the same, whatever pages were read since") {
  const Site site(true);
  const auto again = [&] { return site.bundle({"--choices-of", "7"}).out; };
  CHECK(contains(again(), "1 had to be written"));
  {
    const os::SystemClock clock;
    progress::Store store(site.at("home"), progress::Place::pc, clock);
    const progress::AttemptRow attempt = store.attempts(1).at(0);
    store.accept(attempt.id, static_cast<std::uint32_t>(attempt.trace.size()), {"afterwards", ""});
    REQUIRE(store.attempts(1).at(0).trace.back().is_page());
  }
  CHECK(contains(again(), "0 had to be written"));
}

TEST_CASE("choices that the site has deleted are not sent again as none") {
  const Site site(true);
  site.bundle({"--choices-of", "7"});
  {
    const os::SystemClock clock;
    test::FakeClock later;
    later.now = clock.seconds() + 70 * 86'400;
    progress::Store(site.at("home"), progress::Place::pc, clock).set({{}, {}, {}, 1});
    const progress::Store store(site.at("home"), progress::Place::pc, later);
    REQUIRE(store.attempts(1).at(0).choices_deleted);
  }
  CHECK(contains(site.bundle({"--choices-of", "7"}).out, "attempts with choices: 0."));
  CHECK(site.opens().code == 0);
  CHECK(site.rows("choices.csv") > 0);
}

TEST_CASE("what one unit has taken, another one that is trusted later has not") {
  const Site site;
  site.bundle();
  site.opens();
  REQUIRE(site.import_receipt().code == 0);
  REQUIRE(site.bundle().out == "Nothing waits to be sent.\n");
  REQUIRE(author_says({"trust", "--root", site.at("keys/root.key"), "--publisher", site.at("keys/unit.pub"), "--unit",
                       site.at("keys/stranger.pub"), "-o", site.at("trust")})
              .code == 0);
  REQUIRE(site.player_says({"trust", "--yes", site.at("trust")}).code == 0);
  CHECK(contains(site.bundle().out, "Records: 2;"));
}

TEST_CASE("a receipt of another unit, for another site, or altered is not taken") {
  const Site site;
  site.bundle();
  site.opens();
  const std::filesystem::path file = files_in(site.at("gathered"), ".receipt")[0];
  std::string text = test::read(file);
  const Site other;
  CHECK(contains(other.player_says({"records", "import-receipt", file.string()}).err,
                 "This receipt is of another unit than the trust list here names: "));
  text[text.find("taken record 1") + 13] = '3';
  test::write(file, text);
  CHECK(contains(site.import_receipt().err, "This is not a receipt of a unit, or it was altered.\n"));
  CHECK(contains(site.bundle().out, "Records: 2;"));
}

TEST_CASE("without a unit in the trust list nothing is sealed") {
  Desk desk;
  desk.install();
  desk.complete("7");
  CHECK(desk.player_says({"records", "bundle", "-o", desk.at("keys")}).err ==
        "The trust list here names no unit that gathers records.\n"
        "hint: Ask the national training unit for a trust list that does.\n");
}

TEST_CASE("bundles and receipts are told apart from what can be verified") {
  const Site site;
  site.bundle();
  site.opens();
  const auto says = [&](const std::filesystem::path& file) {
    return site.player_says({"records", "verify", file.string()}).out;
  };
  CHECK(contains(says(files_in(site.at("stick"), ".rcbundle")[0]),
                 "This is a part of a sealed bundle, which nobody but its unit can open.\n"));
  CHECK(contains(says(files_in(site.at("gathered"), ".receipt")[0]),
                 "This is the receipt of a unit for what a site has sent, and holds no records.\n"));
}

TEST_CASE("decisions are exported of one learner, who unlocks them, and are genuine") {
  const Site site;
  CHECK(site.player_says({"records", "export", "--format", "csv", "--decisions", "-o", site.at("x")}).err ==
        "Decisions are handed over by one learner, as xAPI statements.\n"
        "hint: Write --format xapi --learner NUMBER as well, or leave out --decisions.\n");
  REQUIRE(site.player_says(
                  {"records", "export", "--format", "xapi", "--learner", "7", "--decisions", "-o", site.at("7.json")})
              .code == 0);
  CHECK(contains(test::read(site.at("7.json")), "http://adlnet.gov/expapi/verbs/answered"));
  CHECK(site.player_says({"records", "verify", site.at("7.json")}).code == 0);
}

TEST_CASE("badges are written of records that passed, and are genuine") {
  const Site site;
  const Said said = site.player_says({"records", "badge", "-o", site.at("gathered")});
  if (said.code != 0) {
    CHECK(contains(said.err, "None of these records is of an attempt that passed"));
    return;
  }
  for (const auto& file : files_in(site.at("gathered"), ".json"))
    CHECK(site.player_says({"records", "verify", file.string()}).code == 0);
}

}  // namespace rollcall
