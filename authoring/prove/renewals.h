#pragma once
#include <vector>

#include "authoring/prove/path_proof.h"

namespace rollcall::prove {

/// What somebody has to renew who joins on a day and completes each step so many days later (`days`), and who then
/// renews first what expires first, no more than `minutes_a_month` in any month, as soon as its window is open.
Renewals follow_renewals(const course::Path& path, const std::vector<std::int32_t>& minutes,
                         const std::vector<std::int32_t>& days);

}  // namespace rollcall::prove
