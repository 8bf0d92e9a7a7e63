#pragma once
#include <cstdint>
#include <optional>
#include <vector>

#include "player/progress/database.h"
#include "player/progress/learners.h"
#include "player/progress/sites.h"
#include "player/record/event.h"

namespace rollcall::progress {

/// What the site has noted beside its records: the table `event`. The journal has them too, which is the ledger's
/// work. All that it is given must outlive it.
class Events {
 public:
  Events(Database& database, const Learners& learners, const Sites& sites)
      : x_database(&database), x_learners(&learners), x_sites(&sites) {}

  /// By number. Throws Damaged rather than hand out one that the site did not sign. Read once.
  const std::vector<record::SignedEvent>& all() const;
  /// Those that can be read, whoever signed them, by number.
  std::vector<record::SignedEvent> rows() const;

  /// The site signed it.
  bool is_valid(const record::SignedEvent& event) const;
  /// What is noted next.
  record::SignedEvent next(record::What what, std::int64_t now, std::int16_t offset, const seal::SecretKey& site) const;
  /// Inside a transaction of the caller. In the place of a row with its number, if there is one.
  void insert(const record::SignedEvent& event);
  /// What `insert` did was taken back.
  void read_again() const { x_all.reset(); }

  void check(std::vector<Message>& problems) const;

 private:
  std::optional<seal::Digest> seal_of(const record::SignedEvent& event) const;
  bool is_sealed(const Statement& row, const record::SignedEvent& event) const;

  Database* x_database;
  const Learners* x_learners;
  const Sites* x_sites;
  mutable std::optional<std::vector<record::SignedEvent>> x_all;
};

}  // namespace rollcall::progress
