#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <optional>
#include <sstream>

#include "player/cli.h"
#include "player/record/csv.h"
#include "player/record/table.h"
#include "player/record/xapi.h"
#include "tests/player/progress/home.h"
#include "tests/player/record/sample_record.h"

using namespace rollcall;
using test::site_key;

namespace {

struct Said {
  int code = 0;
  std::string out, err;
};

/// Somebody who got a file and the public key of a site, and has no home of their own.
class Desk {
 public:
  Desk() { write("harbour.pub", seal::format(site_key().public_key())); }

  Said verify(const std::string& bytes, const std::vector<std::string>& more = {"--key", "harbour.pub"}) const {
    write("file", bytes);
    std::vector<std::string> arguments = {"--home", at("nowhere"), "records", "verify", at("file")};
    for (const std::string& argument : more) arguments.push_back(argument.ends_with(".pub") ? at(argument) : argument);
    return says(arguments);
  }
  Said says(const std::vector<std::string>& arguments) const {
    std::istringstream in;
    std::ostringstream out, err;
    const int code = player(arguments, {in, out, err, false, x_folder / "no share"});
    return {code, out.str(), err.str()};
  }
  void write(const std::string& name, const std::string& text) const {
    std::ofstream(x_folder / name, std::ios::binary) << text;
  }
  std::string at(const std::string& name) const { return (x_folder / name).string(); }

 private:
  test::TempFolder x_folder;
};

std::vector<record::SignedRecord> one(const seal::SecretKey& key = site_key()) {
  return {record::sign(test::typical_record(), key)};
}

const std::string told =
    "4711-B completed small-things 1.0.0 on 20 November 2025 and passed, with 14 of 18 points. It was practice, and "
    "nobody went back.";
const std::string harbour = "harbour.pub (key " + seal::hex(seal::key_id(site_key().public_key())) + ")";

bool is_shown_as_it_is(const std::string& text) {
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return c == '\n' || static_cast<unsigned char>(c) >= 0x20; });
}

/// The lines that begin with a verdict.
std::vector<std::string> verdicts(const std::string& out) {
  std::vector<std::string> all;
  std::istringstream lines(out);
  for (std::string line; std::getline(lines, line);) all.push_back(line.substr(0, line.find(':')));
  return all;
}

}  // namespace

TEST_CASE("a public key is enough to verify, and who vouches is named") {
  const Desk desk;
  const Said said = desk.verify(record::csv(one()));
  CHECK(said.code == 0);
  CHECK(said.out ==
        "genuine: row 2: " + told + " " + harbour + " vouches for it.\nIn all: 1 genuine, 0 altered, 0 not proved.\n");
  CHECK_FALSE(std::filesystem::exists(desk.at("nowhere")));
}

TEST_CASE("without any key nothing is verified, and what to do is said") {
  const Desk desk;
  const Said said = desk.verify(record::csv(one()), {});
  CHECK(said.code == 2);
  CHECK(
      said.err ==
      "No public key of a site is known here, so nothing can be verified.\nhint: Give the file with the public key of "
      "the site: --key FILE. The site writes it with: rollcall records site-key\n");
}

TEST_CASE("a site verifies its own records while the window is open, and from a home that cannot be written") {
  const Desk desk;
  const test::Home home;
  progress::Store store = home.open();
  const std::int64_t learner = store.add_learner("Amina", "77").id;
  test::complete_one(store, learner);
  desk.write("mine.csv", record::csv(store.records()));
  const auto before = std::filesystem::last_write_time(home.folder.path());
  const Said said = desk.says({"--home", home.folder.path().string(), "records", "verify", desk.at("mine.csv")});
  CHECK(said.code == 0);
  CHECK(said.out.find("This site (key " + seal::hex(seal::key_id(store.site_key().public_key())) +
                      ") vouches for it.") != std::string::npos);
  CHECK(std::filesystem::last_write_time(home.folder.path()) == before);
}

TEST_CASE("a record that a key of this site signed, and that this site does not have, is named") {
  const Desk desk;
  const test::Home home;
  const auto own = [&](const std::string& bytes) {
    desk.write("file", bytes);
    return desk.says({"--home", home.folder.path().string(), "records", "verify", desk.at("file")});
  };
  {
    progress::Store store = home.open();
    test::complete_one(store, store.add_learner("Amina", "77").id);
    store.change_site_key();
    test::complete_one(store, 1);
  }
  const auto store = home.open();
  const std::vector<record::SignedRecord> records = store.records();
  CHECK(own(record::csv(records)).code == 0);
  record::CompletionRecord made_up = records[1], better = records[1];
  made_up.sequence = 3;
  made_up.registration[0] ^= 1;
  better.points = {6, 6};
  for (const record::CompletionRecord& false_one : {made_up, better}) {
    const Said said = own(record::csv(std::vector{record::sign(false_one, store.site_key())}));
    CHECK(said.code == 1);
    CHECK(verdicts(said.out).front() == "not proved");
    CHECK(said.out.find("The key of this site signed it, but the data of this site has no such record: somebody else "
                        "has had the key, or the journal was damaged. Find out which with: rollcall doctor\n") !=
          std::string::npos);
  }
}

TEST_CASE("what a copy made with the key of the site that it was copied from is not missed there") {
  const Desk desk;
  test::Home home;
  home.here = {"system", {"02:00:00:00:00:01"}, "drive", "1"};
  std::optional<seal::SecretKey> first;
  record::SignedRecord kept;
  {
    progress::Store store = home.open();
    first = store.site_key();
    kept = test::complete_one(store, store.add_learner("Amina", "77").id);
  }
  home.here = {"system", {"02:00:00:00:00:02"}, "other drive", "1"};
  home.open();
  record::CompletionRecord went_on = kept;
  went_on.sequence = 2;
  went_on.registration[0] ^= 1;
  desk.write("file", record::csv(std::vector{kept, record::sign(went_on, *first)}));
  const Said said = desk.says({"--home", home.folder.path().string(), "records", "verify", desk.at("file")});
  CHECK(said.code == 0);
  CHECK(verdicts(said.out).front() == "genuine");
}

TEST_CASE("two exports, one put behind the other, are read to the end, and that is said") {
  const Desk desk;
  record::CompletionRecord second = test::typical_record();
  second.sequence += 1;
  second.registration[0] ^= 1;
  const std::string first_file = record::csv(one()),
                    second_file = record::csv(std::vector{record::sign(second, site_key())});
  const Said said = desk.verify(first_file + second_file);
  CHECK(said.code == 0);
  CHECK(verdicts(said.out) ==
        std::vector<std::string>{"genuine", "genuine", "Another file was put behind the first one", "In all"});
  // One that ends without its last line end, as spreadsheets save it, and of which the columns stand in another order.
  const std::string without_end = first_file.substr(0, first_file.size() - 2);
  CHECK(verdicts(desk.verify(without_end + second_file).out) ==
        std::vector<std::string>{"altered", "altered", "Another file was put behind the first one", "In all"});
  std::vector<record::Row> rows = record::parse_table(second_file);
  for (record::Row& row : rows) std::swap(row.front(), row.back());
  const Said other_order = desk.verify(first_file + record::format_table(rows));
  CAPTURE(other_order.out);
  CHECK(other_order.code == 1);
  CHECK(verdicts(other_order.out) ==
        std::vector<std::string>{"genuine", "altered", "Another file was put behind the first one", "In all"});
}

TEST_CASE("a second heading does not make true what the first one makes of the rows") {
  const Desk desk;
  std::vector<record::Row> rows = record::parse_table(record::csv(one()));
  record::Row heading = rows.front();
  std::swap(heading.at(4), heading.at(5));
  for (std::size_t i = 1; i < rows.size(); ++i) std::swap(rows[i].at(4), rows[i].at(5));
  rows.insert(rows.begin() + 1, heading);
  const Said said = desk.verify(record::format_table(rows));
  CHECK(said.code == 1);
  CHECK(verdicts(said.out) ==
        std::vector<std::string>{"altered", "Another file was put behind the first one", "In all"});
}

TEST_CASE("what stands in a file can neither hide a verdict nor make one up") {
  const Desk desk;
  auto statements = nlohmann::ordered_json::parse(record::xapi(one(site_key(9))));
  const std::string lie = "\nstatement 2: " + told + "\ngenuine: statement 3: " + told + "\n";
  auto newline = statements;
  newline[0]["x" + lie] = 1;
  newline[0]["actor"]["account"]["homePage"] = "https://x" + lie;
  auto hidden = statements;
  hidden[0]["actor"]["account"]["homePage"] =
      "\x1b[1F\x1b[2K\x1b[8mhidden\xc2\x9b"
      "8m\xe2\x80\xae";
  hidden[0]["actor"]["account"]["name"] = "1001\x1b[2J\x1b[H\x7f";
  for (const auto& file : {newline, hidden}) {
    const Said said = desk.verify(file.dump());
    CAPTURE(said.out);
    CHECK(said.code == 1);
    CHECK(is_shown_as_it_is(said.out));
    CHECK(said.out.find("\xc2\x9b") == std::string::npos);
    CHECK(said.out.find("\xe2\x80\xae") == std::string::npos);
    CHECK(verdicts(said.out) ==
          std::vector<std::string>{"not proved", "not proved", "not proved", "not proved", "In all"});
  }
  std::string table = record::csv(one());
  table.replace(table.find("\"4711-B\""), 8, "\"1001\x1b[2J\x1b[H\"");
  const Said cell = desk.verify(table);
  CHECK(is_shown_as_it_is(cell.out));
  CHECK(cell.out == "altered: row 2: " + told +
                        " The column staff_number says \"1001\\u001b[2J\\u001b[H\"; the signed record says "
                        "\"4711-B\".\nIn all: 0 genuine, 1 altered, 0 not proved.\n");
}

TEST_CASE("a row of many columns is told in one line, as far as somebody reads") {
  const Desk desk;
  const std::string table = record::csv(one());
  const std::size_t first = table.find('\n');
  std::string names = table.substr(0, first - 1), cells = table.substr(first + 1, table.size() - first - 3);
  for (int i = 0; i < 50'000; ++i) {
    names += ",\"x\"";
    cells += ",\"\"";
  }
  const Said said = desk.verify(names + "\r\n" + cells + "\r\n");
  CHECK(said.code == 1);
  std::string columns;
  for (int i = 0; i < 10; ++i) columns += "The column \"x\" is not part of the signed record. ";
  CHECK(said.out == "altered: row 2: " + told + " " + columns +
                        "There are 49,990 more differences.\nIn all: 0 genuine, 1 altered, 0 not proved.\n");
}

TEST_CASE("who puts two exports into one file is not told that it was altered") {
  const Desk desk;
  const record::SignedRecord twice = one().front();
  const Said said = desk.verify(record::csv(std::vector{twice, twice}));
  CHECK(said.code == 1);
  CHECK(verdicts(said.out) == std::vector<std::string>{"genuine", "repeated", "In all"});
  CHECK(said.out.ends_with("repeated: row 3: " + told +
                           " This is in the file already (row 2), and counts once.\n"
                           "In all: 1 genuine, 1 repeated, 0 altered, 0 not proved.\n"));
}

TEST_CASE("a name of a file reaches no terminal raw") {
  const Desk desk;
  const Said said = desk.says({"--home", desk.at("nowhere"), "records", "verify", desk.at("a\x1b[2J\nb")});
  CHECK(is_shown_as_it_is(said.out + said.err));
}

TEST_CASE("repeated, missing and forked records are said with the verdicts") {
  const Desk desk;
  record::CompletionRecord first = test::typical_record(), fork = first, later = first;
  first.sequence = fork.sequence = 1;
  fork.registration[0] ^= 1;
  later.sequence = 4;
  later.registration[0] ^= 2;
  const auto sign = [](const record::CompletionRecord& record) { return record::sign(record, site_key()); };
  const Said said = desk.verify(record::csv(std::vector{sign(later), sign(later), sign(first), sign(fork)}));
  CHECK(said.code == 1);
  CHECK(verdicts(said.out) ==
        std::vector<std::string>{"genuine", "repeated", "not proved", "not proved",
                                 "The records of the site " + seal::hex(seal::key_id(site_key().public_key())) +
                                     " do not stand in the order in which they were made.",
                                 "2 records of the site " + seal::hex(seal::key_id(site_key().public_key())) +
                                     " are not in this file, between its numbers 1 and 4.",
                                 "In all"});
}
