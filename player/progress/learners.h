#pragma once
#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "player/identity/staff_number.h"
#include "player/os/clock.h"
#include "player/progress/access.h"
#include "player/progress/database.h"
#include "player/progress/store.h"
#include "player/seal/vault.h"

namespace rollcall::progress {

/// Who learns here, and the keys of those who are unlocked. Database and clock must outlive it.
class Learners {
 public:
  /// Unlocks everybody who has no PIN. `secret` is the file of the PC's secret; made if nobody's key depends on it yet,
  /// where that may be written.
  Learners(Database& database, const std::filesystem::path& secret, const os::Clock& clock, Access access);

  std::vector<Learner> list() const;
  /// False for one who is not there.
  bool has_pin(std::int64_t learner) const;
  /// Inside a transaction of the caller, who locks the learner again if that fails.
  Learner add(const std::string& name, const identity::StaffNumber& staff_number, const std::string& pin, Alike alike);
  Learner unlock(std::int64_t learner, const std::string& pin);
  /// Commits a change of a learner, who was `before`, with what else belongs to it.
  using Commit = std::function<void(Transaction&, const Learner& before)>;
  Learner rename(std::int64_t learner, const std::string& name, const identity::StaffNumber& staff_number,
                 const std::string& pin, Alike alike, const Commit& commit);
  void set_pin(std::int64_t learner, const std::string& old_pin, const std::string& pin, const Commit& commit);
  /// Forgets the key until the next unlock.
  void lock(std::int64_t learner) { x_keys.erase(learner); }
  void erase(std::int64_t learner);

  /// Throws Error if there is no such learner, or while the learner is locked.
  const seal::SealingKey& key(std::int64_t learner) const;
  /// Says of a row of `table` that Rollcall wrote it. Nothing without the PC's secret.
  std::optional<seal::Digest> seal_of(std::string_view table, ByteView row) const;
  /// The PC's secret is there and fits.
  bool has_machine() const { return x_machine && x_is_own_secret; }
  /// The PC's secret. Throws Error if it is not there, or does not fit the database.
  const seal::SealingKey& machine() const;

  /// There is a row of this learner, also of an erased one, as Rollcall wrote it.
  bool is_whole(std::int64_t learner) const;
  /// What is wrong with the learners' rows, as far as that can be seen without PINs, a sentence each.
  std::vector<Message> check() const;

 private:
  struct Row;
  /// Nothing for a row that is damaged or was changed by hand: nobody else is to suffer from it.
  std::optional<Row> sound(const Statement& row) const;
  bool is_sealed(const Row& row) const;
  /// This row's learner had the number before the row was changed by hand.
  bool had(const Statement& row, const identity::StaffNumber& number) const;
  /// Throws Error for a number that somebody has, and LooksAlike.
  void expect_new(const identity::StaffNumber& number, Alike alike, std::int64_t except = 0) const;
  /// Writes who an unlocked learner is and with which PIN their key opens; nothing of what was there stays in a file.
  Learner write(const Learner& learner, const std::string& pin, const std::function<void(Transaction&)>& commit);
  /// Puts the seal on the row as it is now.
  void seal(std::int64_t learner);
  std::optional<Row> find(std::int64_t learner) const;
  std::optional<std::string> name(const Row& row) const;
  std::optional<seal::Digest> seal_of(const Row& row) const;
  std::optional<seal::Digest> seal_of_erased(std::int64_t learner, std::int64_t tries) const;
  /// That no entry is missing, and that the erased ones are.
  void check_numbers(std::vector<Message>& problems) const;
  Learner shown(const Row& row) const;
  std::optional<seal::SealingKey> unwrapped(const Row& row, const std::string& pin) const;
  void count_try(const Row& row);
  void set_tries(std::int64_t learner, std::int64_t failures, std::int64_t blocked_until, std::int64_t tries);
  /// Of PINs, all that there ever were.
  std::int64_t tries_of(std::int64_t learner) const;

  Database* x_database;
  const os::Clock* x_clock;
  std::filesystem::path x_secret_file;
  std::optional<seal::SealingKey> x_machine;  // nothing if its file is lost
  bool x_is_own_secret = false;               // the one that the data was saved with
  std::map<std::int64_t, seal::SealingKey> x_keys;
};

}  // namespace rollcall::progress
