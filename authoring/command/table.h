#pragma once
#include <vector>

#include "player/terminal/console.h"

namespace rollcall::authoring {

/// Rows of cells; a row may be shorter than the others.
using Table = std::vector<std::vector<Message>>;

/// Columns as wide as their longest cell, two spaces before each.
void write_table(const Table& table, const terminal::Console& console);

}  // namespace rollcall::authoring
