#pragma once
#include <cstdint>
#include <filesystem>
#include <functional>
#include <span>
#include <string>

#include "player/progress/database.h"

namespace rollcall::progress {

/// Steps of one attempt have neighbouring ids: `attempt << step_bits | position`. A key of its own would cost as much
/// space as the step.
inline constexpr int step_bits = 20;

/// Makes one layout of tables of the one before it. Whoever raises the number of the layout writes one, and keeps a
/// database of the old one in tests/player/progress/kept: every layout from 10 on has been given out. It makes the
/// tables as `make_schema` spells them, word for word, and seals anew whatever it changes in a sealed row.
struct Migration {
  std::int64_t from = 0;  ///< the number of the layout that it starts with
  void (*change)(Database&) = nullptr;
};

/// All that lead from the layout of the database to `to`, in one transaction; `before` is called once, if there is one,
/// and nothing is changed if it throws. False, and nothing is changed, if one is missing.
bool migrate(Database& database, std::span<const Migration> all, std::int64_t to, const std::function<void()>& before);

/// Makes the tables in a new database, and those of this Rollcall of an older one: `before_migration` is called before
/// anything is changed. Throws Error if the file is another program's, or of a newer or an unknown older format of
/// Rollcall.
void prepare_schema(Database& database, const std::filesystem::path& file,
                    const std::function<void()>& before_migration);

/// With this sentence, which says that something is whole and made by an older Rollcall, and what to do.
Error older_format(Message sentence);

}  // namespace rollcall::progress
