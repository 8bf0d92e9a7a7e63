#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "player/progress/store.h"
#include "player/terminal/console.h"

namespace rollcall::command {

/// Which completion records somebody asks for; what is empty leaves none out.
struct WantedRecords {
  std::string learner;  ///< staff number
  std::string module;   ///< id
  /// The first day, as a calendar date of ISO 8601 ("2026-03-01"), of those that the records show.
  std::string since;
};

/// By sequence number. Throws Error for a date that is none.
std::vector<record::SignedRecord> wanted_records(const progress::Store& store, const WantedRecords& wanted,
                                                 const Tell& tell = {});

/// Which of them were set aside: their numbers, in the order of the records.
std::vector<std::uint64_t> set_aside_among(const progress::Store& store, std::span<const record::SignedRecord> records);

/// Takes those that were set aside out, and says so of each. Throws Error if no other is left.
void leave_out_set_aside(const progress::Store& store, std::vector<record::SignedRecord>& records,
                         const terminal::Console& console);

/// Why there is none.
Error none_wanted(const progress::Store& store, const WantedRecords& wanted);

}  // namespace rollcall::command
