#pragma once
#include <array>
#include <cstdint>
#include <filesystem>
#include <optional>

#include "player/progress/database.h"
#include "player/seal/vault.h"

namespace rollcall::progress {

/// How far a learner database has come. Nothing of it ever goes back.
struct Level {
  std::array<std::uint8_t, 16> database{};  ///< which database: drawn when it was made
  std::int64_t learners = 0;                ///< the highest number of one
  std::int64_t attempts = 0;
  std::int64_t records = 0;
  std::int64_t events = 0;
  std::int64_t tries = 0;  ///< of PINs, of all learners
  std::int64_t step = 0;   ///< the id of the step that was saved last; 0: none yet
  bool operator==(const Level&) const = default;
};

Level level_of(const Database& database);
/// The database holds everything that it held at `level`.
bool reaches(const Database& database, const Level& level);

/// The high-water mark: a small file beside the database, `watermark`, that says how far the database had come when
/// something was saved last. A database that was lost, emptied, replaced by an older copy or by another one, or whose
/// log was lost, does not reach it.
///
///     rollcall-watermark 3
///     <database: 32 hex digits> <learners> <attempts> <records> <events> <tries> <step: 16 hex digits each>
///     <64 hex digits: the level, authenticated under the PC's secret>
///
/// It is raised in place and not synced, right after what it tells of was: a power cut leaves it a little too low,
/// never too high. Whoever takes back the whole folder takes back the mark with it; that only the records outside show.
class Watermark {
 public:
  Watermark(std::filesystem::path file, const seal::SealingKey& key) : x_file(std::move(file)), x_key(key) {}

  bool is_there() const;
  /// Nothing if it is not there, or is not what the owner of the key wrote.
  std::optional<Level> read() const;
  /// Durably, whatever was there. Throws Error if that fails.
  void put(const Level& level) const;
  /// Where that fails the mark stays too low, which does no harm.
  void raise(const Level& level) const noexcept;

 private:
  std::filesystem::path x_file;
  seal::SealingKey x_key;
};

}  // namespace rollcall::progress
