#pragma once
#include <filesystem>

#include "player/command/home.h"
#include "player/exit.h"
#include "player/terminal/console.h"

namespace rollcall::command {

/// Says what a pack is, who signed it, and why it would be refused here. Of one that is refused only the header is
/// read, and shown as what it says of itself.
Exit show_pack(const Home& home, const std::filesystem::path& file, const terminal::Console& console);

}  // namespace rollcall::command
