#include <doctest/doctest.h>

#include "player/progress/database.h"
#include "player/progress/store.h"
#include "tests/player/progress/home.h"
#include "tests/support/error_text.h"
#include "tests/support/files.h"
#include "tests/support/texts.h"

using namespace rollcall;
using progress::Place;
using progress::Store;
using test::error_text;
using test::Home;

namespace {

constexpr const char* wrong_pin = "This is not the right PIN.\nTry again.";

std::string unlocking(Store& store, const std::string& pin) {
  return error_text([&] { store.unlock(1, pin); });
}

/// Every byte of every file in the home.
std::string everything(const Home& home) {
  std::string all;
  for (const auto& entry : std::filesystem::directory_iterator(home.folder.path())) all += test::read(entry.path());
  return all;
}

}  // namespace

TEST_CASE("a learner without a PIN is unlocked whenever the store is open") {
  const Home home;
  home.open().add_learner("Amina Okoth", "4711");
  Store store = home.open();
  CHECK(store.learners().at(0).name == "Amina Okoth");
  CHECK_FALSE(store.learners().at(0).has_pin);
  CHECK(store.unlock(1).name == "Amina Okoth");
  store.begin(test::plan(1));
}

TEST_CASE("a learner with a PIN is locked until the PIN is right") {
  const Home home;
  home.open().add_learner("Amina Okoth", "4711", "2580");
  Store store = home.open();
  CHECK(store.learners().at(0).name.empty());
  CHECK(store.learners().at(0).has_pin);
  CHECK(error_text([&] { store.begin(test::plan(1)); }) ==
        "The data of the learner with the staff number 4711 is locked.\nEnter the PIN first.");
  CHECK(error_text([&] { store.attempts(1); }).starts_with("The data of the learner"));
  CHECK_THROWS_AS(store.unlock(1, "2581"), progress::WrongPin);
  CHECK(store.unlock(1, "2580").name == "Amina Okoth");
  store.begin(test::plan(1));
}

TEST_CASE("names and answers are not in the files, with and without a PIN") {
  for (const char* pin : {"", "2580"}) {
    const Home home;
    Store store = home.open();
    const auto attempt = store.begin(test::plan(store.add_learner("Amina Okoth", "4711", pin).id));
    store.accept(attempt.id, 0, {"leak_in_the_cell", "thank_him", 1200});
    const std::string all = everything(home);
    CHECK(all.find("4711") != std::string::npos);
    CHECK(all.find("Amina") == std::string::npos);
    CHECK(all.find("leak_in") == std::string::npos);
    CHECK(all.find("thank_him") == std::string::npos);
  }
}

TEST_CASE("wrong PINs slow down, from the third on") {
  Home home;
  Store store = home.open();
  store.add_learner("A", "4711", "2580");
  CHECK(unlocking(store, "0000") == wrong_pin);
  CHECK(unlocking(store, "0000") == wrong_pin);
  CHECK(unlocking(store, "0000") == "This is not the right PIN.\nWait 30 seconds before the next try.");
  CHECK(unlocking(store, "2580") == "There were too many wrong PINs.\nWait 30 seconds and try again.");
  home.clock.now += 29;
  CHECK(unlocking(store, "2580") == "There were too many wrong PINs.\nWait 1 second and try again.");
  home.clock.now += 1;
  CHECK(unlocking(store, "0000") == "This is not the right PIN.\nWait 60 seconds before the next try.");
  home.clock.now += 60;
  CHECK(unlocking(store, "2580") == "no error");
  CHECK(unlocking(store, "0000") == wrong_pin);
}

TEST_CASE("the longest wait is an hour") {
  Home home;
  Store store = home.open();
  store.add_learner("A", "4711", "2580");
  std::string last;
  for (int i = 0; i < 12; ++i, home.clock.now += 3600) last = unlocking(store, "0000");
  CHECK(last == "This is not the right PIN.\nWait 60 minutes before the next try.");
  CHECK(unlocking(store, "2580") == "no error");
}

TEST_CASE("the wait goes on after the store is opened again") {
  Home home;
  home.open().add_learner("A", "4711", "2580");
  for (int i = 0; i < 3; ++i) {
    Store store = home.open();
    unlocking(store, "0000");
  }
  Store store = home.open();
  CHECK(unlocking(store, "2580") == "There were too many wrong PINs.\nWait 30 seconds and try again.");
}

TEST_CASE("a clock that was set back does not shorten the wait, nor make it longer than it was") {
  Home home;
  Store store = home.open();
  store.add_learner("A", "4711", "2580");
  for (int i = 0; i < 3; ++i) unlocking(store, "0000");
  home.clock.now -= 86'400;
  CHECK(unlocking(store, "2580") == "There were too many wrong PINs.\nWait 30 seconds and try again.");
  home.clock.now += 29;
  CHECK(unlocking(store, "2580") == "There were too many wrong PINs.\nWait 1 second and try again.");
  home.clock.now += 1;
  CHECK(unlocking(store, "2580") == "no error");
}

TEST_CASE("staff numbers are given once, and can be written") {
  const Home home;
  Store store = home.open();
  store.add_learner("A", "4711");
  CHECK(error_text([&] { store.add_learner("B", "4711"); }) ==
        "There is already a learner with the staff number 4711.\nChoose that learner from the list.");
  CHECK(error_text([&] { store.add_learner("B", "  "); }) ==
        "The staff number is empty.\nType the number from the staff card.");
  CHECK(error_text([&] { store.add_learner("B", " 4711 "); }).starts_with("There is already a learner"));
  CHECK(error_text([&] { store.add_learner("B", "47\n11"); }).starts_with("The staff number has a blank in it"));
  CHECK(error_text([&] { store.add_learner("B", std::string(65, '1')); }) ==
        "The staff number is longer than 64 bytes.\nShorten it.");
  CHECK(error_text([&] { store.add_learner("B\xff", "1"); }) == "The name has characters that cannot be written.");
  CHECK(error_text([&] { store.add_learner("B", "1", "123"); }) ==
        "A PIN has at least 4 characters.\nChoose a longer one; six digits are better.");
  CHECK(store.learners().size() == 1);
}

TEST_CASE("a staff number that looks like another is asked about") {
  const Home home;
  Store store = home.open();
  store.add_learner("A", "CA-12");
  const std::string cyrillic = "\u0421\u0410-12";
  CHECK_THROWS_AS(store.add_learner("B", cyrillic), progress::LooksAlike);
  CHECK(store.add_learner("B", cyrillic, {}, progress::Alike::is_meant).id == 2);
  CHECK(error_text([&] { store.add_learner("C", "ca-12"); }) ==
        "There is already a learner with the staff number CA-12.\nChoose that learner from the list.");
  CHECK(store.find_learner("ca-12 ")->id == 1);
  CHECK(store.find_learner(cyrillic)->id == 2);
  CHECK_FALSE(store.find_learner("4711"));
}

TEST_CASE("a learner gets another name, another staff number, another PIN and none") {
  for (const Place place : {Place::pc, Place::stick}) {
    const Home home;
    {
      Store store = home.open(place);
      store.add_learner("Amina", "4711");
      store.add_learner("B", "0815");
      test::complete_one(store, 1);
      store.rename_learner(1, "Amina Okoth", "4712");
      CHECK(error_text([&] {
              store.rename_learner(1, "Amina Okoth", "0815");
            }).starts_with("There is already a learner"));
      store.set_pin(1, "", "258013");
    }
    Store store = home.open(place);
    CHECK(store.learners().at(0).name.empty());
    CHECK_THROWS_AS(store.set_pin(1, "000000", ""), progress::WrongPin);
    CHECK_THROWS_AS(store.rename_learner(1, "Somebody", "4713", "000000"), progress::WrongPin);
    CHECK(store.unlock(1, "258013").name == "Amina Okoth");
    store.set_pin(1, "258013", "");
    CHECK(store.learners().at(0).staff_number == "4712");
    CHECK_FALSE(store.learners().at(0).has_pin);
    CHECK(store.attempts(1).at(0).trace.size() == 2);
    // What was recorded stays as it was signed.
    CHECK(store.records(1).at(0).staff_number == "4711");
    CHECK(store.check().empty());
  }
}

TEST_CASE("erasing a learner leaves the records and nothing to read the answers with") {
  for (const Place place : {Place::pc, Place::stick}) {
    const Home home;
    Store store = home.open(place);
    const std::int64_t learner = store.add_learner("Amina Okoth", "4711").id;
    const auto record = test::complete_one(store, learner);
    store.erase_learner(learner);
    CHECK(store.learners().empty());
    CHECK(error_text([&] { store.attempts(learner); }) ==
          "There is no such learner here.\nChoose a learner from the list.");
    CHECK(error_text([&] { store.erase_learner(learner); }).starts_with("There is no such learner here."));
    CHECK(store.records() == std::vector{record});
    CHECK(store.records(learner) == std::vector{record});
    CHECK(store.check().empty());
  }
}

TEST_CASE("the key of an erased learner is in no file any more") {
  for (const Place place : {Place::pc, Place::stick}) {
    const Home home;
    std::string wrapped;
    home.open(place).add_learner("Amina Okoth", "4711");
    {
      progress::Database database(home / "rollcall.db", place);
      auto row = database.prepare("SELECT wrapped_key FROM learner");
      REQUIRE(row.step());
      const auto bytes = row.bytes(0);
      wrapped.assign(bytes.begin(), bytes.end());
    }
    Store store = home.open(place);
    store.begin(test::plan(1));
    CHECK(everything(home).find(wrapped) != std::string::npos);
    store.erase_learner(1);
    CHECK(everything(home).find(wrapped) == std::string::npos);
  }
}

TEST_CASE("the staff number of an erased learner can be given again") {
  const Home home;
  Store store = home.open();
  store.add_learner("A", "4711");
  test::complete_one(store, 1);
  store.erase_learner(1);
  CHECK(store.add_learner("A", "4711").id == 2);
  CHECK(store.records(2).empty());
}

TEST_CASE("without the computer's secret answers stay locked, but records can be exported") {
  const Home home;
  {
    Store store = home.open();
    store.add_learner("A", "4711");
    test::complete_one(store, 1);
  }
  std::filesystem::rename(home / "machine.secret", home / "elsewhere");
  {
    Store store = home.open();
    CHECK(store.records().size() == 1);
    CHECK(error_text([&] { store.unlock(1); }) ==
          "The secret of this computer, " + (home / "machine.secret").string() +
              ", is missing.\n"
              "Put the file back from a copy. Without it nobody's answers can be read; finished records are safe.");
    CHECK(test::texts(store.check()) ==
          std::vector{"The secret of this computer, " + (home / "machine.secret").string() +
                      ", is missing: without it nobody's answers can be read. Put it back from a "
                      "copy."});
  }
  std::filesystem::rename(home / "elsewhere", home / "machine.secret");
  CHECK(home.open().attempts(1).size() == 1);
}

TEST_CASE("the secret of another computer opens nothing") {
  const Home home, other;
  home.open().add_learner("A", "4711");
  other.open();
  std::filesystem::copy_file(other / "machine.secret", home / "machine.secret",
                             std::filesystem::copy_options::overwrite_existing);
  Store store = home.open();
  CHECK(store.learners().at(0).name.empty());
  const std::string other_secret =
      "The secret of this computer, " + (home / "machine.secret").string() + ", does not fit the learner database";
  CHECK(error_text([&] { store.unlock(1); }).starts_with(other_secret + "."));
  CHECK(error_text([&] { store.add_learner("B", "0815"); }).starts_with(other_secret + "."));
  CHECK(test::texts(store.check()) ==
        std::vector{other_secret + ": one of the two was changed or put there by something else than Rollcall."});
}

TEST_CASE("a damaged entry locks nobody else out, and the doctor names it") {
  const Home home;
  {
    Store store = home.open();
    for (const char* number : {"1", "2", "3", "4"}) store.add_learner("Amina", number);
  }
  test::change_database(home,
                        "UPDATE learner SET name = x'00' WHERE id = 1; UPDATE learner SET salt = x'00' WHERE id = 2; "
                        "UPDATE learner SET wrapped_key = x'00' WHERE id = 3;");
  Store store = home.open();
  const auto learners = store.learners();
  REQUIRE(learners.size() == 1);
  CHECK(learners[0].name == "Amina");
  CHECK(store.attempts(4).empty());
  for (const std::int64_t learner : {1, 2, 3}) CHECK_THROWS_AS(store.unlock(learner), Error);
  std::vector<std::string> expected;
  for (const char* number : {"1", "2", "3"})
    expected.push_back(std::string("The entry of the learner with the staff number ") + number +
                       " is damaged or was changed by something else than Rollcall, so the learner cannot be shown.");
  CHECK(test::texts(store.check()) == expected);
}

TEST_CASE("nobody gets another's records by giving a staff number away and back") {
  const Home home;
  home.open().add_learner("Amina", "2044", "2580");
  test::change_database(home, "UPDATE learner SET staff_number = 'elsewhere' WHERE id = 1");
  Store store = home.open();
  CHECK(store.learners().empty());
  CHECK(error_text([&] { store.unlock(1, "2580"); }) ==
        "The entry of the learner with the staff number elsewhere was changed by something else than Rollcall.\n"
        "Have the data looked at with: rollcall doctor");
  CHECK(error_text([&] { store.add_learner("Somebody", "2044"); }) ==
        "There is already a learner with the staff number 2044.\nChoose that learner from the list.");
}

TEST_CASE("wrong PINs that were counted cannot be taken back by hand") {
  const Home home;
  {
    Store store = home.open();
    store.add_learner("A", "4711", "2580");
    for (int i = 0; i < 3; ++i) unlocking(store, "0000");
  }
  test::change_database(home, "UPDATE learner SET pin_failures = 0, pin_blocked_until = 0");
  Store store = home.open();
  CHECK(unlocking(store, "2580").starts_with("The entry of the learner with the staff number 4711 was changed"));
}

TEST_CASE("names and choices take the same room, whatever they are") {
  const Home home;
  {
    Store store = home.open();
    for (const char* number : {"1", "2", "3"}) store.add_learner(std::string(200 / std::stoul(number), 'x'), number);
    CHECK(store.learners().at(2).name == std::string(66, 'x'));
    const auto attempt = store.begin(test::plan(1));
    store.accept(attempt.id, 0, {"a", "b", 1});
    store.accept(attempt.id, 1, {std::string(40, 'a'), std::string(40, 'b'), 3'600'000});
    CHECK(store.attempts(1).at(0).trace.at(1).scene == std::string(40, 'a'));
    CHECK_THROWS_AS(store.accept(attempt.id, 2, {std::string(41, 'a'), "b", 1}), Error);
  }
  const progress::Database database(home / "rollcall.db", Place::pc);
  CHECK(database.number("SELECT count(DISTINCT length(name)) FROM learner") == 1);
  CHECK(database.number("SELECT count(DISTINCT length(sealed)) FROM step") == 1);
  CHECK(database.number("SELECT max(length(sealed)) FROM step") < 140);
}
