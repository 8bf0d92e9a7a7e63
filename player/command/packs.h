#pragma once
#include <filesystem>
#include <span>
#include <string>

#include "player/command/home.h"
#include "player/exit.h"
#include "player/terminal/console.h"

namespace rollcall::command {

/// Takes packs into the library, named by their paths or by URIs of files; those that are refused are named, and the
/// others are taken all the same.
Exit install(const Home& home, std::span<const std::string> packs, const terminal::Console& console);

/// Says that another process is changing the library, so that nobody takes the waiting for a fault. The console must
/// outlive it.
library::Waiting tell_of_waiting(const terminal::Console& console);

}  // namespace rollcall::command
