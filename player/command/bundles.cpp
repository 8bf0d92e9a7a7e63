#include "player/command/bundles.h"

#include <algorithm>
#include <optional>

#include "player/command/known_learner.h"
#include "player/command/long_work.h"
#include "player/learning/kept_receipts.h"
#include "player/os/files.h"
#include "player/record/bundle.h"
#include "player/seal/hash.h"
#include "player/seal/trust.h"

namespace rollcall::command {
namespace {

using record::Item;

seal::TrustList::Unit unit_of(const Home& home) {
  const std::optional<seal::TrustList> list = home.library().trust_list();
  if (!list || !list->unit)
    throw Error(tr("The trust list here names no unit that gathers records."),
                tr("Ask the national training unit for a trust list that does."));
  return *list->unit;
}

record::SiteFile site_of(const progress::Store& store) {
  record::SiteFile site{store.site_key().public_key(), {}};
  if (store.site_keys().size() > 1) site.history = store.site_keys();
  return site;
}

/// Everything that the site has signed.
std::vector<Item> signed_items(const progress::Store& store, const Tell& tell) {
  std::vector<Item> items;
  for (const record::SignedRecord& record : store.records({}, tell)) items.push_back(record::item_of(record));
  for (const record::SignedEvent& event : store.events()) items.push_back(record::item_of(event));
  return items;
}

/// The receipts here that are for this site, of the unit that it sends to.
learning::KeptReceipts receipts_for(const Home& home, const progress::Store& store, const seal::TrustList::Unit& unit) {
  const seal::KeyId own = seal::key_id(store.site_key().public_key());
  return {home.folder, unit.key, record::first_key_of(own, store.site_keys())};
}

/// Up to the last choice: the pages behind it are still read when an attempt is finished, and what was chosen in it
/// must be the same whenever it is handed over.
run::Trace choices_of(run::Trace trace) {
  while (!trace.empty() && trace.back().is_page()) trace.pop_back();
  return trace;
}

/// What was chosen in the completed attempts of one learner, who says so with the PIN.
void add_choices(progress::Store& store, const std::string& staff_number, const Typist& typist,
                 std::vector<Item>& items) {
  const progress::Learner found = known_learner(store, staff_number);
  const progress::Learner learner = store.unlock(found.id, pin_of(found, typist));
  for (const progress::AttemptRow& attempt : store.attempts(learner.id)) {
    if (!attempt.finished || attempt.choices_deleted || !attempt.damage.empty()) continue;
    items.push_back(record::item_of(record::Choices{attempt.registration, choices_of(attempt.trace)}));
  }
}

std::string padded(std::size_t number, std::size_t most) {
  const std::string digits = std::to_string(number), widest = std::to_string(most);
  return std::string(widest.size() - digits.size(), '0') + digits;
}

std::vector<std::filesystem::path> names_of(const std::vector<Bytes>& parts, const std::vector<Item>& items,
                                            const progress::Store& store, const std::filesystem::path& folder) {
  Bytes all;
  for (const Item& item : items) {
    const seal::Digest digest = item.digest();
    all.insert(all.end(), digest.begin(), digest.end());
  }
  const seal::Digest whole = seal::digest(all);
  const std::string name =
      seal::hex(seal::key_id(store.site_key().public_key())) + "-" + seal::hex(ByteView(whole).first(4)) + "-";
  std::vector<std::filesystem::path> names;
  for (std::size_t i = 0; i < parts.size(); ++i)
    names.push_back(folder /
                    (name + padded(i + 1, parts.size()) + "-of-" + std::to_string(parts.size()) + ".rcbundle"));
  return names;
}

std::string text_of(const Bytes& bytes) { return {bytes.begin(), bytes.end()}; }

/// A name belongs to its bytes, so what else is there under it is a copy that was cut off.
bool is_written(const std::filesystem::path& file, const std::string& bytes) {
  return os::is_there(file) && os::read_file(file, record::largest_part) == bytes;
}

void say_standing(const std::vector<Item>& items, const learning::KeptReceipts& receipts,
                  const terminal::Console& console) {
  std::size_t taken = 0, refused = 0;
  for (const Item& item : items) {
    const seal::Digest digest = item.digest();
    if (receipts.is_taken(digest))
      ++taken;
    else if (receipts.refusal_of(digest))
      ++refused;
  }
  console.say(
      tr("Records and events of this site: {all} in all, {taken} taken by the unit, {refused} refused, {waiting} "
         "waiting for a receipt.",
         "all"_is = items.size(), "taken"_is = taken, "refused"_is = refused,
         "waiting"_is = items.size() - taken - refused));
}

/// "record 5: No key of ...", by the numbers of this site.
void say_refused(const record::Receipt& receipt, const terminal::Console& console) {
  for (const record::Receipt::Entry& entry : receipt.entries) {
    if (!entry.refusal) continue;
    const auto number = "number"_is = entry.number;
    const auto reason = "reason"_is = record::sentence(*entry.refusal);
    switch (entry.kind) {
      case record::Kind::record:
        console.say(tr("refused: record {number}: {reason}", number, reason));
        break;
      case record::Kind::event:
        console.say(tr("refused: event {number}: {reason}", number, reason));
        break;
      case record::Kind::choices:
        console.say(tr("refused: choices of an attempt: {reason}", reason));
        break;
    }
  }
}

void say_missing(const record::Receipt& receipt, const terminal::Console& console) {
  for (const record::Receipt::Bundle& bundle : receipt.bundles) {
    if (!bundle.missing.empty())
      console.say(
          trn("{n} of {parts} parts of a bundle has not arrived there. Send what waits for a receipt again: "
              "rollcall records bundle",
              "{n} of {parts} parts of a bundle have not arrived there. Send what waits for a receipt again: "
              "rollcall records bundle",
              bundle.missing.size(), "parts"_is = bundle.name.parts));
  }
}

}  // namespace

Exit write_bundle(const Home& home, const BundleArguments& arguments, const Typist& typist,
                  const terminal::Console& console) {
  const seal::TrustList::Unit unit = unit_of(home);
  if (!arguments.choices_of.empty() && !unit.wants_choices)
    throw Error(tr("The unit asks for no choices, so none are put into a bundle."), tr("Leave out --choices-of."));
  progress::Store store = arguments.choices_of.empty() ? home.store_to_read(console) : home.store(console);
  LongWork work(console);
  std::vector<Item> items = signed_items(
      store, work.told_as([](auto done, auto all) { return tr("Reading records: {done} of {all}", done, all); }));
  work.clear();
  for (const std::string& staff_number : arguments.choices_of) add_choices(store, staff_number, typist, items);
  if (!arguments.is_everything) {
    const learning::KeptReceipts receipts = receipts_for(home, store, unit);
    std::erase_if(items, [&](const Item& item) { return receipts.is_taken(item.digest()); });
  }
  if (items.empty()) {
    console.say(tr("Nothing waits to be sent."));
    return Exit::done;
  }
  const std::vector<Bytes> parts = record::bundle_parts(items, site_of(store), store.site_key(), unit.key);
  const std::vector<std::filesystem::path> names = names_of(parts, items, store, arguments.folder);
  os::require_folder_of(names.front());
  std::size_t written = 0;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    os::require_harmless_output(names[i], {home.folder});
    const std::string bytes = text_of(parts[i]);
    if (is_written(names[i], bytes)) continue;
    os::write_durably(names[i], bytes);
    ++written;
  }
  const record::Counts counts = record::counts_of(items);
  console.say(
      tr("Sealed for the unit {unit} in {folder}. Records: {records}; events: {events}; attempts with choices: "
         "{choices}.",
         "folder"_is = arguments.folder, "unit"_is = seal::hex(seal::key_id(unit.key)), "records"_is = counts.records,
         "events"_is = counts.events, "choices"_is = counts.choices));
  console.say(trn("It is {n} part; {written} had to be written.", "They are {n} parts; {written} had to be written.",
                  parts.size(), "written"_is = written));
  console.tell(tr("They count as sent when the receipt of the unit is here: rollcall records import-receipt FILE"));
  return Exit::done;
}

Exit import_receipt(const Home& home, const std::filesystem::path& file, const terminal::Console& console) {
  const std::string text = os::read_file(file);
  const seal::TrustList::Unit unit = unit_of(home);
  const progress::Store store = home.store_to_read(console);
  learning::KeptReceipts receipts = receipts_for(home, store, unit);
  const record::Receipt receipt = receipts.add(text);
  say_refused(receipt, console);
  say_missing(receipt, console);
  say_standing(signed_items(store, {}), receipts, console);
  return Exit::done;
}

}  // namespace rollcall::command
