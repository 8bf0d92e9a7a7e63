#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

#include "player/record/badge.h"
#include "player/record/csv.h"
#include "player/record/merge.h"
#include "player/record/receipt.h"
#include "player/record/xapi.h"
#include "player/seal/box.h"
#include "tests/player/record/sample_record.h"

/// Writes exports of made-up records into a folder, for other programs to read and for fuzzing to begin with:
/// rollcall_interop_samples FOLDER.
namespace rollcall {
namespace {

void write(const std::filesystem::path& file, std::string_view bytes) {
  std::ofstream(file, std::ios::binary) << bytes;
}

/// With everything that a table or an address could be misread by.
std::vector<record::SignedRecord> samples() {
  record::CompletionRecord odd = test::typical_record();
  odd.sequence = 43;
  odd.registration[0] ^= 1;
  odd.staff_number = "0042";
  odd.variant = "refresher";
  odd.on_path = {"induction", {1, 2, 0}, "first_days", "=12, \"months\"; 3"};
  odd.competencies = {{"-C9", {1, 2}}, {"+ünï", {0, 1}}};
  odd.offset = 300;
  odd.passed = false;
  record::CompletionRecord unscored = test::typical_record();
  unscored.sequence = 44;
  unscored.registration[0] ^= 2;
  unscored.staff_number = "قائد 7";
  unscored.points = {};
  unscored.competencies.clear();
  return {record::sign(test::typical_record(), test::site_key()), record::sign(odd, test::site_key()),
          record::sign(unscored, test::site_key())};
}

record::ModuleWords words(const record::CompletionRecord&) {
  return {{{"en", "Small things"}, {"ar", "الأشياء الصغيرة"}},
          {{"en", "A day on a wing"}},
          {{"gate", {{"wait", {{"en", "Wait"}}}}}}};
}

std::vector<record::SignedDecision> decisions(const record::CompletionRecord& record) {
  std::vector<record::SignedDecision> all;
  for (const record::Decision& one : record::decisions_in({{"gate", "wait", 4250}, {"yard", "talk", 60000}}))
    all.push_back(record::sign(record.registration, one, test::site_key()));
  return all;
}

/// A bundle in small parts, what is signed in each, and the receipt for all but one of them.
void write_bundle(const std::filesystem::path& folder, const std::vector<record::SignedRecord>& records) {
  std::vector<record::Item> items;
  for (const record::SignedRecord& record : records) items.push_back(record::item_of(record));
  record::Event event;
  event.number = 1;
  event.what = record::linked("4711-B", "0042");
  items.push_back(record::item_of(record::sign(event, test::site_key())));
  items.push_back(record::item_of(record::Choices{test::typical_record().registration, {{"gate", "wait", 4250}}}));
  const record::SiteFile site{test::site_key().public_key(), {record::made(test::site_key(), 1)}};
  const seal::SecretKey unit = test::site_key(2);
  record::Gathered all;
  const std::vector<Bytes> parts = record::bundle_parts(items, site, test::site_key(), unit.public_key(), 500);
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const std::string name = "part" + std::to_string(i + 1);
    write(folder / (name + ".rcbundle"), {reinterpret_cast<const char*>(parts[i].data()), parts[i].size()});
    // Behind the name of the unit's key, and the length.
    const Bytes inside = seal::opened_by(unit, ByteView(parts[i]).subspan(17)).value();
    const std::size_t length = inside[0] + 256u * inside[1];
    write(folder / (name + ".content"), {reinterpret_cast<const char*>(inside.data()) + 8, length});
    if (i > 0) record::add(all, record::open_part(parts[i], unit), std::vector{site});
  }
  const auto receipts = record::receipts(all, record::findings(all), unit.public_key());
  write(folder / "site.receipt", format(receipts.at(0), unit));
}

void write_all(const std::filesystem::path& folder) {
  const record::Addresses addresses{"https://prisons.example/staff", "https://prisons.example/modules"};
  const std::vector<record::SignedRecord> records = samples();
  write(folder / "records.csv", record::csv(records));
  write(folder / "statements.json", record::xapi(records, addresses, words, decisions));
  write_bundle(folder, records);
  const record::BadgeContent content{"Prison \"North\" \\ Ünit", "Small things", "A day on a wing", addresses};
  write(folder / "badge.json", record::badge(records[0], content, test::site_key()));
  write(folder / "badge_without_score.json", record::badge(records[2], content, test::site_key()));
}

}  // namespace
}  // namespace rollcall

int main(int count, char** arguments) {
  if (count != 2) return 2;
  rollcall::write_all(arguments[1]);
}
