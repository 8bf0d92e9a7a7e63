#include <doctest/doctest.h>

#include <filesystem>

#include "player/progress/site_key.h"
#include "player/progress/store.h"
#include "player/record/csv.h"
#include "player/record/verify.h"
#include "tests/player/progress/home.h"
#include "tests/support/error_text.h"
#include "tests/support/files.h"
#include "tests/support/texts.h"

using namespace rollcall;
using progress::Store;
using record::Coming;
using record::Verdict;
using test::error_text;
using test::Home;

namespace {

os::Whereabouts office() { return {"office system", {"02:00:00:00:00:01"}, "office drive", "7"}; }
os::Whereabouts classroom() { return {"office system", {"02:00:00:00:00:02"}, "classroom drive", "7"}; }

/// A home in the office, with a learner and as many records.
struct Office : Home {
  explicit Office(int records = 1) {
    here = office();
    Store store = open();
    store.add_learner("A", "4711");
    for (int i = 0; i < records; ++i) test::complete_one(store, 1);
  }
};

/// All of it, somewhere else.
struct Copy : Home {
  Copy(const Home& of, const os::Whereabouts& where) {
    namespace fs = std::filesystem;
    fs::copy(of.folder.path(), folder.path(), fs::copy_options::recursive | fs::copy_options::overwrite_existing);
    here = where;
  }
};

std::string id(const seal::PublicKey& key) { return seal::hex(seal::key_id(key)); }

std::vector<Verdict> verdicts(const Store& store, const std::filesystem::path& home) {
  const auto site = progress::site_of(home);
  REQUIRE(site);
  std::vector<seal::PublicKey> keys = {site->key};
  for (const record::SiteKey& key : site->history) {
    if (key.before) keys.push_back(*key.before);
  }
  std::vector<Verdict> all;
  for (const auto& result : record::verify_file(record::csv(store.records()), keys, site->history).results)
    all.push_back(result.verdict);
  return all;
}

}  // namespace

TEST_CASE("data on another computer is a site of its own that says where it came from") {
  const Office home;
  const Copy copy(home, classroom());
  const seal::PublicKey old = home.open().site_key().public_key();
  Store store = copy.open();
  REQUIRE(store.site_keys().size() == 2);
  CHECK(store.site_keys().back().coming == Coming::copied);
  CHECK(store.site_keys().back().before == old);
  CHECK(store.site_key().public_key() != old);
  CHECK(test::texts(store.news()) ==
        std::vector<std::string>{
            "The site " + id(store.site_key().public_key()) + " began as a copy of the data of the site " + id(old) +
            ", and goes on by itself from record 2 on; the key of that site says so. Give this key "
            "to whoever verifies the records: rollcall records site-key -o FILE"});
  const record::SignedRecord made = test::complete_one(store, 1);
  CHECK(made.sequence == 2);
  CHECK(made.site == seal::key_id(store.site_key().public_key()));
  CHECK(store.records().front().site == seal::key_id(old));
  CHECK(store.check().empty());
  CHECK(verdicts(store, copy.folder.path()) == std::vector(2, Verdict::genuine));
}

TEST_CASE("a copy becomes a site once, and what it was copied of stays what it was") {
  const Office home;
  const Copy copy(home, classroom());
  const seal::PublicKey key = copy.open().site_key().public_key();
  CHECK(copy.open().site_key().public_key() == key);
  CHECK(home.open().news().empty());
  CHECK(home.open().site_keys().size() == 1);
}

TEST_CASE("how the site came to its key is told at each start until somebody has read it") {
  const Office home;
  const Copy copy(home, classroom());
  const auto told = test::texts(copy.open().news());
  CHECK(told.size() == 1);
  CHECK(test::texts(copy.open().news()) == told);
  {
    Store store = copy.open();
    store.set_news_read();
    CHECK(store.news().empty());
  }
  CHECK(copy.open().news().empty());
  Store store = copy.open();
  CHECK(store.check().empty());
  store.change_site_key();
  CHECK(store.news().size() == 1);
}

TEST_CASE("a copy on the same computer, two computers of one image, and a stick copied to another are sites") {
  const Office home;
  os::Whereabouts other_file = office();
  other_file.file = "8";
  const Copy restored(home, other_file), first(home, classroom());
  os::Whereabouts third = classroom();
  third.cards = {"02:00:00:00:00:03"};
  third.drive = "third drive";
  const Copy second(home, third);
  CHECK(restored.open().site_keys().back().coming == Coming::copied);
  CHECK(first.open().site_key().public_key() != second.open().site_key().public_key());
  Home stick;
  stick.here = office();
  stick.open(progress::Place::stick);
  stick.here.cards = {"02:00:00:00:00:09"};
  stick.here.system = "any other";
  CHECK(stick.open(progress::Place::stick).news().empty());
  stick.here.drive = "another stick";
  CHECK(stick.open(progress::Place::stick).news().size() == 1);
}

TEST_CASE("a new drive, a new network card or a new system alone is no move") {
  Office home;
  home.here.cards = {"02:00:00:00:00:07"};
  CHECK(home.open().news().empty());
  home.here.drive = "new drive";
  CHECK(home.open().news().empty());
  home.here.system = "new system";
  CHECK(home.open().news().empty());
  home.here = {};  // nothing is known, as on a drive of the network
  CHECK(home.open().news().empty());
  CHECK(home.open().site_keys().size() == 1);
}

TEST_CASE("an attempt that was begun before the copy is told apart where both finish it") {
  Office home(0);
  progress::AttemptSummary attempt;
  {
    Store store = home.open();
    attempt = store.begin(test::plan(1));
  }
  const Copy copy(home, classroom());
  Store one = home.open(), other = copy.open();
  record::CompletionRecord better = test::record_of(attempt);
  better.points.earned = 6;
  const std::vector records = {one.finish(attempt.id, test::record_of(attempt)), other.finish(attempt.id, better)};
  const std::vector keys = {one.site_key().public_key(), other.site_key().public_key()};
  const auto found = record::verify_file(record::csv(records), keys);
  CHECK(found.results.at(0).verdict == Verdict::forked);
  CHECK(found.results.at(1).verdict == Verdict::forked);
  CHECK(found.results.at(0).sentences.back().text() ==
        "The same attempt was finished another time, as record 1 of the site " + id(keys[1]) +
            " (row 3): it was begun, then the data was copied and gone on with in both copies, and nobody can tell "
            "which of the two counts.");
}

TEST_CASE("a site changes its key, and the old key says so") {
  const Office home;
  Store store = home.open();
  const seal::PublicKey old = store.site_key().public_key();
  store.change_site_key();
  test::complete_one(store, 1);
  CHECK(store.site_keys().back().coming == Coming::changed);
  CHECK(store.site_keys().back().before == old);
  CHECK(store.check().empty());
  CHECK(verdicts(store, home.folder.path()) == std::vector(2, Verdict::genuine));
  const auto found = record::verify_file(record::csv(store.records()), std::vector{old}, {});
  CHECK(found.results.at(1).verdict == Verdict::unknown_site);
}

TEST_CASE("a power cut while the key is changed leaves one of the two") {
  for (const bool is_committed : {false, true}) {
    const Office home;
    const std::string old = test::read(home / "site.key"), journal = test::read(home / "journal.rcj"),
                      database = test::read(home / "rollcall.db");
    home.open().change_site_key();
    test::write(home / "site.key.next", test::read(home / "site.key"));
    test::write(home / "site.key", old);
    test::write(home / "journal.rcj", journal);
    if (!is_committed) test::write(home / "rollcall.db", database);
    Store store = home.open();
    CHECK(store.site_keys().size() == (is_committed ? 2 : 1));
    CHECK((seal::format_secret(store.site_key()) == old) != is_committed);
    CHECK(store.check().empty());
    CHECK_FALSE(std::filesystem::exists(home / "site.key.next"));
  }
}

TEST_CASE("without the key of the site nothing goes on until somebody decides so") {
  const Office home;
  const seal::PublicKey old = home.open().site_key().public_key();
  std::filesystem::remove(home / "site.key");
  CHECK(error_text([&] { home.open(); }) ==
        "The signing key of this site, " + (home / "site.key").string() +
            ", is missing.\nPut the file back from a copy. If there is none, run: rollcall doctor --accept. It makes a "
            "new key, and with it a site whose records nobody knows yet: give its key to whoever verifies them.");
  {
    const Store store = home.accept();
    CHECK(store.site_keys().back().coming == Coming::lost);
    CHECK(store.site_keys().back().before == old);
    CHECK(store.news().at(0).text().starts_with("From record 2 on the key " + id(store.site_key().public_key()) +
                                                " signs in place of the key " + id(old) +
                                                ", which was lost: nobody but the new key says so."));
  }
  Store store = home.open();
  test::complete_one(store, 1);
  CHECK(store.check().empty());
  CHECK(verdicts(store, home.folder.path()) == std::vector(2, Verdict::genuine));
}

TEST_CASE("a foreign key is not taken for a lost one") {
  const Office home;
  test::write(home / "site.key", seal::format_secret(seal::SecretKey::generate()));
  const std::string refusal = "The signing key " + (home / "site.key").string() +
                              " is not the one that this site has signed its records with.\nPut the right file back "
                              "from a copy, and find out who has access to this folder. If there is no copy, move this "
                              "file away and run: rollcall doctor --accept";
  CHECK(error_text([&] { home.open(); }) == refusal);
  CHECK(error_text([&] { home.accept(); }) == refusal);
}

TEST_CASE("the records of every key come back from the journal after the database was lost") {
  const Office home;
  {
    Store store = home.open();
    store.change_site_key();
    test::complete_one(store, 1);
  }
  std::filesystem::remove(home / "rollcall.db");
  const Store store = home.accept();
  CHECK(store.records().size() == 2);
  CHECK(store.site_keys().size() == 2);
  CHECK(store.check().empty());
}

TEST_CASE("what the journal lacks of the keys is written there again") {
  const Office home;
  home.open().change_site_key();
  const std::string whole = test::read(home / "journal.rcj");
  test::write(home / "journal.rcj", whole.substr(0, whole.find("rollcall-site-key")));
  CHECK(home.open().check().empty());
  CHECK(test::read(home / "journal.rcj") == whole);
}

TEST_CASE("what is set for a site stays, and only addresses are taken for addresses") {
  const Home home;
  {
    Store store = home.open();
    CHECK(store.settings() == progress::SiteSettings{});
    CHECK(store.settings().addresses() == record::Addresses{});
    store.set({"North wing", "https://prisons.example/staff", ""});
    CHECK_THROWS_AS(store.set({"", "prisons", ""}), Error);
    CHECK(error_text([&] {
            store.set({"a\nb", "", ""});
          }) == "The name of the site cannot be written.\nGive one of letters that print, of at most 200 bytes.");
  }
  const Store store = home.open();
  CHECK(store.settings() == progress::SiteSettings{"North wing", "https://prisons.example/staff", ""});
  CHECK(store.settings().addresses() ==
        record::Addresses{"https://prisons.example/staff", "https://rollcall.invalid/modules"});
}
