#pragma once
#include <vector>

#include "player/record/verify.h"

namespace rollcall::record {

/// Looks at records that are proved by themselves as a series: whether one is there twice, was signed under a number
/// that another one has, or is of an attempt that another one is of, is said of the results, and those that were
/// genuine are worth less then. Returns what is to be said of the file as a whole: what is missing between its records,
/// and what stands in another order than it was made. A site is one, whichever of its keys signed.
std::vector<Message> examine_series(std::vector<VerificationResult>& results, std::span<const SiteKey> history);

}  // namespace rollcall::record
