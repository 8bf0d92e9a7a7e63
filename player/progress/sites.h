#pragma once
#include <cstdint>
#include <optional>
#include <vector>

#include "player/progress/database.h"
#include "player/progress/learners.h"
#include "player/record/site_key.h"

namespace rollcall::progress {

/// The keys that the records here were signed with, each from a record on, and how one came after the other: the table
/// `site`. The last one is this site's. Database and learners, whose secret seals the rows, must outlive it.
class Sites {
 public:
  /// Throws Damaged if a row is missing, lacks a signature, or was not written by Rollcall.
  Sites(Database& database, const Learners& learners);

  bool is_empty() const { return x_keys.empty(); }
  const std::vector<record::SiteKey>& all() const { return x_keys; }
  const record::SiteKey& current() const { return x_keys.back(); }
  /// Whose signature a record with this number has.
  const seal::PublicKey& key_of(std::uint64_t sequence) const;
  /// The key with this id, if it may have signed when there were so many records; else null. Between two records a key
  /// may have taken the place of another.
  const seal::PublicKey* key_with(const seal::KeyId& id, std::uint64_t records) const;

  /// Inside a transaction of the caller, who calls `take` when that is committed.
  void insert(const std::vector<record::SiteKey>& keys);
  void take(const std::vector<record::SiteKey>& keys) { x_keys.insert(x_keys.end(), keys.begin(), keys.end()); }

 private:
  std::optional<seal::Digest> seal_of(std::int64_t id, const record::SiteKey& key) const;

  Database* x_database;
  const Learners* x_learners;
  std::vector<record::SiteKey> x_keys;
};

}  // namespace rollcall::progress
