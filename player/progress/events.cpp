#include "player/progress/events.h"

#include <utility>

#include "player/progress/journal_event.h"
#include "player/record/bytes.h"

namespace rollcall::progress {
namespace {

constexpr const char* columns = "SELECT number, bytes, site, signature, seal FROM event ORDER BY number";

/// Throws Damaged, and record::Malformed.
record::SignedEvent event_at(const Statement& row) {
  record::SignedEvent event{record::decode_event(row.bytes(1)), row.array<8>(2), row.array<64>(3)};
  if (event.number != static_cast<std::uint64_t>(row.integer(0))) record::Reader::refuse();
  return event;
}

Damaged damaged(std::int64_t number) {
  return Damaged(
      tr("Event {number} in the learner database is damaged or was altered.", "number"_is = number),
      tr("Close Rollcall and start it again: it takes the event from journal.rcj. If that does not help, run: rollcall "
         "doctor"));
}

}  // namespace

std::optional<seal::Digest> Events::seal_of(const record::SignedEvent& event) const {
  return x_learners->seal_of("event", as_bytes(format(event)));
}

bool Events::is_sealed(const Statement& row, const record::SignedEvent& event) const {
  const std::optional<seal::Digest> seal = seal_of(event);
  return seal && *seal == row.array<32>(4);
}

bool Events::is_valid(const record::SignedEvent& event) const {
  const seal::PublicKey* key = x_sites->key_with(event.site, event.records);
  return key && record::is_signed_by(event, *key);
}

const std::vector<record::SignedEvent>& Events::all() const {
  if (x_all) return *x_all;
  std::vector<record::SignedEvent> found;
  Statement rows = x_database->prepare(columns);
  while (rows.step()) {
    try {
      record::SignedEvent event = event_at(rows);
      // The seal says that the signature was looked at; it is found in a fiftieth of the time.
      if (!is_sealed(rows, event) && !is_valid(event)) throw damaged(rows.integer(0));
      found.push_back(std::move(event));
    } catch (const record::Malformed&) {
      throw damaged(rows.integer(0));
    }
  }
  return x_all.emplace(std::move(found));
}

std::vector<record::SignedEvent> Events::rows() const {
  std::vector<record::SignedEvent> found;
  Statement rows = x_database->prepare(columns);
  while (rows.step()) {
    try {
      found.push_back(event_at(rows));
    } catch (const record::Malformed&) {
      // As if it was not there: the journal has it.
    } catch (const Damaged&) {
    }
  }
  return found;
}

record::SignedEvent Events::next(record::What what, std::int64_t now, std::int16_t offset,
                                 const seal::SecretKey& site) const {
  record::Event event;
  const std::vector<record::SignedEvent>& before = all();
  if (!before.empty()) {
    event.number = before.back().number;
    event.previous = record::digest(before.back());
  }
  ++event.number;
  event.records = static_cast<std::uint64_t>(x_database->number("SELECT coalesce(max(sequence), 0) FROM record"));
  event.noted = now;
  event.offset = offset;
  event.what = std::move(what);
  return record::sign(event, site);
}

void Events::insert(const record::SignedEvent& event) {
  if (x_all && (x_all->empty() || x_all->back().number < event.number))
    x_all->push_back(event);
  else
    x_all.reset();
  x_database->prepare("INSERT OR REPLACE INTO event (number, bytes, site, signature, seal) VALUES (?, ?, ?, ?, ?)")
      .bind(static_cast<std::int64_t>(event.number))
      .bind(ByteView(encode(event)))
      .bind(ByteView(event.site))
      .bind(ByteView(event.signature))
      .bind(ByteView(seal_of(event).value_or(seal::Digest{})))
      .run();
}

void Events::check(std::vector<Message>& problems) const {
  Statement rows = x_database->prepare(columns);
  seal::Digest previous{};
  std::uint64_t expected = 1;
  while (rows.step()) {
    const auto number = "number"_is = rows.integer(0);
    const auto at = static_cast<std::uint64_t>(rows.integer(0));
    if (at != expected) problems.push_back(tr("Event {number} is missing.", "number"_is = expected));
    try {
      const record::SignedEvent event = event_at(rows);
      if (at == expected && event.previous != previous)
        problems.push_back(tr("Event {number} does not follow from the one before it.", number));
      if (!is_valid(event)) problems.push_back(tr("Event {number} does not have the signature of its site.", number));
      if (seal_of(event) && !is_sealed(rows, event))
        problems.push_back(tr("Event {number} was put there by something else than Rollcall.", number));
      previous = record::digest(event);
    } catch (const Error&) {
      problems.push_back(tr("Event {number} cannot be read.", number));
      previous = {};
    }
    expected = at + 1;
  }
}

}  // namespace rollcall::progress
