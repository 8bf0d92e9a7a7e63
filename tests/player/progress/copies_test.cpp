#include "player/progress/copies.h"

#include <doctest/doctest.h>

#include <functional>
#include <set>

#include "player/progress/repair.h"
#include "tests/player/progress/home.h"
#include "tests/support/error_text.h"
#include "tests/support/files.h"
#include "tests/support/texts.h"

using namespace rollcall;
using progress::Place;
using progress::Store;
using test::Home;
using Names = std::set<std::string>;

namespace {

constexpr std::int64_t day = 86'400;

/// Somebody with a record and a backup, and what the doctor has set beside twice.
void fill(const Home& home) {
  {
    Store store = home.open();
    test::complete_one(store, store.add_learner("Amina", "4711").id);
  }
  for (const char* file :
       {"1/rollcall.db", "1/rollcall.db-wal", "1/rollcall.db-journal", "1/journal.rcj", "1/clean-close",
        "2/rollcall.db", "2/rollcall.db.77-1.rollcall-new", "2/3-2025-11-19.db", "2/3-2025-11-19.db-wal"}) {
    const std::filesystem::path path = home / "damaged" / file;
    std::filesystem::create_directories(path.parent_path());
    test::write(path, "old");
  }
}

Names files_below(const std::filesystem::path& folder) {
  Names names;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    if (entry.is_regular_file()) names.insert(entry.path().lexically_relative(folder).string());
  }
  return names;
}

}  // namespace

TEST_CASE("who is erased, or has another name, number or PIN, is as before in nothing that the doctor set beside") {
  const std::vector<std::function<void(Store&)>> ways = {
      [](Store& store) { store.erase_learner(1); },
      [](Store& store) { store.rename_learner(1, "Amina Bek", "4711"); },
      [](Store& store) { store.rename_learner(1, "Amina", "4712"); },
      [](Store& store) { store.set_pin(1, "", "258013"); },
  };
  for (const auto& forget : ways) {
    const Home home;
    fill(home);
    Store store = home.open();
    REQUIRE(files_below(home / "damaged").size() == 9);
    forget(store);
    CHECK(files_below(home / "damaged") == Names{"1/clean-close", "1/journal.rcj"});
    CHECK(files_below(home / "backups") == Names{});
  }
}

TEST_CASE("choices that are deleted after their time are in nothing that the doctor set beside") {
  Home home;
  fill(home);
  home.open().set({{}, {}, {}, 1});
  home.clock.now += 40 * day;
  CHECK(files_below(home / "damaged").size() == 9);
  home.open();
  CHECK(files_below(home / "damaged") == Names{"1/clean-close", "1/journal.rcj"});
}

TEST_CASE("what the doctor replaced is there until somebody is erased") {
  const Home home;
  {
    Store store = home.open();
    test::complete_one(store, store.add_learner("Amina", "4711").id);
  }
  std::string bytes = test::read(home / "rollcall.db");
  test::write(home / "rollcall.db", bytes.replace(0, 100, std::string(100, '\xa5')));
  progress::repair(home.folder.path(), Place::pc, home.clock, home.look());
  Store store = home.open();
  CHECK(files_below(home / "damaged").contains("1/rollcall.db"));
  store.erase_learner(1);
  CHECK_FALSE(files_below(home / "damaged").contains("1/rollcall.db"));
  CHECK(test::texts(store.check()).empty());
}

TEST_CASE("nobody is erased while a folder of copies cannot be read") {
  for (const char* folder : {"backups", "damaged"}) {
    const Home home;
    fill(home);
    std::filesystem::remove_all(home / folder);
    test::write(home / folder, "no folder");
    Store store = home.open();
    CHECK(test::error_text([&] { store.erase_learner(1); }) ==
          (home / folder).string() + " is not a folder.\nCheck the name, or choose another folder.");
    CHECK(store.learners().at(0).name == "Amina");
  }
}

TEST_CASE("a backup that a power cut left half written goes with the others, or nobody is erased") {
  const Home home;
  fill(home);
  const std::filesystem::path left = home / "backups" / "2-2025-11-20.db.77-1.rollcall-new";
  std::filesystem::create_directories(left / "in the way");
  Store store = home.open();
  CHECK_THROWS_AS(store.erase_learner(1), Error);
  CHECK(store.learners().at(0).name == "Amina");
  std::filesystem::remove_all(left);
  test::write(left, "half");
  store.erase_learner(1);
  CHECK(files_below(home / "backups") == Names{});
}

TEST_CASE("where the backups cannot be read that is told, and the home is closed in order all the same") {
  const Home home;
  fill(home);
  std::filesystem::remove_all(home / "backups");
  test::write(home / "backups", "no folder");
  home.open().note(record::Joined{"4711", "induction", {2025, 11, 20}});
  CHECK(std::filesystem::exists(home / "clean-close"));
  const Store store = home.open();
  CHECK(test::texts(store.check()) == std::vector<std::string>{(home / "backups").string() + " is not a folder."});
  CHECK_NOTHROW(store.remarks());
}
