#include "player/progress/ledger.h"

#include <algorithm>
#include <map>

#include "player/progress/schema.h"
#include "player/record/bytes.h"
#include "player/record/compact.h"

namespace rollcall::progress {
namespace {

const std::string columns = "SELECT sequence, previous, bytes, site, signature FROM record ";

Link link_at(const Statement& row) {
  Link link;
  link.sequence = static_cast<std::uint64_t>(row.integer(0));
  link.previous = row.array<32>(1);
  link.record = row.bytes(2);
  link.site = row.array<32>(3);
  link.signature = row.array<64>(4);
  return link;
}

std::string number(std::uint64_t value) { return std::to_string(value); }

/// Nothing unless the line is a link that its site signed and that holds the record it says. Throws
/// record::OlderFormat for one that an older Rollcall signed.
std::optional<Link> sound_link(std::string_view line) {
  std::optional<Link> link = parse_link(line);
  if (!link || !is_signed(*link)) return std::nullopt;
  try {
    if (record::decode(link->record).sequence != link->sequence) return std::nullopt;
  } catch (const record::OlderFormat&) {
    throw;
  } catch (const record::Malformed&) {
    return std::nullopt;
  }
  return link;
}

std::string_view without_end(std::string_view line) { return line.substr(0, line.size() - 1); }

/// What the row holds. Throws Damaged unless the site signed it.
record::CompletionRecord signed_record(const Link& link) {
  if (!sound_link(without_end(format(link))))
    throw Damaged(
        "Record " + number(link.sequence) + " in the learner database is damaged or was altered.",
        "Close Rollcall and start it again: it takes the record from journal.rcj. If that does not help, run: "
        "rollcall doctor");
  return record::decode(link.record);
}

/// Not torn: the parts of a write that did not reach the drive are zeros.
bool is_whole(std::string_view line) { return !line.empty() && line.find('\0') == std::string_view::npos; }

void check_link(const Link& link, std::vector<std::string>& problems) {
  if (!is_signed(link))
    problems.push_back("Record " + number(link.sequence) + " does not have the signature of its site.");
  try {
    if (record::decode(link.record).sequence != link.sequence)
      problems.push_back("Record " + number(link.sequence) + " says that it has another number.");
  } catch (const record::Malformed&) {
    problems.push_back("Record " + number(link.sequence) + " cannot be read.");
  }
}

}  // namespace

Ledger::Ledger(Database& database, const std::filesystem::path& journal, const seal::SecretKey& site)
    : x_database(&database), x_site(site), x_journal(journal) {
  try {
    reconcile();
  } catch (const record::OlderFormat&) {
    throw older_format("The journal " + journal.string());
  }
}

std::vector<Link> Ledger::links() const {
  Statement rows = x_database->prepare(columns + "ORDER BY sequence");
  std::vector<Link> all;
  while (rows.step()) all.push_back(link_at(rows));
  return all;
}

void Ledger::insert(const Link& link, std::optional<std::int64_t> learner) {
  const record::CompletionRecord record = record::decode(link.record);
  Statement row = x_database->prepare(
      "INSERT INTO record (sequence, learner, registration, previous, bytes, site, signature) "
      "VALUES (?, ?, ?, ?, ?, ?, ?)");
  row.bind(static_cast<std::int64_t>(link.sequence));
  if (learner)
    row.bind(*learner);
  else
    row.bind_null();
  row.bind(ByteView(record.registration)).bind(ByteView(link.previous)).bind(ByteView(link.record));
  row.bind(ByteView(link.site)).bind(ByteView(link.signature)).run();
}

void Ledger::restore(const Link& link) {
  const record::CompletionRecord record = record::decode(link.record);
  x_database->prepare("UPDATE attempt SET finished = 1, abandoned = 0 WHERE registration = ?")
      .bind(ByteView(record.registration))
      .run();
  Statement owner = x_database->prepare(
      "SELECT coalesce((SELECT learner FROM attempt WHERE registration = ?), "
      "(SELECT id FROM learner WHERE staff_number = ?))");
  owner.bind(ByteView(record.registration)).bind(record.staff_number).step();
  insert(link, owner.is_null(0) ? std::nullopt : std::optional(owner.integer(0)));
}

void Ledger::restore(const std::vector<Link>& links) {
  if (links.empty()) return;
  Transaction transaction(*x_database);
  for (const Link& link : links) {
    x_database->prepare("DELETE FROM record WHERE sequence = ?").bind(static_cast<std::int64_t>(link.sequence)).run();
    const record::CompletionRecord record = record::decode(link.record);
    Statement taken = x_database->prepare("SELECT 1 FROM record WHERE registration = ?");
    if (!taken.bind(ByteView(record.registration)).step()) restore(link);
  }
  transaction.commit();
}

void Ledger::reconcile() {
  std::map<std::uint64_t, std::string> lines;  // of the database; comparing text is cheaper than checking signatures
  for (const Link& link : links()) lines[link.sequence] = format(link);
  std::vector<Link> missing;
  std::uint64_t last_in_journal = 0;
  const std::uint64_t sound = x_journal.end_of_last([&](std::string_view line) {
    std::optional<Link> link = parse_link(line);
    if (!link) return false;
    const auto known = lines.find(link->sequence);
    const bool is_same = known != lines.end() && known->second == std::string(line) + "\n";
    if (!is_same) {
      link = sound_link(line);
      if (!link) return false;
      const bool is_sound_in_database = known != lines.end() && sound_link(without_end(known->second));
      if (!is_sound_in_database && link->site == x_site.public_key()) missing.push_back(*link);
    }
    last_in_journal = std::max(last_in_journal, link->sequence);
    return true;
  });
  restore(missing);
  std::string behind;
  for (auto line = lines.upper_bound(last_in_journal); line != lines.end(); ++line) behind += line->second;
  // What follows the last sound line is the rest of an append that the power interrupted, or lines that the database
  // still has. A whole line that nobody has any more stays, for whoever may be able to read it.
  x_journal.cut(behind.empty() ? std::max(sound, x_journal.end_of_last(is_whole)) : sound);
  if (!behind.empty()) x_journal.append(behind);
}

std::vector<record::CompletionRecord> Ledger::records(std::optional<std::int64_t> learner) const {
  Statement rows =
      x_database->prepare(columns + (learner ? "WHERE learner = ? ORDER BY sequence" : "ORDER BY sequence"));
  if (learner) rows.bind(*learner);
  std::vector<record::CompletionRecord> all;
  while (rows.step()) all.push_back(signed_record(link_at(rows)));
  return all;
}

std::optional<record::CompletionRecord> Ledger::find(const std::array<std::uint8_t, 16>& registration) const {
  Statement row = x_database->prepare(columns + "WHERE registration = ?");
  if (!row.bind(ByteView(registration)).step()) return std::nullopt;
  return signed_record(link_at(row));
}

record::CompletionRecord Ledger::store(record::CompletionRecord record, std::int64_t learner,
                                       Transaction& transaction) {
  if (x_must_reopen)
    throw Error("The record could not be saved, because the drive failed before.",
                "Close Rollcall and start it again. Everything that was accepted is still there.");
  seal::Digest previous{};
  {
    Statement last = x_database->prepare(columns + "ORDER BY sequence DESC LIMIT 1");
    record.sequence = 1;
    if (last.step()) {
      const Link link = link_at(last);
      previous = digest(link);
      record.sequence = link.sequence + 1;
    }
  }
  const Link link = make_link(record, previous, x_site);
  insert(link, learner);
  const std::uint64_t size = x_journal.size();
  try {
    // The journal first: a commit that fails is undone there, but nothing can undo a commit.
    x_journal.append(format(link));
    transaction.commit();
  } catch (...) {
    try {
      x_journal.cut(size);
    } catch (const Error&) {
      x_must_reopen = true;
    }
    throw;
  }
  return record;
}

void Ledger::adopt(std::int64_t learner, const std::string& staff_number) {
  Statement orphans = x_database->prepare("SELECT sequence, bytes FROM record WHERE learner IS NULL");
  std::vector<std::int64_t> found;
  while (orphans.step()) {
    if (record::decode(orphans.bytes(1)).staff_number == staff_number) found.push_back(orphans.integer(0));
  }
  for (const std::int64_t sequence : found)
    x_database->prepare("UPDATE record SET learner = ? WHERE sequence = ?").bind(learner).bind(sequence).run();
}

std::vector<std::string> Ledger::check() const {
  std::vector<std::string> problems;
  std::map<std::uint64_t, std::string> lines;
  seal::Digest previous{};
  std::uint64_t expected = 1;
  for (const Link& link : links()) {
    if (link.sequence != expected) problems.push_back("Record " + number(expected) + " is missing.");
    if (link.sequence == expected && link.previous != previous)
      problems.push_back("Record " + number(link.sequence) + " does not follow from the one before it.");
    check_link(link, problems);
    lines[link.sequence] = format(link);
    previous = digest(link);
    expected = link.sequence + 1;
  }
  std::size_t line_number = 0;
  for (const std::string& line : x_journal.lines()) {
    ++line_number;
    const std::optional<Link> link = parse_link(line);
    const auto known = link ? lines.find(link->sequence) : lines.end();
    if (known == lines.end())
      problems.push_back("Line " + number(line_number) + " of the journal is damaged or belongs to another site.");
    else if (known->second != line + "\n")
      problems.push_back("Line " + number(line_number) + " of the journal differs from record " +
                         number(link->sequence) + " in the database.");
    if (known != lines.end()) lines.erase(known);
  }
  for (const auto& [sequence, line] : lines)
    problems.push_back("Record " + number(sequence) + " is missing from the journal.");
  return problems;
}

}  // namespace rollcall::progress
