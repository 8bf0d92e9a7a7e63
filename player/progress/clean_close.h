#pragma once
#include <filesystem>

#include "player/seal/keys.h"

namespace rollcall::progress {

/// The mark that database and journal were compared, closed in order, and not touched since: a start that finds it need
/// not read both to the end. A small file, `clean-close`, signed by the site in the domain "rollcall clean close 1":
///
///     rollcall-clean-close 1
///     rollcall.db <size> <modified> <changed>
///     journal.rcj <size> <modified> <changed>
///     <signature: 128 hex digits>
///
/// Times are in nanoseconds. The mark is gone, durably, before a process of ours writes anything, so that it is never
/// there after a power cut or a crash; and what another program writes, or a copy, has other times than it says.
/// Damage that a drive does to files that nobody writes is not seen by it: every reader of a record checks its
/// signature, and `doctor` looks at everything. For the process that holds the lock of the home.
class CleanClose {
 public:
  /// Of the home with this database and this journal.
  CleanClose(std::filesystem::path database, std::filesystem::path journal);

  /// True if there is a mark that this site signed, and both files are as it says. Never throws: what cannot be read
  /// is no mark.
  bool holds(const seal::PublicKey& site) const;
  /// Durably, unless the database still has a log. It must be closed, and both copies be equal.
  void put(const seal::SecretKey& site) const;
  /// Durably. Throws Error if that fails.
  void withdraw() const;

 private:
  std::filesystem::path x_database;
  std::filesystem::path x_journal;
  std::filesystem::path x_mark;
};

}  // namespace rollcall::progress
