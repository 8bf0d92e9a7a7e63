#include <nlohmann/json.hpp>

#include "player/os/clock.h"
#include "player/progress/store.h"
#include "tests/cli/desk.h"

namespace rollcall {
namespace {

using namespace cli_test;

/// A desk with somebody who has a name and a PIN and has completed the module, and somebody who has none of these.
class School : public Desk {
 public:
  School() {
    install();
    const os::SystemClock clock;
    progress::Store(at("home"), progress::Place::pc, clock).add_learner("Amina Bek", "7", "471100");
    REQUIRE(player_says({"play", "my-module", "--learner", "7"}, "471100\nexplain\ncheck\n").code == 0);
    REQUIRE(plays("8", "refuse\nq\n").code == 0);
  }
};

/// In any file of the home, as it stands.
bool is_in_home(const Desk& desk, const std::string& text) {
  for (const auto& entry : std::filesystem::recursive_directory_iterator(desk.at("home"))) {
    if (entry.is_regular_file() && contains(test::read(entry.path()), text)) return true;
  }
  return false;
}

}  // namespace

TEST_CASE("learners are listed, and a name behind a PIN stays there") {
  const School school;
  CHECK(school.player_says({"learner", "list"}).out ==
        "7: protected by a PIN\n"
        "    1 completion record\n"
        "8\n"
        "    0 completion records\n"
        "    1 unfinished attempt\n");
  const auto json = nlohmann::json::parse(school.player_says({"learner", "list", "--json"}).out);
  CHECK(json[0]["has_pin"] == true);
  CHECK(json[0]["name"] == "");
  CHECK(json[1]["unfinished"] == 1);
  const Desk nobody;
  CHECK(nobody.player_says({"learner", "list"}).out ==
        "Nobody learns here yet. Next: rollcall play MODULE --learner NUMBER\n");
}

TEST_CASE("whoever knows the PIN gives another name and number, and records keep the old one") {
  const School school;
  CHECK(school.player_says({"learner", "rename", "7", "--name", "A. Bek", "--number", "77"}, "000000\n").err ==
        "This is not the right PIN.\nhint: Try again.\n");
  const Said said = school.player_says({"learner", "rename", "7", "--name", "A. Bek", "--number", "77"}, "471100\n");
  CHECK(said.out ==
        "PIN of 7: \n77 is called A. Bek now.\n"
        "The staff number 7 is 77 now. Records that were made before keep 7.\n");
  CHECK(school.player_says({"records", "export", "--learner", "77", "--format", "csv", "-o", school.at("csv")}).code ==
        0);
  CHECK(school.player_says({"records", "export", "--learner", "7", "--format", "csv", "-o", school.at("csv2")}).code ==
        1);
  CHECK(school.player_says({"learner", "rename", "77"}).err ==
        "Nothing is named that should change.\nhint: Add --name, --number, or both.\n");
  CHECK(school.player_says({"learner", "rename", "771", "--name", "x"}).code == 2);
  CHECK(school.player_says({"learner", "rename", "8", "--number", "77"}).code == 2);
}

TEST_CASE("a PIN is set, changed and taken away by whoever knows the old one") {
  const School school;
  const Said set = school.player_says({"learner", "pin", "8"}, "7391\n7391\n");
  CHECK(set.out ==
        "The new PIN: \nThe new PIN once more: \n8 has a new PIN. Nobody can restore it when it is forgotten.\n"
        "Six digits or more are better: a shorter PIN is soon guessed.\n");
  CHECK(school.player_says({"learner", "pin", "8"}, "9999\n").err == "This is not the right PIN.\nhint: Try again.\n");
  CHECK(school.player_says({"learner", "pin", "8"}, "7391\n739104\n640283\n").err ==
        "The two PINs are not the same, so nothing was changed.\nhint: Try again.\n");
  CHECK(school.player_says({"learner", "pin", "8"}, "7391\n739104\n739104\n").out.find("Six digits") ==
        std::string::npos);
  CHECK(contains(school.player_says({"learner", "pin", "8"}, "739104\n123456\n123456\n").out,
                 "\nThis PIN repeats or counts, so it is among the first that anybody tries."));
  CHECK(school.player_says({"learner", "pin", "8"}, "123456\n739104\n739104\n").code == 0);
  CHECK(school.player_says({"learner", "pin", "8"}, "739104\n12\n12\n").code == 2);
  CHECK(school.player_says({"learner", "pin", "8", "--none"}, "739104\n").code == 0);
  CHECK(
      contains(school.player_says({"play", "my-module", "--learner", "8"}, "q\n").out, "You go on where you stopped"));
}

TEST_CASE("a forgotten PIN is given up with what it protects, and the records stay") {
  const School school;
  const Said other = school.player_says({"learner", "pin", "7", "--forgotten"}, "8\n");
  CHECK(other.code == 1);
  CHECK(other.err == "That is another number, so nothing was changed.\n");
  const Said given_up = school.player_says({"learner", "pin", "7", "--forgotten"}, "7\n");
  CHECK(given_up.code == 0);
  CHECK(given_up.out.ends_with("7 begins again, without a name and without a PIN.\n"));
  CHECK(contains(school.player_says({"learner", "list"}).out, "7\n    1 completion record\n"));
  CHECK(school.player_says({"records", "export", "--learner", "7", "--format", "csv", "-o", school.at("csv")}).code ==
        0);
  CHECK(school.player_says({"doctor"}).code == 0);
  CHECK(school.player_says({"learner", "pin", "7", "--forgotten", "--yes"}).err ==
        "7 has no PIN that could be forgotten.\nhint: Set one without --forgotten.\n");
}

TEST_CASE("a learner is erased with the key, and the chain of records still holds") {
  School school;
  const Said other = school.player_says({"learner", "erase", "7"}, "8\n");
  CHECK(other.code == 1);
  CHECK(other.err == "That is another number, so nothing was erased.\n");
  const Said erased = school.player_says({"learner", "erase", "7"}, "7\n");
  CHECK(erased.code == 0);
  CHECK(contains(erased.out, "Gone: the name of 7, the PIN, and the choices of 1 attempt. Their key is\ndestroyed.\n"));
  CHECK(contains(erased.out,
                 "What remains: 1 completion record, with the staff number and without a name or\nchoices.\n"
                 "    record 1: 7 completed my-module 0.1.0 on "));
  CHECK_FALSE(contains(school.player_says({"learner", "list"}).out, "7:"));
  CHECK_FALSE(is_in_home(school, "Amina"));
  CHECK(school.player_says({"doctor"}).code == 0);
  school.complete("9");
  REQUIRE(school.player_says({"records", "export", "--format", "csv", "-o", school.at("csv")}).code == 0);
  const Said verified = school.player_says({"records", "verify", school.at("csv")});
  CHECK(verified.code == 0);
  CHECK(contains(verified.out, "In all: 2 genuine, 0 altered, 0 not proved."));
  CHECK(school.player_says({"learner", "erase", "8", "--yes"})
            .out.ends_with("What remains: that a learner was here, without a name or a number.\n"));
}

TEST_CASE("whoever asks gets everything that is held about them, in words") {
  const School school;
  const std::string file = school.at("7.json");
  CHECK(school.player_says({"learner", "export", "7", "-o", file}, "0000\n").code == 2);
  CHECK_FALSE(std::filesystem::exists(file));
  std::filesystem::create_directory(school.at("home/settings"));
  test::write(school.at("home/settings/1"), "text 180\nspacing wide\n");
  const Said said = school.player_says({"learner", "export", "7", "-o", file}, "471100\n");
  CHECK(said.code == 0);
  const auto json = nlohmann::json::parse(test::read(file));
  CHECK(json["learner"]["name"] == "Amina Bek");
  CHECK(json["window_settings"] == nlohmann::json{{"text", "180"}, {"spacing", "wide"}});
  CHECK(json["attempts"][0]["title"] == "A short title");
  CHECK(json["attempts"][0]["state"] == "completed");
  CHECK(json["attempts"][0]["choices"][0]["option"] == "explain");
  CHECK(json["attempts"][0]["choices"][0]["words"] != "");
  CHECK(contains(json["records"][0]["in_words"].get<std::string>(), "7 completed my-module 0.1.0 on "));
  CHECK(json["records"][0]["proof"].get<std::string>().starts_with("RC1:"));
  CHECK((std::filesystem::status(file).permissions() & std::filesystem::perms::others_all) ==
        std::filesystem::perms::none);
  CHECK(school.player_says({"learner", "export", "7", "-o", file}, "471100\n").code == 2);
  CHECK(school.player_says({"learner", "export", "7", "-o", file, "--force"}, "471100\n").code == 0);
  CHECK(school.player_says({"learner", "export", "9", "-o", school.at("9.json")}).code == 2);
}

TEST_CASE("a name that no font has is told when it is typed") {
  const School school;
  const Said said = school.player_says({"learner", "rename", "8", "--name", "A\u0378"});
  CHECK(said.code == 0);
  CHECK(said.err ==
        "No font on this computer can show '\u0378'. The name stands with an empty box there, on certificates too.\n");
  const Said usual = school.player_says({"learner", "rename", "8", "--name", "Айгүл"});
  CHECK(usual.err == "");
}

}  // namespace rollcall
