#pragma once
#include <vector>

#include "player/record/verify.h"

namespace rollcall::record {

/// Looks at records that are proved by themselves as a series: whether one is there twice, or was signed under a number
/// that another one has, is said of the results, which are worth less then. Returns what is to be said of the file as a
/// whole: what is missing between its records, and what stands in another order than it was made.
std::vector<Message> examine_series(std::vector<VerificationResult>& results);

}  // namespace rollcall::record
