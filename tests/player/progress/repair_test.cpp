#include "player/progress/repair.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "player/progress/backups.h"
#include "player/progress/database.h"
#include "tests/player/progress/home.h"
#include "tests/support/error_text.h"
#include "tests/support/files.h"
#include "tests/support/texts.h"

using namespace rollcall;
using progress::Database;
using progress::Place;
using progress::Store;
using test::Home;
using test::texts;
using Names = std::vector<std::string>;

namespace {

constexpr std::int64_t day = 86'400;

/// A home with a backup of the day before, and what was done since.
struct Kept : Home {
  Kept() {
    {
      Store store = open();
      store.add_learner("Amina", "4711");
      store.add_learner("Dmitri", "0815");
      test::complete_one(store, 1);
      store.accept(store.begin(test::plan(2)).id, 0, test::numbered_choice(0));
      store.note(record::Joined{"4711", "induction", {2025, 11, 20}});
    }
    clock.now += day;
    Store store = open();
    test::complete_one(store, 1);
    store.note(record::Joined{"0815", "induction", {2025, 11, 21}});
    records = store.records();
    events = store.events();
    learners = names(store);
  }
  static Names names(const Store& store) {
    Names all;
    for (const progress::Learner& one : store.learners()) all.push_back(one.name + " " + one.staff_number);
    return all;
  }
  Names repair() const { return texts(progress::repair(folder.path(), Place::pc, clock, look())); }
  /// The doctor has mended everything: nothing is wrong, and no learner, record or event is lost.
  void check_whole() const {
    const Store store = open();
    CHECK(texts(store.check()) == Names{});
    CHECK(store.records() == records);
    CHECK(store.events() == events);
    CHECK(names(store) == learners);
  }
  /// Something that was damaged is there as it was.
  std::string beside(const char* name) const { return test::read(folder.path() / "damaged" / "1" / name); }
  bool has_nothing_beside() const { return !std::filesystem::exists(folder.path() / "damaged"); }
  void spoil(const char* name, std::size_t at, std::size_t size) const {
    std::string bytes = test::read(*this / name);
    bytes.replace(at, size, std::string(size, '\xa5'));
    test::write(*this / name, bytes);
  }

  std::vector<record::SignedRecord> records;
  std::vector<record::SignedEvent> events;
  Names learners;
};

bool has(const Names& sentences, const std::string& beginning) {
  return std::any_of(sentences.begin(), sentences.end(), [&](const auto& one) { return one.starts_with(beginning); });
}

}  // namespace

TEST_CASE("where nothing is wrong the doctor mends nothing, and sets nothing beside") {
  const Kept home;
  CHECK(home.repair() == Names{});
  CHECK(home.has_nothing_beside());
  home.check_whole();
}

TEST_CASE("a database that cannot be read is set beside, and a backup with what the journal holds takes its place") {
  for (const std::size_t at : {std::size_t{0}, std::size_t{20}, std::size_t{4096}}) {
    const Kept home;
    home.spoil("rollcall.db", at, 600);
    const std::string damaged = test::read(home / "rollcall.db");
    const Names done = home.repair();
    CHECK(has(done, "The learner database "));
    CHECK(has(done, "What was there was set beside in "));
    CHECK(has(done, "The backup of 21 November 2025 took its place."));
    CHECK(home.beside("rollcall.db") == damaged);
    home.check_whole();
  }
}

TEST_CASE("a database that is gone is taken from a backup") {
  const Kept home;
  std::filesystem::remove(home / "rollcall.db");
  CHECK(has(home.repair(), "The backup of 21 November 2025 took its place."));
  home.check_whole();
}

TEST_CASE("what was done after the last backup comes from the journal, under another key of the site too") {
  Kept home;
  for (const auto& backup : progress::Backups(home.folder.path()).all()) {
    if (backup.day == record::Date{2025, 11, 21}) std::filesystem::remove(backup.file);
  }
  {
    Store store = home.open();
    store.change_site_key();
    test::complete_one(store, 1);
    home.records = store.records();
  }
  for (const auto& backup : progress::Backups(home.folder.path()).all()) {
    if (backup.day == record::Date{2025, 11, 21}) std::filesystem::remove(backup.file);
  }
  std::filesystem::remove(home / "rollcall.db");
  CHECK(has(home.repair(), "The backup of 20 November 2025 took its place."));
  const Store store = home.open();
  CHECK(store.records() == home.records);
  CHECK(store.events() == home.events);
  CHECK(store.site_keys().size() == 2);
  CHECK(texts(store.check()) == Names{});
}

TEST_CASE("without a backup that can be read, a new database has the records and events of the journal") {
  const Kept home;
  home.spoil("rollcall.db", 0, 600);
  for (const auto& backup : progress::Backups(home.folder.path()).all()) test::write(backup.file, "no database");
  CHECK(has(home.repair(), "There is no backup that can be read, so a new database was begun"));
  const Store store = home.open();
  CHECK(store.records() == home.records);
  CHECK(store.events() == home.events);
  CHECK(store.learners().empty());
  CHECK(test::read(home.folder.path() / "damaged" / "1" / "rollcall.db").size() > 0);
}

TEST_CASE("a backup from before the key of a copy keeps its records and events where the journal is lost too") {
  for (const std::uintmax_t left : {std::uintmax_t{0}, std::uintmax_t{700}}) {
    Kept home;
    home.here = {"system", {"02:00:00:00:00:01"}, "drive", "7"};
    home.open();
    home.here.file = "8";
    const auto copied = home.open().site_key().public_key();
    home.here = {};
    const std::string journal = test::read(home / "journal.rcj").substr(0, left);
    test::write(home / "journal.rcj", journal);
    if (left == 0) std::filesystem::remove(home / "journal.rcj");
    home.spoil("rollcall.db", 0, 600);
    const Names done = home.repair();
    CHECK(has(done, "The backup of 21 November 2025 took its place."));
    CHECK(has(done, "Neither the backup nor the journal says how this site came to its key."));
    CHECK_FALSE(has(done, "There is no backup that can be read"));
    CHECK_FALSE(has(done, "The entry of learner"));
    home.check_whole();
    const Store store = home.open();
    REQUIRE(store.site_keys().size() == 2);
    CHECK(store.site_keys()[1].key == copied);
    CHECK(store.site_keys()[1].coming == record::Coming::lost);
    CHECK(store.site_keys()[1].first == home.records.size() + 1);
  }
}

TEST_CASE("a backup of a later key than the one that is there is set beside, and named with its reason") {
  Kept home;
  const std::string key = test::read(home / "site.key");
  home.clock.now += day;
  home.open().change_site_key();
  test::write(home / "site.key", key);
  std::filesystem::remove(home / "rollcall.db");
  const Names done = home.repair();
  CHECK(has(done, "The backup of 22 November 2025 does not fit as a whole. A copy of it was set beside in "));
  CHECK(has(done, "The backup of 21 November 2025 took its place."));
  CHECK_FALSE(test::read(home.folder.path() / "damaged" / "2" / "rollcall.db").empty());
  const Store store = home.open();
  CHECK(store.records() == home.records);
  CHECK(store.events() == home.events);
}

TEST_CASE("a sound database is not given up for a key that is not its own") {
  const Kept home;
  const std::string key = test::read(home / "site.key");
  test::write(home / "site.key", seal::format_secret(seal::SecretKey::generate()));
  CHECK(test::error_text([&] { home.repair(); }).starts_with("The signing key "));
  CHECK(home.has_nothing_beside());
  test::write(home / "site.key", key);
  home.check_whole();
}

TEST_CASE("a journal that was deleted or cut is told of when it is written anew") {
  for (const bool is_deleted : {true, false}) {
    const Kept home;
    const std::string whole = test::read(home / "journal.rcj");
    const auto damage = [&] {
      test::write(home / "journal.rcj", whole.substr(0, whole.size() - 20));
      if (is_deleted) std::filesystem::remove(home / "journal.rcj");
    };
    const std::string told =
        is_deleted
            ? "4 records and events were missing from the end of the journal and were written to it anew from the "
              "database."
            : "1 record or event was missing from the end of the journal and was written to it anew from the database.";
    damage();
    CHECK(texts(home.open().news()) == Names{told});
    CHECK(texts(home.open().news()) == Names{});
    damage();
    CHECK(home.repair() == Names{told});
    home.check_whole();
  }
}

TEST_CASE("a journal with damaged, strange or missing lines is set beside and written anew") {
  for (const int what : {0, 1, 2, 3}) {
    const Kept home;
    const std::string whole = test::read(home / "journal.rcj");
    std::string journal = whole;
    const std::size_t second = journal.find('\n') + 1;
    if (what == 0) journal[second + 30] = journal[second + 30] == '0' ? '1' : '0';
    if (what == 1) journal.insert(second, "a line of another program\n");
    if (what == 2) journal.erase(0, second);
    if (what == 3) journal += journal.substr(0, second);
    test::write(home / "journal.rcj", journal);
    CHECK_FALSE(home.open().check().empty());
    CHECK(has(home.repair(), "The journal was written anew from the database, with 4 records and events."));
    CHECK(home.beside("journal.rcj") == journal);
    home.check_whole();
  }
}

TEST_CASE("a row of any table that was damaged comes from the backup") {
  for (const char* change :
       {"UPDATE learner SET staff_number = '4712' WHERE id = 1", "UPDATE learner SET name = zeroblob(10) WHERE id = 2",
        "DELETE FROM step; DELETE FROM attempt WHERE id = 2", "UPDATE attempt SET module = 'another' WHERE id = 1",
        "UPDATE attempt SET steps = 7 WHERE id = 2", "UPDATE step SET sealed = zeroblob(40)", "DELETE FROM record",
        "UPDATE record SET signature = zeroblob(64) WHERE sequence = 1", "DELETE FROM event",
        "UPDATE event SET bytes = zeroblob(9) WHERE number = 1", "UPDATE site SET since = 7",
        "UPDATE origin SET library = 'x'", "DELETE FROM site", "DELETE FROM origin"}) {
    Kept home;
    test::change_database(home, std::string("PRAGMA foreign_keys = OFF; ") + change);
    INFO(change);
    home.repair();
    home.check_whole();
  }
}

TEST_CASE("a row is taken from the older backup where the newer one has it damaged too") {
  const Kept home;
  const auto all = progress::Backups(home.folder.path()).all();
  REQUIRE(all.size() == 2);
  const char* change = "UPDATE learner SET staff_number = '4712' WHERE id = 1";
  test::change_database(home, change);
  {
    Database newer(all[0].file, Place::pc);
    newer.run(change);
    newer.run("PRAGMA journal_mode = DELETE");
  }
  CHECK(has(home.repair(), "The entry of learner 1 was taken from the backup of 20 November 2025."));
  home.check_whole();
}

TEST_CASE("an attempt that came from a backup is finished, where its record says so") {
  Kept home;
  {
    Store store = home.open();
    REQUIRE(store.attempts(1).at(0).finished);
  }
  home.clock.now += day;
  progress::AttemptSummary begun;
  {
    Store store = home.open();
    begun = store.begin(test::plan(1));
    store.accept(begun.id, 0, test::numbered_choice(0));
  }
  {
    Store store = home.open();
    store.accept(begun.id, 1, test::numbered_choice(1));
    store.finish(begun.id, test::record_of(begun));
  }
  test::change_database(home, "UPDATE attempt SET module = 'x' WHERE id = " + std::to_string(begun.id));
  CHECK(has(home.repair(), "Attempt " + std::to_string(begun.id) + " was taken from the backup of 22 November 2025"));
  const Store store = home.open();
  CHECK(store.attempt(begun.id).finished);
  CHECK(store.attempt(begun.id).trace.size() == 1);
  CHECK(texts(store.check()) == Names{});
}

TEST_CASE("a missing mark is made anew, and nothing of what was set beside is ever written over") {
  const Kept home;
  for (int times = 1; times <= 3; ++times) {
    std::filesystem::remove(home / "watermark");
    home.spoil("rollcall.db", 0, 600);
    home.repair();
    home.check_whole();
    CHECK(std::filesystem::exists(home.folder.path() / "damaged" / std::to_string(times) / "rollcall.db"));
  }
}

TEST_CASE("a damaged backup is set beside when it is asked for a row") {
  const Kept home;
  const auto all = progress::Backups(home.folder.path()).all();
  test::write(all[0].file, "no database");
  CHECK(has(home.repair(), "The backup of 21 November 2025 cannot be read. It was set beside"));
  home.check_whole();
}
