#include <doctest/doctest.h>

#include <map>

#include "player/progress/store.h"
#include "tests/player/progress/home.h"
#include "tests/player/progress/meanwhile.h"
#include "tests/support/error_text.h"
#include "tests/support/files.h"
#include "tests/support/texts.h"

/// Data that is only read, beside whoever has it open and where nothing may be written.
using namespace rollcall;
using progress::Place;
using progress::Store;
using test::Home;

namespace {

std::map<std::string, std::string> files(const std::filesystem::path& folder) {
  std::map<std::string, std::string> all;
  for (const auto& entry : std::filesystem::directory_iterator(folder))
    all[entry.path().filename().string()] = test::read(entry.path());
  return all;
}

const std::string not_looked_at =
    "Whether this data was copied from another place was not looked at: that is done where Rollcall may write.";

Store read(const Home& home, Place place = Place::pc) { return Store::read(home.folder.path(), place, home.clock); }

/// Somebody has the data open, and an attempt in it.
struct Open {
  Home home;
  Store store = home.open();
  std::int64_t attempt = (store.add_learner("Amina", "4711"), store.begin(test::plan(1)).id);
  std::uint32_t saved = 0;

  void save() {
    store.accept(attempt, saved, test::numbered_choice(saved));
    ++saved;
  }
};

/// How often SQLite opens something for it.
int openings_of_a_reading(const Home& home) {
  int openings = 0;
  const test::Meanwhile nobody([&] { return ++openings > 0; });
  read(home);
  return openings;
}

}  // namespace

TEST_CASE("everything that was saved is read while somebody has it open, and nothing is written") {
  for (const Place place : {Place::pc, Place::stick}) {
    const Home home;
    Store open = home.open(place);
    open.add_learner("Amina", "4711");
    open.set({"North wing", "https://prisons.example/staff", ""});
    test::complete_one(open, 1);
    const auto begun = open.begin(test::plan(1));
    open.accept(begun.id, 0, test::numbered_choice(0));
    const auto before = files(home.folder.path());
    {
      const Store store = read(home, place);
      CHECK(store.is_only_read());
      CHECK(store.records() == open.records());
      CHECK(store.learners().at(0).name == "Amina");
      CHECK(store.attempt(begun.id).trace.size() == 1);
      CHECK(store.settings().name == "North wing");
      CHECK(store.site_key().public_key() == open.site_key().public_key());
      CHECK(test::texts(store.check()).empty());
      CHECK(test::texts(store.news()) == std::vector<std::string>{not_looked_at});
      CHECK_FALSE(store.is_outdated());
      CHECK(files(home.folder.path()) == before);
      open.accept(begun.id, 1, test::numbered_choice(1));
      CHECK(store.is_outdated());
    }
    CHECK(read(home, place).attempt(begun.id).trace.size() == 2);
    open.accept(begun.id, 2, test::numbered_choice(2));
    CHECK(open.check().empty());
  }
}

TEST_CASE("what a program left behind that was killed is read and left as it is") {
  for (const Place place : {Place::pc, Place::stick}) {
    const Home home, killed;
    Store open = home.open(place);
    open.add_learner("Amina", "4711");
    test::complete_one(open, 1);
    std::filesystem::copy(home.folder.path(), killed.folder.path(),
                          std::filesystem::copy_options::recursive | std::filesystem::copy_options::overwrite_existing);
    const auto before = files(killed.folder.path());
    CHECK(read(killed, place).records() == open.records());
    CHECK(files(killed.folder.path()) == before);
  }
}

TEST_CASE("a record that only the journal has is left out, and that is said") {
  const Home home;
  {
    Store store = home.open();
    store.add_learner("Amina", "4711");
    for (int i = 0; i < 2; ++i) test::complete_one(store, 1);
  }
  test::change_database(home, "DELETE FROM record WHERE sequence = 2");
  const Store store = read(home);
  CHECK(store.records().size() == 1);
  CHECK(test::texts(store.news()) ==
        std::vector<std::string>{not_looked_at,
                                 "1 record or event stands only in the journal and is left out here. Rollcall takes it "
                                 "over when it is opened where it may write."});
}

TEST_CASE("where there is no data, or a change that was not ended, that is said") {
  const Home home;
  CHECK(test::error_text([&] { read(home); }) ==
        "There is no learner data in " + home.folder.path().string() + ".\nGive the folder of the data with --home.");
  CHECK(files(home.folder.path()).empty());
  home.open(Place::stick).add_learner("Amina", "4711");
  test::write(home / "rollcall.db-journal", "old pages");
  CHECK(test::error_text([&] { read(home, Place::stick); }) ==
        "The learner database " + (home / "rollcall.db").string() +
            " was left in the middle of a change.\nOpen it once where Rollcall may write to it: it takes the "
            "change back then.");
}

TEST_CASE("what somebody saves while the data is read makes it be read once more") {
  Open there;
  int opened = 0;
  const auto read_beside = [&] {
    const test::Meanwhile somebody([&] {
      if (++opened == 1) there.save();
      return true;
    });
    return read(there.home);
  };
  const Store store = read_beside();
  CHECK(opened == 2 * openings_of_a_reading(there.home));
  CHECK_FALSE(store.is_outdated());
  CHECK(store.attempt(there.attempt).trace.size() == 1);
}

TEST_CASE("data that changes whenever it is read is given up with a sentence") {
  Open there;
  std::string said;
  {
    const test::Meanwhile somebody([&] {
      there.save();
      return true;
    });
    said = test::error_text([&] { read(there.home); });
  }
  CHECK(said == "The learner data in " + there.home.folder.path().string() +
                    " changes all the time, so it cannot be read.\nTry again, or close Rollcall first.");
  CHECK(there.store.attempt(there.attempt).trace.size() == there.saved);
  CHECK(there.store.check().empty());
}

TEST_CASE("what cannot be read because somebody just saves is read again, and an error without a reason is told") {
  Open there;
  int opened = 0;
  {
    const test::Meanwhile somebody([&] {
      if (++opened > 1) return true;
      there.save();
      return false;
    });
    CHECK(read(there.home).attempt(there.attempt).trace.size() == 1);
  }
  CHECK(opened == 1 + openings_of_a_reading(there.home));
  opened = 0;
  const test::Meanwhile nobody([&] { return ++opened > 1; });
  CHECK_THROWS_AS(read(there.home), Error);
  CHECK(opened == 1);
}
