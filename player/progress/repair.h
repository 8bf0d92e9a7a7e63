#pragma once
#include <vector>

#include "player/progress/store.h"

namespace rollcall::progress {

/// What the doctor does for a home: a database that cannot be read, or is not there, is set beside, and the newest
/// backup that can be read takes its place, or else a new one; what only the journal has comes from there. Then
/// Store::mend. Where the backup and the journal do not name the key that is there, it follows as one whose coming only
/// it says itself, so that every record stays under the key that signed it. Nothing is deleted. A sentence for each
/// thing that was done; empty if nothing was to be done that can be. Throws InUse, and Error for what only a person can
/// put right, such as a lost key.
std::vector<Message> repair(const std::filesystem::path& home, Place place, const os::Clock& clock,
                            const Look& look = os::whereabouts_of);

}  // namespace rollcall::progress
