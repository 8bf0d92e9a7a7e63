#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>

#include "player/progress/journal_entry.h"
#include "player/progress/store.h"
#include "player/record/binary.h"
#include "player/seal/hash.h"
#include "tests/player/progress/home.h"
#include "tests/support/error_text.h"
#include "tests/support/files.h"
#include "tests/support/texts.h"

using namespace rollcall;
using progress::Store;
using test::error_text;
using test::Home;
using test::write;
using Problems = std::vector<std::string>;

namespace {

/// A home with finished records, closed.
struct Filled : Home {
  explicit Filled(int records) {
    Store store = open();
    store.add_learner("A", "4711");
    for (int i = 0; i < records; ++i) test::complete_one(store, 1);
  }
  std::string journal() const { return test::read(*this / "journal.rcj"); }
  void set_journal(const std::string& bytes) const { write(*this / "journal.rcj", bytes); }
  void lose_database() const { std::filesystem::remove(*this / "rollcall.db"); }
};

std::size_t line_start(const std::string& text, int line) {
  std::size_t at = 0;
  for (; line > 0; --line) at = text.find('\n', at) + 1;
  return at;
}

}  // namespace

TEST_CASE("the journal has a signed line for each record, each linked to the one before") {
  const Filled home(2);
  const std::string text = home.journal();
  const auto first = progress::parse_entry(text.substr(0, line_start(text, 1) - 1));
  const auto second = progress::parse_entry(text.substr(line_start(text, 1), text.size() - line_start(text, 1) - 1));
  REQUIRE(first);
  REQUIRE(second);
  CHECK(is_signed_by(*first, first->site));
  CHECK(first->previous == seal::Digest{});
  CHECK(second->previous == progress::digest(*first));
  CHECK(second->sequence == 2);
  CHECK(progress::format(*first) + progress::format(*second) == text);
}

TEST_CASE("a journal torn at any byte is mended when the store is opened") {
  const Filled home(2);
  const std::string whole = home.journal();
  for (std::size_t size = 0; size < whole.size(); ++size) {
    home.set_journal(whole.substr(0, size));
    const Store store = home.open();
    REQUIRE(home.journal() == whole);
    if (size % 50 == 0) REQUIRE(store.check().empty());
  }
}

TEST_CASE("a journal of an older format is left alone, and not called damaged") {
  const Filled home(2);
  const std::string text = home.journal();
  auto entry = progress::parse_entry(text.substr(0, line_start(text, 1) - 1));
  REQUIRE(entry);
  entry->record[0] = 1;
  Bytes message{1, 0, 0, 0, 0, 0, 0, 0};
  message.insert(message.end(), entry->previous.begin(), entry->previous.end());
  message.insert(message.end(), entry->proof.begin(), entry->proof.end());
  message.insert(message.end(), entry->record.begin(), entry->record.end());
  entry->signature = seal::parse_secret_key(test::read(home / "site.key")).sign("rollcall journal 2", message);
  REQUIRE(is_signed_by(*entry, entry->site));
  home.set_journal(progress::format(*entry));
  home.lose_database();
  CHECK(error_text([&] { home.accept(); }) ==
        "The journal " + (home / "journal.rcj").string() +
            " is of an older format of Rollcall, which this one does not read.\n"
            "Go on with the Rollcall that made it, or begin in another folder with --home.");
  CHECK(home.journal() == progress::format(*entry));
}

TEST_CASE("rubbish after the last line of the journal is cut off") {
  const Filled home(2);
  const std::string whole = home.journal();
  for (const std::string& rubbish :
       {std::string(500, '\0'), std::string("3 half a li"), std::string("\n\n"), whole.substr(0, 300)}) {
    home.set_journal(whole + rubbish);
    home.open();
    CHECK(home.journal() == whole);
  }
}

TEST_CASE("a damaged line that nobody has any more is kept and told of") {
  const Filled home(2);
  std::string journal = home.journal();
  journal[journal.size() - 40] ^= 1;
  home.set_journal(journal);
  home.lose_database();
  const Store store = home.accept();
  CHECK(home.journal() == journal);
  CHECK(store.records().size() == 1);
  CHECK(test::texts(store.check()) == Problems{"Line 2 of the journal is damaged or belongs to another site."});
}

TEST_CASE("a damaged line that the database still has is mended from it") {
  const Filled home(2);
  const std::string whole = home.journal();
  std::string journal = whole;
  journal[journal.size() - 40] ^= 1;
  home.set_journal(journal);
  const Store store = home.open();
  CHECK(home.journal() == whole);
  CHECK(store.check().empty());
}

TEST_CASE("a record that only the journal has comes back, also when its last line is torn") {
  const Filled home(3);
  const std::string whole = home.journal();
  const auto records = home.open().records();
  for (std::size_t size = line_start(whole, 2); size < whole.size(); size += 37) {
    home.lose_database();
    home.set_journal(whole.substr(0, size));
    Store store = home.accept();
    REQUIRE(store.records() == std::vector(records.begin(), records.begin() + 2));
    REQUIRE(home.journal() == whole.substr(0, line_start(whole, 2)));
  }
}

TEST_CASE("the chain goes on after a lost database") {
  const Filled home(2);
  home.lose_database();
  Store store = home.accept();
  CHECK(store.records().size() == 2);
  CHECK(store.add_learner("A", "4711").id == 1);
  CHECK(store.records(1).size() == 2);
  CHECK(test::complete_one(store, 1).sequence == 3);
  CHECK(store.check().empty());
}

TEST_CASE("a record restored from the journal finishes its attempt") {
  const Filled home(2);
  test::change_database(home, "DELETE FROM record WHERE sequence = 2; UPDATE attempt SET finished = 0 WHERE id = 2;");
  Store store = home.open();
  CHECK(store.records(1).size() == 2);
  CHECK(store.attempts(1).at(0).finished);
  CHECK(store.check().empty());
}

TEST_CASE("an altered record in the database is replaced from the journal") {
  const Filled home(2);
  const auto records = home.open().records();
  for (const char* change :
       {"UPDATE record SET bytes = (SELECT bytes FROM record WHERE sequence = 2) WHERE sequence = 1",
        "UPDATE record SET signature = zeroblob(64) WHERE sequence = 1",
        "UPDATE record SET previous = zeroblob(32) WHERE sequence = 2", "DELETE FROM record"}) {
    test::change_database(home, change);
    Store store = home.open();
    CHECK(store.records() == records);
    CHECK(store.check().empty());
  }
}

TEST_CASE("a record that was altered in both places is not handed out") {
  const Filled home(1);
  test::change_database(home, "UPDATE record SET signature = zeroblob(64)");
  std::filesystem::remove(home / "journal.rcj");
  const Store store = home.open();
  CHECK(error_text([&] {
          store.records();
        }).starts_with("Record 1 in the learner database is damaged or was altered.\n"));
  CHECK(test::texts(store.check()) ==
        Problems{"Record 1 does not have the signature of its site.", "Record 1 is missing from the journal."});
}

TEST_CASE("a damaged line in the middle of the journal is reported and left as it is") {
  const Filled home(3);
  std::string text = home.journal();
  text[line_start(text, 1) + 100] = 'x';
  home.set_journal(text);
  const Store store = home.open();
  CHECK(store.records().size() == 3);
  CHECK(test::texts(store.check()) == Problems{"Line 2 of the journal is damaged or belongs to another site.",
                                               "Record 2 is missing from the journal."});
  CHECK(home.journal() == text);
}

TEST_CASE("records of another site do not come in through the journal") {
  const Filled home(1), other(2);
  home.set_journal(home.journal() + other.journal().substr(line_start(other.journal(), 1)));
  const Store store = home.open();
  CHECK(store.records().size() == 1);
  CHECK(test::texts(store.check()) == Problems{"Line 2 of the journal is damaged or belongs to another site."});
}

TEST_CASE("gaps and broken links in the chain are reported") {
  const Filled home(3);
  std::filesystem::remove(home / "journal.rcj");
  test::change_database(home, "DELETE FROM record WHERE sequence = 2");
  CHECK(test::texts(home.open().check()) ==
        Problems{"Record 2 is missing.", "The attempt 2 is finished, but has no record."});
}

TEST_CASE("a record that is filed under another attempt or staff number is reported") {
  const Filled home(2);
  test::change_database(home, "UPDATE record SET staff_number = '0815' WHERE sequence = 2");
  const Store store = home.open();
  CHECK(test::texts(store.check()) ==
        Problems{"Record 2 is filed under another attempt or staff number than its own."});
  CHECK(store.records_of("4711").size() == 1);
  CHECK(error_text([&] { store.records_of("0815"); }) ==
        "Record 2 in the learner database is filed under another staff number than its own.\n"
        "Have the data looked at with: rollcall doctor");
}

TEST_CASE("the records of a staff number stay when its learner is erased") {
  const Filled home(2);
  Store store = home.open();
  const auto before = store.records_of("4711");
  CHECK(before.size() == 2);
  store.erase_learner(1);
  CHECK(store.records_of("4711") == before);
  CHECK(store.records_of("0815").empty());
}

TEST_CASE("a line of the journal has one spelling") {
  const Filled home(1);
  const std::string line = home.journal().substr(0, home.journal().size() - 1);
  CHECK(progress::parse_entry(line));
  for (const std::string& other : {" " + line, line + " ", "0" + line, "+" + line, line + "\n", line.substr(1),
                                   std::string("18446744073709551616") + line.substr(1), std::string()})
    CHECK_FALSE(progress::parse_entry(other));
}

TEST_CASE("a record that another key signed is no record of this site, wherever it stands") {
  const Filled home(2);
  std::string foreign;
  {
    const Filled other(3);
    foreign = other.journal().substr(line_start(other.journal(), 2));
  }
  const auto entry = progress::parse_entry(foreign.substr(0, foreign.size() - 1));
  REQUIRE(entry);
  const auto blob = [](ByteView bytes) { return "x'" + seal::hex(bytes) + "'"; };
  test::change_database(
      home, "INSERT INTO record (sequence, registration, staff_number, previous, bytes, proof, signature) VALUES (3, " +
                blob(record::decode(entry->record).registration) + ", '4711', " + blob(entry->previous) + ", " +
                blob(entry->record) + ", " + blob(entry->proof) + ", " + blob(entry->signature) + ")");
  const std::string before = home.journal();
  const Store store = home.open();
  CHECK(home.journal() == before);
  CHECK(
      error_text([&] { store.records(); }).starts_with("Record 3 in the learner database is damaged or was altered."));
  CHECK(error_text([&] {
          store.records_of("4711");
        }).starts_with("Record 3 in the learner database is damaged or was altered."));
  const Problems problems = test::texts(store.check());
  CHECK(std::find(problems.begin(), problems.end(), "Record 3 does not have the signature of its site.") !=
        problems.end());
}

TEST_CASE("a record that was moved to another learner is reported") {
  const Filled home(1);
  home.open().add_learner("B", "0815");
  test::change_database(home, "UPDATE record SET learner = 2");
  CHECK(test::texts(home.open().check()) == Problems{"Record 1 is filed under another learner than its own."});
}

TEST_CASE("a record carries the signature of the day it was made, and goes out with it") {
  const Filled home(1);
  const Store store = home.open();
  const record::SignedRecord made = store.records().at(0);
  CHECK(is_signed_by(made, store.site_key().public_key()));
  CHECK(record::sign(made, store.site_key()) == made);
}

TEST_CASE("a key that the site has not signed with is refused") {
  const Filled home(1), other(0);
  std::filesystem::copy_file(other / "site.key", home / "site.key", std::filesystem::copy_options::overwrite_existing);
  CHECK(error_text([&] { home.open(); }) ==
        "The signing key " + (home / "site.key").string() +
            " is not the one that this site has signed its records with.\n"
            "Put the right file back from a copy, and find out who has access to this folder. If there is no copy, "
            "move this file away and run: rollcall doctor --accept");
}
