#include "player/progress/events.h"

#include <doctest/doctest.h>

#include "player/progress/journal_event.h"
#include "player/progress/store.h"
#include "tests/player/progress/home.h"
#include "tests/player/progress/refused_writes.h"
#include "tests/support/error_text.h"
#include "tests/support/files.h"
#include "tests/support/texts.h"

using namespace rollcall;
using progress::Store;
using test::Home;
using test::texts;
using Names = std::vector<std::string>;

namespace {

/// With a record, a corrected name and number, and a path that was joined.
void fill(const Home& home) {
  Store store = home.open();
  store.add_learner("Amina", "2044");
  test::complete_one(store, 1);
  store.rename_learner(1, "Amina Bek", "2045");
  store.note(record::Joined{"2045", "induction", {2025, 11, 20}});
}

std::vector<record::What> whats(const Store& store) {
  std::vector<record::What> all;
  for (const record::SignedEvent& event : store.events()) all.push_back(event.what);
  return all;
}

const std::vector<record::What> filled = {record::NumberCorrected{"2044", "2045"}, record::NameCorrected{"2045"},
                                          record::Joined{"2045", "induction", {2025, 11, 20}}};

}  // namespace

TEST_CASE("a name and a number that are corrected are noted, in one step with the change") {
  const Home home;
  fill(home);
  const Store store = home.open();
  CHECK(whats(store) == filled);
  CHECK(store.events().at(0).records == 1);
  CHECK(store.events().at(0).noted == home.clock.now);
  CHECK(is_signed_by(store.events().at(0), store.site_key().public_key()));
  CHECK(store.events().at(1).previous == record::digest(store.events().at(0)));
  CHECK(texts(store.check()) == Names{});
}

TEST_CASE("a first name and a name that stays the same are no corrections") {
  const Home home;
  Store store = home.open();
  store.add_learner("", "2044");
  store.rename_learner(1, "Amina", "2044");
  store.rename_learner(1, "Amina", "2044");
  CHECK(store.events().empty());
}

TEST_CASE("a learner whose correction cannot be noted keeps the old name and number") {
  const Home home;
  Store store = home.open();
  store.add_learner("Amina", "2044");
  store = Store(home.folder.path() / "none", progress::Place::pc, home.clock);
  {
    const test::RefusedWrites refused(test::RefusedWrites::Kind::insert, "event");
    store = home.open();
    CHECK_THROWS_AS(store.rename_learner(1, "Amina Bek", "2045"), Error);
  }
  CHECK(store.learners().at(0).staff_number == "2044");
  CHECK(store.learners().at(0).name == "Amina");
  CHECK(store.events().empty());
}

TEST_CASE("whichever of the two copies lacks an event gets it from the other") {
  const Home home;
  fill(home);
  const std::string journal = test::read(home / "journal.rcj");
  test::change_database(home, "DELETE FROM event");
  CHECK(whats(home.open()) == filled);
  test::change_database(home, "UPDATE event SET bytes = x'00' WHERE number = 2");
  CHECK(whats(home.open()) == filled);
  test::change_database(home, "UPDATE event SET signature = zeroblob(64) WHERE number = 1");
  CHECK(whats(home.open()) == filled);
  test::write(home / "journal.rcj", journal.substr(0, journal.find("rollcall-event") + 40));
  CHECK(whats(home.open()) == filled);
  CHECK(test::read(home / "journal.rcj") == journal);
  CHECK(texts(home.open().check()) == Names{});
}

TEST_CASE("an event that another key signed is none, in the database and in the journal") {
  const Home home, other;
  fill(home);
  fill(other);
  const auto foreign = other.open().events().back();
  test::write(home / "journal.rcj", test::read(home / "journal.rcj") + progress::format(foreign));
  const Store store = home.open();
  CHECK(whats(store) == filled);
  CHECK(texts(store.check()) == Names{"Line 5 of the journal is damaged or belongs to another site."});
}

TEST_CASE("a gap in the events is told, and so is one that was taken off their end") {
  const Home home;
  fill(home);
  std::string journal = test::read(home / "journal.rcj");
  const std::size_t second = journal.find("rollcall-event", journal.find("rollcall-event") + 1);
  const std::size_t third = journal.find("rollcall-event", second + 1);
  const std::string without_second = journal.substr(0, second) + journal.substr(third);
  test::write(home / "journal.rcj", without_second);
  test::change_database(home, "DELETE FROM event WHERE number = 2");
  CHECK(texts(home.open().check()) == Names{"Event 2 is missing."});
  test::write(home / "journal.rcj", journal.substr(0, third));
  test::change_database(home, "DELETE FROM event WHERE number = 3");
  const Names problems = texts(home.open().check());
  REQUIRE(problems.size() == 1);
  CHECK(problems[0].starts_with("The learner database is not the one that was saved last"));
}

TEST_CASE("events go on under a new key of the site, and the old key signs none after its last record") {
  const Home home;
  fill(home);
  Store store = home.open();
  const std::string old_key = test::read(home / "site.key");
  store.change_site_key();
  store.note(record::Left{"2045", "induction", {2025, 12, 1}});
  test::complete_one(store, 1);
  store.note(record::Joined{"2045", "induction", {2026, 1, 5}});
  CHECK(store.events().size() == 5);
  CHECK(texts(store.check()) == Names{});
  record::Event late = store.events().back();
  const record::SignedEvent forged = record::sign(late, seal::parse_secret_key(old_key));
  store = Store(home.folder.path() / "none", progress::Place::pc, home.clock);
  test::write(home / "journal.rcj", test::read(home / "journal.rcj") + progress::format(forged));
  store = home.open();
  CHECK(store.events().size() == 5);
  CHECK(texts(store.check()).size() == 1);
}
