#pragma once
#include <filesystem>
#include <span>
#include <string>

#include "player/command/console.h"
#include "player/command/home.h"
#include "player/exit.h"

namespace rollcall::command {

/// Takes a trust list from the national root.
Exit trust(const Home& home, const std::filesystem::path& list, const Console& console);

/// Takes packs into the library; those that are refused are named, and the others are taken all the same.
Exit install(const Home& home, std::span<const std::string> packs, const Console& console);

enum class Listing : std::uint8_t { text, json };

/// JSON is one array of objects {module, version, digest, file, problem}; problem is empty for a pack that can be
/// played, and English.
Exit list(const Home& home, Listing listing, const Console& console);

}  // namespace rollcall::command
