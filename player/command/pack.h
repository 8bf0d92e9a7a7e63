#pragma once
#include <filesystem>

#include "player/command/console.h"
#include "player/command/home.h"
#include "player/exit.h"

namespace rollcall::command {

/// Says what a pack is, who signed it, and why it would be refused here. Of one that is refused only the header is
/// read, and shown as what it says of itself.
Exit show_pack(const Home& home, const std::filesystem::path& file, const Console& console);

}  // namespace rollcall::command
