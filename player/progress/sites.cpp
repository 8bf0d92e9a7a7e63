#include "player/progress/sites.h"

#include <algorithm>

namespace rollcall::progress {
namespace {

Damaged changed_by_hand() {
  return Damaged(tr("The list of the keys that this site has signed with was changed by something else than Rollcall."),
                 tr("Put the database back from a copy, and find out who has access to this folder."));
}

record::SiteKey key_at(const Statement& row, const std::optional<seal::PublicKey>& before) {
  record::SiteKey key;
  key.key = row.array<32>(1);
  key.before = before;
  const std::int64_t coming = row.integer(2);
  if (coming < 0 || coming > static_cast<std::int64_t>(record::Coming::lost)) throw changed_by_hand();
  key.coming = static_cast<record::Coming>(coming);
  key.first = static_cast<std::uint64_t>(row.integer(3));
  key.since = row.integer(4);
  if (!row.is_null(5)) key.by_before = row.array<64>(5);
  key.by_key = row.array<64>(6);
  return key;
}

}  // namespace

Sites::Sites(Database& database, const Learners& learners) : x_database(&database), x_learners(&learners) {
  Statement rows =
      database.prepare("SELECT id, key, coming, first, since, by_before, by_key, seal FROM site ORDER BY id");
  while (rows.step()) {
    const auto id = static_cast<std::int64_t>(x_keys.size()) + 1;
    const record::SiteKey key = key_at(rows, x_keys.empty() ? std::nullopt : std::optional(x_keys.back().key));
    const std::optional<seal::Digest> seal = seal_of(id, key);
    const bool is_in_order = x_keys.empty() || key.first >= x_keys.back().first;
    if (rows.integer(0) != id || !is_in_order || !is_signed(key) || (seal && *seal != rows.array<32>(7)))
      throw changed_by_hand();
    x_keys.push_back(key);
  }
}

const seal::PublicKey& Sites::key_of(std::uint64_t sequence) const {
  const auto after =
      std::find_if(x_keys.begin(), x_keys.end(), [&](const record::SiteKey& key) { return key.first > sequence; });
  return after == x_keys.begin() ? x_keys.front().key : std::prev(after)->key;
}

const seal::PublicKey* Sites::key_with(const seal::KeyId& id, std::uint64_t records) const {
  for (std::size_t i = 0; i < x_keys.size(); ++i) {
    const bool had_come = x_keys[i].first <= records + 1;
    const bool had_gone = i + 1 < x_keys.size() && x_keys[i + 1].first <= records;
    if (had_come && !had_gone && seal::key_id(x_keys[i].key) == id) return &x_keys[i].key;
  }
  return nullptr;
}

std::optional<seal::Digest> Sites::seal_of(std::int64_t id, const record::SiteKey& key) const {
  return x_learners->seal_of("site", as_bytes(std::to_string(id) + " " + format(key)));
}

void Sites::insert(const std::vector<record::SiteKey>& keys) {
  std::int64_t id = x_database->number("SELECT coalesce(max(id), 0) FROM site");
  for (const record::SiteKey& key : keys) {
    Statement row = x_database->prepare(
        "INSERT INTO site (id, key, coming, first, since, by_before, by_key, seal) VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
    row.bind(++id).bind(ByteView(key.key)).bind(static_cast<std::int64_t>(key.coming));
    row.bind(static_cast<std::int64_t>(key.first)).bind(key.since);
    if (key.by_before)
      row.bind(ByteView(*key.by_before));
    else
      row.bind_null();
    row.bind(ByteView(key.by_key)).bind(ByteView(seal_of(id, key).value_or(seal::Digest{}))).run();
  }
}

}  // namespace rollcall::progress
