#pragma once
#include <string>
#include <vector>

#include "player/progress/store.h"

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

/// Why there is none.
Error none_wanted(const progress::Store& store, const WantedRecords& wanted);

}  // namespace rollcall::command
