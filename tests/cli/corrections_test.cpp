#include <nlohmann/json.hpp>

#include "player/progress/backups.h"
#include "tests/cli/desk.h"
#include "tests/support/json_schema.h"

/// What is put right by command, and what is handed over and kept.
namespace rollcall {
namespace {

using namespace cli_test;

class Office : public Desk {
 public:
  Office() {
    install();
    complete("2044");
    complete("3055");
  }
};

nlohmann::json exported(const Desk& desk, const std::string& number) {
  REQUIRE(desk.player_says({"learner", "export", number, "-o", desk.at("own.json"), "--force"}).code == 0);
  return nlohmann::json::parse(test::read(desk.at("own.json")));
}

std::vector<int> record_numbers(const nlohmann::json& json) {
  std::vector<int> all;
  for (const auto& record : json.at("records")) all.push_back(record.at("number"));
  return all;
}

}  // namespace

TEST_CASE("two numbers of one person are linked and unlinked, and neither record changes") {
  const Office office;
  CHECK(record_numbers(exported(office, "2044")) == std::vector<int>{1});
  CHECK(office.player_says({"learner", "link", "2044", "3055"})
            .out.starts_with("2044 and 3055 are of one person from now on."));
  CHECK(record_numbers(exported(office, "2044")) == std::vector<int>{1, 2});
  CHECK(contains(office.player_says({"learner", "list"}).out,
                 "2044\n    the same person as 3055\n    2 completion records\n"));
  CHECK(office.player_says({"learner", "link", "3055", "2044"}).err == "2044 and 3055 are of one person already.\n");
  CHECK(office.player_says({"learner", "unlink", "3055", "2044"}).code == 0);
  CHECK(record_numbers(exported(office, "3055")) == std::vector<int>{2});
  CHECK(office.player_says({"learner", "unlink", "3055", "2044"}).err ==
        "2044 and 3055 are not linked with each other.\nhint: 2044 is linked with no other number.\n");
  CHECK(office.player_says({"learner", "link", "2044", "9"}).err ==
        "Nobody here has the staff number 9, and no record bears it.\nhint: 'rollcall learner list' shows who is "
        "here.\n");
  CHECK(office.player_says({"doctor"}).code == 0);
}

TEST_CASE("a corrected number keeps its records, and whoever gets the old number begins without") {
  Office office;
  REQUIRE(office.player_says({"learner", "rename", "2044", "--number", "2045"}).code == 0);
  REQUIRE(office.plays("2044", "refuse\nq\n", {"--new"}).code == 0);
  CHECK(record_numbers(exported(office, "2045")) == std::vector<int>{1});
  CHECK(record_numbers(exported(office, "2044")).empty());
}

TEST_CASE("a record is set aside with a reason, and counts again") {
  const Office office;
  const Said said = office.player_says({"records", "set-aside", "1", "--reason", "The power went."});
  CHECK(said.out.starts_with("Record 1 does not count any more: "));
  CHECK(contains(said.out, "count-again 1"));
  CHECK(contains(said.out, "--reason WHY"));
  CHECK(exported(office, "2044").at("records").at(0).at("counts") == false);
  CHECK(exported(office, "2044").at("events").at(0).at("reason") == "The power went.");
  CHECK(exported(office, "3055").at("events").empty());
  CHECK(office.player_says({"records", "set-aside", "1", "--reason", "Again."}).err ==
        "Record 1 was set aside before.\n");
  CHECK(office.player_says({"records", "set-aside", "7", "--reason", "x"}).code == 2);
  CHECK(office.player_says({"records", "set-aside", "one", "--reason", "x"}).code == 2);
  CHECK(office.player_says({"records", "set-aside", "2", "--reason", " "}).code == 2);
  CHECK(office.player_says({"records", "count-again", "1", "--reason", "It had not."}).code == 0);
  CHECK(exported(office, "2044").at("records").at(0).at("counts") == true);
}

TEST_CASE("a reason has so many characters, of whatever letters, and the help says how many") {
  const Office office;
  std::string reason;
  for (int i = 0; i < 200; ++i) reason += "ж";
  CHECK(office.player_says({"records", "set-aside", "1", "--reason", reason + "ж"}).err ==
        "The reason is longer than 200 characters.\nhint: Shorten it.\n");
  CHECK(office.player_says({"records", "set-aside", "1", "--reason", reason}).code == 0);
  CHECK(contains(office.player_says({"records", "set-aside", "--help"}).out, "at most 200 characters"));
  CHECK(contains(office.player_says({"records", "count-again", "--help"}).out, "--reason \"Mistaken\""));
}

TEST_CASE("of a record that was set aside, what is written and verified says that it does not count") {
  const Office office;
  const auto writes = [&](const std::string& format, const std::string& file) {
    return office.player_says({"records", "export", "--format", format, "-o", office.at(file), "--force"});
  };
  const auto verified = [&] { return office.player_says({"records", "verify", office.at("all.csv")}); };
  std::filesystem::create_directory(office.at("certificates"));
  REQUIRE(office.player_says({"records", "set-aside", "2", "--reason", "The power went."}).code == 0);
  for (const auto& [format, file] : {std::pair("csv", "all.csv"), std::pair("xapi", "all.json")})
    CHECK(contains(writes(format, file).out,
                   "Record 2 does not count: it was set aside. It stands in the file as it was signed.\n"));
  const Said genuine = verified();
  CHECK(genuine.code == 0);
  CHECK(contains(genuine.out, "It does not count: this site has set it aside."));
  CHECK(contains(genuine.out, "In all: 2 genuine, 0 altered, 0 not proved.\n"));

  const std::string left_out = "Record 2 does not count: it was set aside. It is left out.\n";
  const Said pages = writes("pdf", "certificates");
  CHECK(pages.out.starts_with(left_out));
  CHECK(contains(pages.out, "Wrote 1 record to "));
  const Said badges = office.player_says({"records", "badge", "-o", office.at("certificates")});
  CHECK(badges.out.starts_with(left_out));
  REQUIRE(office.player_says({"records", "set-aside", "1", "--reason", "The power went."}).code == 0);
  CHECK(writes("pdf", "one.pdf").err == "Nothing is written, since none of these records counts.\n");
  CHECK(office.player_says({"records", "badge", "-o", office.at("one.json")}).err ==
        "Nothing is written, since none of these records counts.\n");
  CHECK(!std::filesystem::exists(office.at("one.pdf")));

  for (const char* record : {"1", "2"})
    REQUIRE(office.player_says({"records", "count-again", record, "--reason", "It had not."}).code == 0);
  CHECK_FALSE(contains(verified().out, "does not count"));
  CHECK_FALSE(contains(writes("csv", "all.csv").out, "does not count"));
}

TEST_CASE("what is handed to a learner fits its schema: corrections, links, choices and what was given up") {
  Office office;
  REQUIRE(office.player_says({"learner", "rename", "2044", "--name", "Amina", "--number", "2045"}).code == 0);
  REQUIRE(office.player_says({"learner", "rename", "2045", "--name", "Amina Bek"}).code == 0);
  REQUIRE(office.player_says({"learner", "link", "2045", "3055"}).code == 0);
  REQUIRE(office.player_says({"records", "set-aside", "1", "--reason", "The power went."}).code == 0);
  REQUIRE(office.player_says({"play", "my-module", "--learner", "2045", "--anew"}, "refuse\nq\n").code == 0);
  const nlohmann::json schema =
      nlohmann::json::parse(test::read(test::source_folder() / "player/command/learner-export.schema.json"));
  const nlohmann::json own = exported(office, "2045");
  CHECK(test::misfit(own, schema) == "");
  CHECK(own.at("events").size() == 4);
  CHECK(own.at("records").size() == 2);
  CHECK(own.at("learner").at("all_numbers") == nlohmann::json({"2045", "2044", "3055"}));
  nlohmann::json other = own;
  other["learner"]["note"] = "x";
  CHECK(test::misfit(other, schema) == "$.learner has an unknown note");
}

TEST_CASE("a site says for how many months it keeps choices") {
  const Office office;
  CHECK(contains(office.player_says({"site", "show"}).out, "Choices are kept as long as their learner.\n"));
  CHECK(contains(office.player_says({"site", "set", "--months-of-choices", "12"}).out,
                 "Choices are kept for 12 months; records stay.\n"));
  CHECK(contains(office.player_says({"doctor"}).out, "Choices are kept for 12 months; records stay.\n"));
  CHECK(office.player_says({"site", "set", "--months-of-choices", "soon"}).code == 2);
}

TEST_CASE("the doctor says of which day the backups are, and mends with what they hold") {
  const Office office;
  CHECK(contains(office.player_says({"doctor"}).out, "There is a backup of "));
  test::write(office.at("home/rollcall.db"), "no database");
  const Said lost = office.player_says({"doctor"});
  CHECK(lost.code == 1);
  CHECK(contains(lost.out, "rollcall doctor --repair"));
  const Said mended = office.player_says({"doctor", "--repair"});
  CHECK(contains(mended.out, " took its place."));
  CHECK(mended.code == 0);
  CHECK(test::read(office.at("home/damaged/1/rollcall.db")) == "no database");
  CHECK(record_numbers(exported(office, "2044")) == std::vector<int>{1});
  CHECK(contains(office.player_says({"doctor", "--repair"}).out, "Nothing was found that could be mended.\n"));
  CHECK(office.player_says({"doctor", "--repair", "--accept"}).code == 2);
}

}  // namespace rollcall
