#include <doctest/doctest.h>

#include <sys/stat.h>

#include "player/progress/store.h"
#include "tests/player/progress/home.h"
#include "tests/support/error_text.h"
#include "tests/support/files.h"
#include "tests/support/texts.h"

using namespace rollcall;
using progress::Store;
using test::error_text;
using test::Home;
using Problems = std::vector<std::string>;

namespace {

const std::string lower =
    "The learner database is not the one that was saved last: an older copy or another one was put in its place, or "
    "its "
    "log was lost. If that was done on purpose, run: rollcall doctor --accept. From then on what is here now counts.";

void replace(const std::filesystem::path& to, const std::filesystem::path& from) {
  std::filesystem::copy_file(from, to, std::filesystem::copy_options::overwrite_existing);
}

void play(const Home& home, std::uint32_t choices) {
  Store store = home.open();
  if (store.learners().empty()) store.add_learner("A", "4711");
  const auto attempt = store.begin(test::plan(1));
  for (std::uint32_t i = 0; i < choices; ++i) store.accept(attempt.id, i, test::numbered_choice(i));
}

mode_t rights(const std::filesystem::path& file) {
  struct stat about {};
  REQUIRE(::stat(file.c_str(), &about) == 0);
  return about.st_mode & 0777;
}

}  // namespace

TEST_CASE("a lost or empty database is not replaced without a word") {
  for (const bool is_empty : {false, true}) {
    const Home home;
    {
      Store store = home.open();
      store.add_learner("A", "4711");
      test::complete_one(store, 1);
    }
    std::filesystem::remove(home / "rollcall.db");
    if (is_empty) test::write(home / "rollcall.db", "");
    CHECK(error_text([&] { home.open(); }) ==
          "The learner database " + (home / "rollcall.db").string() +
              " is gone or empty, but journal.rcj is still there.\n"
              "Put the database back from a copy. If there is none, run: rollcall doctor --repair. It takes the newest "
              "backup, or "
              "else begins a new database, and takes finished records from journal.rcj.");
    CHECK(home.accept().records().size() == 1);
    CHECK(home.open().check().empty());
  }
}

TEST_CASE("an older copy of the database is told of until somebody decides that it counts") {
  const Home home;
  play(home, 2);
  replace(home / "older", home / "rollcall.db");
  play(home, 3);
  replace(home / "rollcall.db", home / "older");
  CHECK(test::texts(home.open().check()) == Problems{lower});
  play(home, 1);
  CHECK(test::texts(home.open().check()) == Problems{lower});
  CHECK(home.accept().check().empty());
  CHECK(home.open().check().empty());
}

TEST_CASE("an older copy of the database takes no wrong PIN back") {
  const Home home;
  home.open().add_learner("A", "4711", "258013");
  replace(home / "older", home / "rollcall.db");
  CHECK_THROWS_AS(home.open().unlock(1, "111111"), progress::WrongPin);
  replace(home / "rollcall.db", home / "older");
  CHECK(test::texts(home.open().check()) == Problems{lower});
}

TEST_CASE("a lost log is told of") {
  const Home home;
  play(home, 1);
  {
    Store store = home.open();
    const auto attempt = store.unfinished(1, "small-things", {});
    store.accept(attempt->id, 1, test::numbered_choice(1));
    // As after kill -9, without what the log holds.
    for (const char* file : {"rollcall.db", "watermark", "site.key", "machine.secret"})
      replace(home / (std::string("kept.") + file).c_str(), home / file);
  }
  for (const char* file : {"rollcall.db", "watermark"})
    replace(home / file, home / (std::string("kept.") + file).c_str());
  CHECK(test::texts(home.open().check()) == Problems{lower});
}

TEST_CASE("the newest record cannot be taken out of database and journal unnoticed") {
  const Home home;
  {
    Store store = home.open();
    store.add_learner("A", "4711");
    for (int i = 0; i < 2; ++i) test::complete_one(store, 1);
  }
  const std::string journal = test::read(home / "journal.rcj");
  test::write(home / "journal.rcj", journal.substr(0, journal.find('\n') + 1));
  test::change_database(home, "DELETE FROM record WHERE sequence = 2; UPDATE attempt SET finished = 0 WHERE id = 2;");
  CHECK(test::texts(home.open().check()) == Problems{lower});
}

TEST_CASE("a missing, altered and foreign mark are told of") {
  const Home home, other;
  play(home, 2);
  play(other, 2);
  const std::string mark = test::read(home / "watermark");
  SUBCASE("missing") { std::filesystem::remove(home / "watermark"); }
  SUBCASE("of another site") { replace(home / "watermark", other / "watermark"); }
  SUBCASE("cut short") { test::write(home / "watermark", mark.substr(0, 100)); }
  SUBCASE("altered") {
    std::string altered = mark;
    altered[60] ^= 1;
    test::write(home / "watermark", altered);
  }
  CHECK(test::texts(home.open().check()) ==
        Problems{"The file watermark, which says how far the learner database had come, is missing or damaged. If that "
                 "was done on purpose, run: rollcall doctor --accept. From then on what is here now counts."});
}

TEST_CASE("the files of a home are for this account alone, also where they were not") {
  const Home home;
  play(home, 2);
  for (const char* file : {"rollcall.db", "site.key", "machine.secret", "watermark"}) {
    CHECK(rights(home / file) == 0600);
    ::chmod((home / file).c_str(), 0644);
  }
  Store store = home.open();
  test::complete_one(store, 1);
  for (const char* file : {"rollcall.db", "rollcall.db-wal", "journal.rcj", "site.key", "machine.secret", "watermark"})
    CHECK(rights(home / file) == 0600);
}

TEST_CASE("nothing is written through a link") {
  for (const char* file : {"rollcall.db", "journal.rcj", "watermark"}) {
    const Home home;
    play(home, 1);
    const std::filesystem::path elsewhere = home / "elsewhere";
    if (std::filesystem::exists(home / file)) std::filesystem::rename(home / file, elsewhere);
    std::filesystem::create_symlink(elsewhere, home / file);
    CHECK(error_text([&] { home.open(); }) ==
          (home / file).string() + " is a link to another place, or no file at all.\n" +
              "Rollcall keeps its data in files of its own. Put the file itself back where the link is.");
  }
}
