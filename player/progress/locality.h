#pragma once
#include <array>
#include <cstdint>
#include <string>

#include "player/os/whereabouts.h"

/// Where learner data lives, so that a copy of it is told from what it was copied of. A new network card or a new drive
/// alone is no move, and neither is a new installation around the data; another computer is, and so is a copy of the
/// database on the same drive.
namespace rollcall::progress {

/// What is kept of it: digests under the number of the database, so that no serial number can be read from a copy.
/// Words with blanks between; those of one kind begin with its letter.
std::string locality_of(const os::Whereabouts& here, const std::array<std::uint8_t, 16>& database);

/// The data was copied, or came to another computer. What is known of one of the two only says nothing.
bool is_elsewhere(const std::string& saved, const std::string& now);

}  // namespace rollcall::progress
