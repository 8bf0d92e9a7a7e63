#include <map>

#include "tests/cli/desk.h"
#include "tests/support/ordinary_user.h"

namespace rollcall {
namespace {

using namespace cli_test;

std::map<std::string, std::string> files(const std::filesystem::path& folder) {
  std::map<std::string, std::string> all;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder))
    all[entry.path().string()] = entry.is_regular_file() ? test::read(entry.path()) : std::string();
  return all;
}

}  // namespace

TEST_CASE("data that may only be read is exported and looked at, and stays as it is") {
  Desk desk;
  desk.install();
  desk.complete("7");
  test::OrdinaryUser::own(std::filesystem::path(desk.at("home")).parent_path());
  const auto before = files(desk.at("home"));
  {
    const test::ReadOnly home(desk.at("home"));
    const test::OrdinaryUser user;
    const std::vector<std::vector<std::string>> calls{{"records", "export", "--format", "csv", "-o", desk.at("csv")},
                                                      {"records", "site-key", "-o", desk.at("site.pub")},
                                                      {"site", "show"},
                                                      {"doctor"}};
    for (const std::vector<std::string>& call : calls) {
      const Said said = desk.player_says(call);
      CAPTURE(said.out);
      CAPTURE(said.err);
      CHECK(said.code == 0);
      CHECK(
          said.out.starts_with("Nothing may be written to " + desk.at("home") + ", so what is there was only read.\n"));
    }
    CHECK(desk.player_says({"records", "verify", desk.at("csv"), "--key", desk.at("site.pub")}).code == 0);
    CHECK(desk.player_says({"list"}).code == 0);
    const Said played = desk.plays("7", "explain\ncheck\n");
    CHECK(played.code == 2);
    CHECK(played.err == "This account may not write " + desk.at("home/lock") +
                            ".\nhint: Ask the person who looks after this computer for access to the folder.\n");
    CHECK(played.out.empty());
  }
  CHECK(files(desk.at("home")) == before);
  CHECK(desk.player_says({"doctor"}).code == 0);
}

}  // namespace rollcall
