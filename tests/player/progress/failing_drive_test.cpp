#include <doctest/doctest.h>

#include <fstream>

#include "player/progress/store.h"
#include "tests/player/progress/home.h"
#include "tests/support/error_text.h"
#include "tests/support/file_size_limit.h"
#include "tests/support/files.h"
#include "tests/support/ordinary_user.h"

using namespace rollcall;
using progress::Place;
using progress::Store;
using test::error_text;
using test::FileSizeLimit;
using test::Home;
using test::numbered_choice;
using test::OrdinaryUser;

namespace {

/// Without the room that is reserved, which no write makes larger.
std::uint64_t largest_file(const Home& home) {
  std::uint64_t largest = 0;
  for (const auto& entry : std::filesystem::directory_iterator(home.folder.path())) {
    if (entry.is_regular_file() && entry.path().filename() != "reserve")
      largest = std::max<std::uint64_t>(largest, entry.file_size());
  }
  return largest;
}

}  // namespace

TEST_CASE("on a full drive a choice is refused, and nothing that was accepted is lost") {
  for (const Place place : {Place::pc, Place::stick}) {
    const Home home;
    Store store = home.open(place);
    const auto attempt = store.begin(test::plan(store.add_learner("A", "4711").id));
    std::uint32_t accepted = 0;
    {
      const FileSizeLimit full(largest_file(home) + (64 << 10));
      const auto fill = [&] {
        for (; accepted < 20'000; ++accepted) store.accept(attempt.id, accepted, numbered_choice(accepted));
      };
      CHECK(error_text(fill).starts_with("The drive "));
    }
    CHECK(accepted > 0);
    CHECK(store.attempts(attempt.learner).at(0).trace.size() == accepted);
    store.accept(attempt.id, accepted, numbered_choice(accepted));
    CHECK(store.check().empty());
  }
}

TEST_CASE("on a full drive an attempt is not finished, and can be finished later") {
  for (const Place place : {Place::pc, Place::stick}) {
    const Home home;
    Store store = home.open(place);
    const auto attempt = store.begin(test::plan(store.add_learner("A", "4711").id));
    {
      const FileSizeLimit full(100);  // not even the journal has room
      CHECK_THROWS_AS(store.finish(attempt.id, test::record_of(attempt)), Error);
    }
    CHECK(store.records().empty());
    CHECK_FALSE(store.attempts(attempt.learner).at(0).finished);
    CHECK(store.finish(attempt.id, test::record_of(attempt)).sequence == 1);
    CHECK(store.check().empty());
  }
}

TEST_CASE("a drive that has room for the journal but not for the database finishes nothing") {
  const Home home;
  Store store = home.open();
  const auto attempt = store.begin(test::plan(store.add_learner("A", "4711").id));
  const std::uint64_t log = std::filesystem::file_size(home / "rollcall.db-wal");
  REQUIRE(log > 4096);
  {
    const FileSizeLimit full(log);
    CHECK(error_text([&] { store.finish(attempt.id, test::record_of(attempt)); }).starts_with("The drive "));
  }
  CHECK(test::read(home / "journal.rcj").empty());
  CHECK(store.finish(attempt.id, test::record_of(attempt)).sequence == 1);
  CHECK(store.check().empty());
}

TEST_CASE("a store that could not save a record is not marked as closed in order, and the next start looks at all") {
  const Home home;
  {
    Store store = home.open();
    const auto attempt = store.begin(test::plan(store.add_learner("A", "4711").id));
    {
      const FileSizeLimit full(100);
      CHECK_THROWS_AS(store.finish(attempt.id, test::record_of(attempt)), Error);
    }
    store.finish(attempt.id, test::record_of(attempt));
  }
  CHECK_FALSE(std::filesystem::exists(home / "clean-close"));
  CHECK(home.open().records().size() == 1);
  CHECK(std::filesystem::exists(home / "clean-close"));
}

TEST_CASE("a home that cannot be written to is refused with a sentence") {
  const Home home;
  std::filesystem::permissions(home.folder.path(), std::filesystem::perms(0555));
  const OrdinaryUser user;
  CHECK_THROWS_AS(home.open(), Error);
}

TEST_CASE("a database that may only be read is refused with a sentence") {
  const Home home;
  home.open();
  for (const auto& entry : std::filesystem::directory_iterator(home.folder.path()))
    std::filesystem::permissions(entry.path(), std::filesystem::perms(0666));
  std::filesystem::permissions(home.folder.path(), std::filesystem::perms(0777));
  std::filesystem::permissions(home / "rollcall.db", std::filesystem::perms(0444));
  const std::string file = (home / "rollcall.db").string();
  const OrdinaryUser user;
  CHECK(error_text([&] { home.open(); }) ==
        "Rollcall may not write to " + file +
            ".\n"
            "Check that the drive is not write-protected, and ask for access to the folder.");
}

TEST_CASE("a damaged database is refused and left as it is") {
  for (const std::size_t at : {std::size_t{0}, std::size_t{20}, std::size_t{4096}, std::size_t{12288}}) {
    const Home home;
    {
      Store store = home.open();
      store.add_learner("A", "4711");
      for (int i = 0; i < 20; ++i) test::complete_one(store, 1);
    }
    std::string bytes = test::read(home / "rollcall.db");
    bytes.replace(at, 100, std::string(100, '\xa5'));
    std::ofstream(home / "rollcall.db", std::ios::binary) << bytes;
    CHECK(error_text([&] { home.open(); }) == "The learner database " + (home / "rollcall.db").string() +
                                                  " is damaged.\n"
                                                  "Copy the whole folder to another drive first. Then run: "
                                                  "rollcall doctor --repair. It sets the damaged database beside, puts "
                                                  "the newest backup in its place, and takes finished records from "
                                                  "journal.rcj.");
    CHECK(test::read(home / "rollcall.db") == bytes);
    std::filesystem::rename(home / "rollcall.db", home / "damaged.db");
    CHECK(home.accept().records().size() == 20);
  }
}

TEST_CASE("a log without its database is not thrown away") {
  const Home home;
  {
    Store store = home.open();
    store.add_learner("A", "4711");
    std::filesystem::copy_file(home / "rollcall.db-wal", home / "kept");
  }
  std::filesystem::rename(home / "kept", home / "rollcall.db-wal");
  std::filesystem::remove(home / "rollcall.db");
  CHECK(error_text([&] { home.open(); }) ==
        "The learner database " + (home / "rollcall.db").string() +
            " is gone or empty, but rollcall.db-wal is still there.\n"
            "Put the database back from a copy. If there is none, run: rollcall doctor --repair. It takes the newest "
            "backup, or "
            "else begins a new database, and takes finished records from journal.rcj.");
  CHECK(std::filesystem::exists(home / "rollcall.db-wal"));
}

TEST_CASE("files that a power cut left half written are removed") {
  const Home home;
  std::ofstream(home / "site.key.77-1.rollcall-new") << "half";
  home.open();
  CHECK_FALSE(std::filesystem::exists(home / "site.key.77-1.rollcall-new"));
}
