#pragma once
#include <filesystem>

#include "player/progress/database.h"

namespace rollcall::progress {

/// Steps of one attempt have neighbouring ids: `attempt << step_bits | position`. A key of its own would cost as much
/// space as the step.
inline constexpr int step_bits = 20;

/// Makes the tables in a new database. Throws Error if the file is another program's, or a newer Rollcall's.
void prepare_schema(Database& database, const std::filesystem::path& file);

}  // namespace rollcall::progress
