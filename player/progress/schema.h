#pragma once
#include <filesystem>
#include <string>

#include "player/progress/database.h"

namespace rollcall::progress {

/// Steps of one attempt have neighbouring ids: `attempt << step_bits | position`. A key of its own would cost as much
/// space as the step.
inline constexpr int step_bits = 20;

/// Makes the tables in a new database. Throws Error if the file is another program's, or of a newer or an
/// older format of Rollcall.
void prepare_schema(Database& database, const std::filesystem::path& file);

/// With this sentence, which says that something is whole and made by an older Rollcall, and what to do.
Error older_format(Message sentence);

}  // namespace rollcall::progress
