#include "player/progress/ledger.h"

#include <algorithm>

#include "player/os/files.h"
#include "player/progress/journal_event.h"
#include "player/progress/schema.h"
#include "player/record/binary.h"
#include "player/record/bytes.h"
#include "player/record/marks.h"

namespace rollcall::progress {
namespace {

const std::string columns = "SELECT sequence, previous, bytes, proof, signature FROM record ";

/// By sequence number; null if there is none.
const JournalEntry* find_entry(const std::vector<JournalEntry>& sorted, std::uint64_t sequence) {
  const auto at =
      std::lower_bound(sorted.begin(), sorted.end(), sequence,
                       [](const JournalEntry& entry, std::uint64_t wanted) { return entry.sequence < wanted; });
  return at != sorted.end() && at->sequence == sequence ? &*at : nullptr;
}

/// By number; null if there is none.
const record::SignedEvent* find_event(const std::vector<record::SignedEvent>& sorted, std::uint64_t number) {
  const auto at =
      std::lower_bound(sorted.begin(), sorted.end(), number,
                       [](const record::SignedEvent& event, std::uint64_t wanted) { return event.number < wanted; });
  return at != sorted.end() && at->number == number ? &*at : nullptr;
}

/// The line says how the site came to one of its keys.
bool has_key(std::string_view line, const Sites& sites) {
  if (!record::is_site_key(line)) return false;
  const std::optional<record::SiteKey> key = record::parse_site_key(line);
  return key && std::find(sites.all().begin(), sites.all().end(), *key) != sites.all().end();
}

}  // namespace

Ledger::Ledger(Database& database, Attempts& attempts, Events& events, const std::filesystem::path& journal,
               const Sites& sites)
    : x_database(&database),
      x_attempts(&attempts),
      x_events(&events),
      x_sites(&sites),
      x_file(journal),
      x_journal(journal) {}

std::optional<record::SignedRecord> Ledger::valid(const JournalEntry& entry) const {
  return valid_record(entry, x_sites->key_of(entry.sequence));
}

JournalEntry Ledger::entry_at(const Statement& row) const {
  JournalEntry entry;
  entry.sequence = static_cast<std::uint64_t>(row.integer(0));
  entry.previous = row.array<32>(1);
  entry.record = row.bytes(2);
  entry.proof = row.array<64>(3);
  entry.site = x_sites->key_of(entry.sequence);  // no other signs here
  entry.signature = row.array<64>(4);
  return entry;
}

record::SignedRecord Ledger::record_at(const Statement& row) const {
  const JournalEntry entry = entry_at(row);
  if (std::optional<record::SignedRecord> record = valid(entry)) return *std::move(record);
  throw Damaged(
      tr("Record {number} in the learner database is damaged or was altered.", "number"_is = entry.sequence),
      tr("Close Rollcall and start it again: it takes the record from journal.rcj. If that does not help, run: "
         "rollcall doctor"));
}

std::vector<record::SignedRecord> Ledger::records_at(Statement& rows, const Tell& tell) const {
  const std::size_t number = tell ? count() : 0;
  std::vector<record::SignedRecord> all;
  while (rows.step()) {
    if (tell) tell(all.size(), number);
    all.push_back(record_at(rows));
  }
  return all;
}

std::size_t Ledger::count() const {
  return static_cast<std::size_t>(x_database->number("SELECT count(*) FROM record"));
}

std::size_t Ledger::reconcile() {
  try {
    return compare_and_mend();
  } catch (const record::OlderFormat&) {
    throw older_format(
        tr("The journal {file} is of an older format of Rollcall, which this one does not read.", "file"_is = x_file));
  }
}

std::vector<JournalEntry> Ledger::entries() const {
  Statement rows = x_database->prepare(columns + "ORDER BY sequence");
  std::vector<JournalEntry> all;
  while (rows.step()) all.push_back(entry_at(rows));
  return all;
}

void Ledger::insert(const Missing& one, std::optional<std::int64_t> learner) {
  Statement row = x_database->prepare(
      "INSERT INTO record (sequence, learner, registration, staff_number, previous, bytes, proof, signature) "
      "VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
  row.bind(static_cast<std::int64_t>(one.entry.sequence));
  if (learner)
    row.bind(*learner);
  else
    row.bind_null();
  row.bind(ByteView(one.record.registration)).bind(one.record.staff_number);
  row.bind(ByteView(one.entry.previous)).bind(ByteView(one.entry.record));
  row.bind(ByteView(one.entry.proof)).bind(ByteView(one.entry.signature)).run();
}

void Ledger::restore(const Missing& one) {
  x_attempts->mark_finished(one.record.registration);
  Statement owner = x_database->prepare(
      "SELECT coalesce((SELECT learner FROM attempt WHERE registration = ?), "
      "(SELECT id FROM learner WHERE staff_number = ?))");
  owner.bind(ByteView(one.record.registration)).bind(one.record.staff_number).step();
  insert(one, owner.is_null(0) ? std::nullopt : std::optional(owner.integer(0)));
}

void Ledger::restore(const std::vector<Missing>& missing, const std::vector<record::SignedEvent>& events) {
  if (missing.empty() && events.empty()) return;
  Transaction transaction(*x_database);
  for (const Missing& one : missing) {
    x_database->prepare("DELETE FROM record WHERE sequence = ?")
        .bind(static_cast<std::int64_t>(one.entry.sequence))
        .run();
    Statement taken = x_database->prepare("SELECT 1 FROM record WHERE registration = ?");
    if (!taken.bind(ByteView(one.record.registration)).step()) restore(one);
  }
  for (const record::SignedEvent& event : events) x_events->insert(event);
  transaction.commit();
}

std::string Ledger::missing_keys(std::string_view contents) const {
  if (x_sites->all().size() < 2) return {};
  const std::vector<record::SiteKey> there = keys_in(contents);
  std::string missing;
  for (const record::SiteKey& key : x_sites->all()) {
    if (std::find(there.begin(), there.end(), key) == there.end()) missing += format(key);
  }
  return missing;
}

std::size_t Ledger::compare_and_mend() {
  const std::vector<JournalEntry> rows = entries();
  const std::vector<record::SignedEvent> events = x_events->rows();
  const std::string contents = x_journal.contents();
  std::vector<Missing> missing;
  std::vector<record::SignedEvent> missing_events;
  std::uint64_t last_in_journal = 0, last_event_in_journal = 0, end_of_valid = 0, end_of_complete = 0;
  for (const JournalLine& line : lines_of(contents)) {
    if (!is_partial_write(line.text)) end_of_complete = line.end;
    if (has_key(line.text, *x_sites)) end_of_valid = line.end;
    if (is_event(line.text)) {
      const std::optional<record::SignedEvent> event = parse_event(line.text);
      const record::SignedEvent* row = event ? find_event(events, event->number) : nullptr;
      if (!event || ((!row || *row != *event) && !x_events->is_valid(*event))) continue;
      if (!row || (*row != *event && !x_events->is_valid(*row))) missing_events.push_back(*event);
      end_of_valid = line.end;
      last_event_in_journal = std::max(last_event_in_journal, event->number);
      continue;
    }
    const std::optional<std::uint64_t> sequence = sequence_of(line.text);
    if (!sequence) continue;
    const JournalEntry* row = find_entry(rows, *sequence);
    // Comparing is cheaper than checking a signature.
    if (!row || !is_line_of(*row, line.text)) {
      const std::optional<JournalEntry> entry = parse_entry(line.text);
      const auto record = entry ? valid(*entry) : std::nullopt;
      if (!record) continue;
      if (!row || !valid(*row)) missing.push_back({*entry, *record});
    }
    end_of_valid = line.end;
    last_in_journal = std::max(last_in_journal, *sequence);
  }
  restore(missing, missing_events);
  std::string behind = missing_keys(contents);
  std::size_t given = 0;
  for (const JournalEntry& row : rows) {
    if (row.sequence <= last_in_journal || !valid(row)) continue;
    behind += format(row);
    ++given;
  }
  for (const record::SignedEvent& row : events) {
    if (row.number <= last_event_in_journal || !x_events->is_valid(row)) continue;
    behind += format(row);
    ++given;
  }
  // What follows the last valid line is the rest of an append that the power interrupted, or lines that the database
  // still has. A complete line that nobody has any more stays, for whoever may be able to read it.
  x_journal.cut(behind.empty() ? std::max(end_of_valid, end_of_complete) : end_of_valid);
  if (!behind.empty()) x_journal.append(behind);
  return given;
}

std::uint64_t Ledger::next_of_current_key() const {
  const auto last = static_cast<std::uint64_t>(x_database->number("SELECT coalesce(max(sequence), 0) FROM record"));
  std::uint64_t next = std::max(last + 1, x_sites->current().first);
  const std::string contents = x_journal.contents();
  for (const JournalLine& line : lines_of(contents)) {
    const std::optional<JournalEntry> entry = parse_entry(line.text);
    if (entry && entry->sequence >= next && valid(*entry)) next = entry->sequence + 1;
  }
  return next;
}

std::size_t Ledger::only_in_journal() const {
  const std::vector<JournalEntry> rows = entries();
  const std::vector<record::SignedEvent> events = x_events->rows();
  const std::string contents = x_journal.contents();
  std::size_t count = 0;
  for (const JournalLine& line : lines_of(contents)) {
    if (const std::optional<record::SignedEvent> event = parse_event(line.text);
        event && !find_event(events, event->number) && x_events->is_valid(*event))
      ++count;
    const std::optional<std::uint64_t> sequence = sequence_of(line.text);
    if (!sequence || find_entry(rows, *sequence)) continue;
    const std::optional<JournalEntry> entry = parse_entry(line.text);
    if (entry && valid(*entry)) ++count;
  }
  return count;
}

std::vector<record::SignedRecord> Ledger::records(std::optional<std::int64_t> learner, const Tell& tell) const {
  Statement rows =
      x_database->prepare(columns + (learner ? "WHERE learner = ? ORDER BY sequence" : "ORDER BY sequence"));
  if (learner) rows.bind(*learner);
  return records_at(rows, tell);
}

std::vector<record::SignedRecord> Ledger::records_of(std::string_view staff_number) const {
  Statement rows = x_database->prepare(columns + "WHERE staff_number = ? ORDER BY sequence");
  std::vector<record::SignedRecord> all = records_at(rows.bind(staff_number));
  for (const record::SignedRecord& record : all) {
    if (record.staff_number != staff_number)
      throw Damaged(tr("Record {number} in the learner database is filed under another staff number than its own.",
                       "number"_is = record.sequence),
                    tr("Have the data looked at with: rollcall doctor"));
  }
  return all;
}

std::optional<record::SignedRecord> Ledger::find(const std::array<std::uint8_t, 16>& registration) const {
  Statement row = x_database->prepare(columns + "WHERE registration = ?");
  if (!row.bind(ByteView(registration)).step()) return std::nullopt;
  return record_at(row);
}

std::optional<std::int64_t> Ledger::last_finished() const {
  Statement last = x_database->prepare(columns + "ORDER BY sequence DESC LIMIT 1");
  const auto record = last.step() ? valid(entry_at(last)) : std::nullopt;
  return record ? std::optional(record->finished) : std::nullopt;
}

void Ledger::expect_certain() const {
  if (x_must_reopen)
    throw Error(tr("The record could not be saved, because the drive failed before."),
                tr("Close Rollcall and start it again. Everything that was accepted is still there."));
}

void Ledger::save(std::string_view lines, Transaction& transaction) {
  if (lines.empty()) return transaction.commit();
  const std::uint64_t size = x_journal.size();
  try {
    // The journal first: a commit that fails is undone there, but nothing can undo a commit.
    x_journal.append(lines);
    transaction.commit();
  } catch (...) {
    x_is_certain = false;
    try {
      x_journal.cut(size);
    } catch (const Error&) {
      x_must_reopen = true;
    }
    throw;
  }
}

record::SignedRecord Ledger::store(record::CompletionRecord record, std::int64_t learner, const seal::SecretKey& site,
                                   Transaction& transaction) {
  expect_certain();
  seal::Digest previous{};
  std::optional<record::SignedRecord> before;
  {
    Statement last = x_database->prepare(columns + "ORDER BY sequence DESC LIMIT 1");
    record.sequence = 1;
    if (last.step()) {
      const JournalEntry entry = entry_at(last);
      previous = digest(entry);
      record.sequence = entry.sequence + 1;
      before = valid(entry);
    }
  }
  record.doubt = record::doubt_about(record, before ? &*before : nullptr);
  const record::SignedRecord made = record::sign(record, site);
  const Missing finished{make_entry(made, previous, site), made};
  insert(finished, learner);
  save(format(finished.entry), transaction);
  return made;
}

std::vector<record::SignedEvent> Ledger::note(std::vector<record::What> all, std::int64_t now, std::int16_t offset,
                                              const seal::SecretKey& site, Transaction& transaction) {
  expect_certain();
  std::vector<record::SignedEvent> made;
  std::string lines;
  try {
    for (record::What& what : all) {
      x_events->insert(made.emplace_back(x_events->next(std::move(what), now, offset, site)));
      lines += format(made.back());
    }
    save(lines, transaction);
  } catch (...) {
    x_events->read_again();
    throw;
  }
  return made;
}

void Ledger::append_keys() { x_journal.append(missing_keys(x_journal.contents())); }

void Ledger::adopt(std::int64_t learner, const std::string& staff_number) {
  x_database->prepare("UPDATE record SET learner = ? WHERE learner IS NULL AND staff_number = ?")
      .bind(learner)
      .bind(staff_number)
      .run();
}

Ledger::Lacking Ledger::lacking(const Ledger& copy) const {
  Lacking lacking;
  const std::vector<JournalEntry> rows = entries();
  for (const JournalEntry& there : copy.entries()) {
    // Whose record it is, the keys of this database say.
    const JournalEntry* row = find_entry(rows, there.sequence);
    if (row && valid(*row)) continue;
    if (const auto record = valid(there)) lacking.records.push_back({there, *record});
  }
  const std::vector<record::SignedEvent> events = x_events->rows();
  for (const record::SignedEvent& there : copy.x_events->rows()) {
    const record::SignedEvent* row = find_event(events, there.number);
    if ((!row || !x_events->is_valid(*row)) && x_events->is_valid(there)) lacking.events.push_back(there);
  }
  return lacking;
}

bool Ledger::is_journal_whole() const {
  std::vector<Message> problems;
  check_journal(problems);
  return problems.empty();
}

std::size_t Ledger::write_journal_anew() {
  std::string lines = missing_keys({});
  std::size_t count = 0;
  for (const JournalEntry& row : entries()) {
    if (!valid(row)) continue;
    lines += format(row);
    ++count;
  }
  for (const record::SignedEvent& row : x_events->rows()) {
    if (!x_events->is_valid(row)) continue;
    lines += format(row);
    ++count;
  }
  os::write_durably(x_file, lines, os::Audience::owner_only);
  return count;
}

std::vector<Message> Ledger::remarks(std::int64_t now) const {
  std::vector<Message> all;
  Statement rows = x_database->prepare(columns + "ORDER BY sequence");
  std::int64_t last = now;
  while (rows.step()) {
    const auto record = valid(entry_at(rows));
    if (!record) continue;  // for `check` to say
    for (const Message& mark : record::marks(*record))
      all.push_back(tr("Record {number}: {remark}", "number"_is = record->sequence, "remark"_is = mark));
    last = record->finished;
  }
  if (now < last)
    all.push_back(
        tr("The clock of this computer is behind the date of the last record. Set it right, or the dates of the "
           "next records will be in doubt too."));
  return all;
}

std::vector<Message> Ledger::check(const Tell& tell) const {
  std::vector<Message> problems;
  check_rows(problems, tell);
  x_events->check(problems);
  check_journal(problems);
  return problems;
}

void Ledger::check_rows(std::vector<Message>& problems, const Tell& tell) const {
  const std::size_t all = count();
  std::size_t done = 0;
  Statement rows = x_database->prepare(
      "SELECT sequence, previous, bytes, proof, signature, registration, staff_number, learner IS NOT coalesce("
      "(SELECT a.learner FROM attempt a WHERE a.registration = record.registration), "
      "(SELECT l.id FROM learner l WHERE l.staff_number = record.staff_number), learner) "
      "FROM record ORDER BY sequence");
  seal::Digest previous{};
  std::uint64_t expected = 1;
  while (rows.step()) {
    if (tell) tell(done++, all);
    const JournalEntry entry = entry_at(rows);
    const auto number = "number"_is = entry.sequence;
    if (entry.sequence != expected) problems.push_back(tr("Record {number} is missing.", "number"_is = expected));
    if (entry.sequence == expected && entry.previous != previous)
      problems.push_back(tr("Record {number} does not follow from the one before it.", number));
    if (!is_signed_by(entry, x_sites->key_of(entry.sequence)))
      problems.push_back(tr("Record {number} does not have the signature of its site.", number));
    try {
      const record::CompletionRecord record = record::decode(entry.record);
      if (record.sequence != entry.sequence)
        problems.push_back(tr("Record {number} says that it has another number.", number));
      else if (record.registration != rows.array<16>(5) || record.staff_number != rows.text(6))
        problems.push_back(tr("Record {number} is filed under another attempt or staff number than its own.", number));
      else if (rows.integer(7) != 0)
        problems.push_back(tr("Record {number} is filed under another learner than its own.", number));
    } catch (const record::Malformed&) {
      problems.push_back(tr("Record {number} cannot be read.", number));
    }
    previous = digest(entry);
    expected = entry.sequence + 1;
  }
}

void Ledger::check_journal(std::vector<Message>& problems) const {
  const std::vector<JournalEntry> rows = entries();
  std::vector<bool> is_in_journal(rows.size(), false);
  const std::string contents = x_journal.contents();
  std::size_t line_number = 0;
  std::vector<record::SignedEvent> events;
  for (const JournalLine& line : lines_of(contents)) {
    ++line_number;
    if (has_key(line.text, *x_sites)) continue;
    if (const std::optional<record::SignedEvent> event = parse_event(line.text); event && x_events->is_valid(*event)) {
      events.push_back(*event);
      continue;
    }
    const std::optional<JournalEntry> entry = parse_entry(line.text);
    const JournalEntry* row = entry ? find_entry(rows, entry->sequence) : nullptr;
    const std::size_t place = row ? static_cast<std::size_t>(row - rows.data()) : 0;
    if (!row || is_in_journal[place]) {
      problems.push_back(
          tr("Line {line} of the journal is damaged or belongs to another site.", "line"_is = line_number));
      continue;
    }
    is_in_journal[place] = true;
    if (*row != *entry)
      problems.push_back(tr("Line {line} of the journal differs from record {number} in the database.",
                            "line"_is = line_number, "number"_is = row->sequence));
  }
  if (!missing_keys(contents).empty())
    problems.push_back(tr("The journal does not say how this site came to its key."));
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (!is_in_journal[i])
      problems.push_back(tr("Record {number} is missing from the journal.", "number"_is = rows[i].sequence));
  }
  check_events(events, problems);
}

void Ledger::check_events(const std::vector<record::SignedEvent>& in_journal, std::vector<Message>& problems) const {
  const std::vector<record::SignedEvent> rows = x_events->rows();
  std::vector<bool> is_in_journal(rows.size(), false);
  for (const record::SignedEvent& event : in_journal) {
    const record::SignedEvent* row = find_event(rows, event.number);
    if (!row || *row != event || is_in_journal[static_cast<std::size_t>(row - rows.data())]) {
      problems.push_back(tr("Event {number} in the journal is not the one in the database, or stands there twice.",
                            "number"_is = event.number));
      continue;
    }
    is_in_journal[static_cast<std::size_t>(row - rows.data())] = true;
  }
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (!is_in_journal[i])
      problems.push_back(tr("Event {number} is missing from the journal.", "number"_is = rows[i].number));
  }
}

}  // namespace rollcall::progress
