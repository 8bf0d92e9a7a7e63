#pragma once
#include <cstdint>
#include <string>

#include "player/progress/store.h"
#include "tests/support/fake_clock.h"
#include "tests/support/temp_folder.h"

namespace rollcall::test {

/// A folder of a drive in memory, where the system has one: thousands of syncs take their time on a disk.
std::filesystem::path memory_drive();

/// A home folder with its clock.
struct Home {
  TempFolder folder{memory_drive()};
  FakeClock clock;
  os::Whereabouts here;  ///< nothing is known of it, until a test says more

  progress::Store open(progress::Place place = progress::Place::pc) const {
    return progress::Store(folder.path(), place, clock, progress::Found::must_fit, look());
  }
  /// As somebody does who has decided that what is there counts.
  progress::Store accept() const {
    return progress::Store(folder.path(), progress::Place::pc, clock, progress::Found::is_accepted, look());
  }
  progress::Look look() const {
    return [this](const std::filesystem::path&) { return here; };
  }
  std::filesystem::path operator/(const char* name) const { return folder.path() / name; }
};

/// What an attempt of this learner starts with.
progress::AttemptPlan plan(std::int64_t learner);

/// A choice that follows from its number.
run::Choice numbered_choice(std::uint32_t number);

/// A whole record of this attempt.
record::CompletionRecord record_of(const progress::AttemptSummary& attempt);

/// Begins an attempt, takes `choices` numbered choices and finishes it.
record::SignedRecord complete_one(progress::Store& store, std::int64_t learner, std::uint32_t choices = 2);

/// Runs SQL on the database of a home that nobody has open.
void change_database(const Home& home, const std::string& sql);

}  // namespace rollcall::test
