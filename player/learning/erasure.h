#pragma once
#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

#include "player/progress/store.h"

/// What is erased about a learner, once for every face.
namespace rollcall::learning {

/// What was lost with a learner's key, and what stays.
struct Erased {
  std::string staff_number;
  std::size_t attempts = 0;                   ///< whose choices nobody can read any more
  std::size_t certificates = 0;               ///< that were saved in the home, and are gone
  std::size_t events = 0;                     ///< that name the number, and never the learner; they stay
  std::vector<record::SignedRecord> records;  ///< stay, without a name or choices
};

/// Takes away the certificates with the name that were saved in `home`, where the store is, and then destroys the key
/// of the learner: where a file cannot be taken away, it throws Error, and the learner is still there.
Erased erase(progress::Store& store, const std::filesystem::path& home, const progress::Learner& learner);
/// The same for a PIN that nobody knows any more; then the staff number begins again, without a name and without a PIN.
Erased give_up_pin(progress::Store& store, const std::filesystem::path& home, const progress::Learner& learner);

}  // namespace rollcall::learning
