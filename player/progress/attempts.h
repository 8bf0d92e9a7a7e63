#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "player/progress/attempt_row.h"
#include "player/progress/database.h"
#include "player/progress/learners.h"
#include "player/progress/store.h"

namespace rollcall::progress {

/// Attempts and their steps. Each step is sealed with its learner's key and bound to its place, so that rows cannot be
/// swapped. Database and learners must outlive it.
class Attempts {
 public:
  Attempts(Database& database, const Learners& learners) : x_database(&database), x_learners(&learners) {}

  AttemptSummary begin(const AttemptPlan& plan, std::int64_t now);
  /// Without the trace, which needs no key. The first throws Error if there is no such attempt.
  AttemptSummary summary(std::int64_t attempt) const;
  std::vector<AttemptSummary> summaries(std::int64_t learner) const;
  /// With the trace, for which the learner must be unlocked. Throws Error if there is no such attempt.
  AttemptRow get(std::int64_t attempt) const;
  std::optional<AttemptRow> unfinished(std::int64_t learner, std::string_view module, std::string_view variant) const;
  std::vector<AttemptRow> of(std::int64_t learner) const;

  void accept(std::int64_t attempt, std::uint32_t position, const run::Choice& choice);
  void set_pages_read(std::int64_t attempt, std::uint32_t pages);
  void set_language(std::int64_t attempt, std::string_view language);
  void abandon(std::int64_t attempt);
  /// Inside a transaction of the caller.
  void mark_finished(std::int64_t attempt);

  /// What is wrong with attempts and steps, a sentence each.
  std::vector<std::string> check() const;

 private:
  /// The trace as far as it is complete; the rest is its damage, and hides no other attempt.
  AttemptRow with_trace(const AttemptSummary& attempt) const;

  Database* x_database;
  const Learners* x_learners;
};

}  // namespace rollcall::progress
