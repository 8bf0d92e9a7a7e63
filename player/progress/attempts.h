#pragma once
#include <array>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "player/bytes.h"
#include "player/progress/attempt_row.h"
#include "player/progress/database.h"
#include "player/progress/learners.h"
#include "player/progress/store.h"

namespace rollcall::progress {

/// Attempts and their steps. Each step is encrypted with its learner's key and bound to its place, so that rows cannot
/// be swapped; all steps of an attempt make a chain, and the attempt's row, which says where the chain ends and
/// everything that a record will say, is sealed with the PC's secret. Without that secret nothing is told to be
/// altered, and nothing can be gone on with. Database and learners must outlive it.
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

  /// Returns the id of the step.
  std::int64_t accept(std::int64_t attempt, std::uint32_t position, const run::Choice& choice);
  void set_pages_read(std::int64_t attempt, std::uint32_t pages);
  void set_lines_read(std::int64_t attempt, std::uint32_t lines);
  void set_time_used(std::int64_t attempt, std::uint32_t milliseconds);
  void set_ending_seen(std::int64_t attempt);
  void set_scripted(std::int64_t attempt);
  void set_language(std::int64_t attempt, std::string_view language);
  void abandon(std::int64_t attempt);
  /// Inside a transaction of the caller. There need not be such an attempt.
  void mark_finished(const std::array<std::uint8_t, 16>& registration);

  /// Those that are not open, were begun before and still have their choices; not what is damaged, which stays as it is
  /// for the doctor.
  std::vector<AttemptSummary> begun_before(std::int64_t moment) const;
  /// Takes the choices of such an attempt out. Inside a transaction of the caller; needs no learner's key.
  void delete_choices(std::int64_t attempt);

  /// There is such an attempt, as it was saved, with all its steps.
  bool is_whole(std::int64_t attempt) const;
  /// What is wrong with attempts and steps, a sentence each.
  std::vector<Message> check() const;

 private:
  /// A row with what only this class asks for: where its steps end, and where its learner stands, encrypted.
  struct Saved : AttemptSummary {
    Bytes bookmark;
    std::uint32_t steps = 0;
    seal::Digest chain{};
  };
  Saved saved_at(const Statement& row) const;
  /// Over everything but whether it is finished, which its record says. Nothing without the PC's secret.
  std::optional<seal::Digest> seal_of(const Saved& attempt) const;
  /// Throws Error if there is no such attempt.
  Saved find(std::int64_t attempt) const;
  /// Throws Damaged unless it is as it was saved.
  Saved find_sound(std::int64_t attempt) const;
  /// Saves what `alter` makes of the attempt. Throws Damaged unless it is as it was saved.
  void change(std::int64_t attempt, const std::function<void(Saved&)>& alter);
  /// These need the learner's key. The second throws Damaged for what the key did not make.
  Bytes sealed_bookmark(const Saved& attempt, const Bookmark& bookmark) const;
  Bookmark bookmark_of(const Saved& attempt) const;
  void change_bookmark(std::int64_t attempt, const std::function<void(Bookmark&)>& alter);
  /// What may change after the beginning.
  void update(const Saved& attempt);
  /// The trace as far as it is complete; the rest is its damage, and hides no other attempt.
  AttemptRow with_trace(const Saved& attempt) const;
  bool has_all_steps(const Saved& attempt) const;

  Database* x_database;
  const Learners* x_learners;
};

}  // namespace rollcall::progress
