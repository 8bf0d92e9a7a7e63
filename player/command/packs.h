#pragma once
#include <filesystem>
#include <ostream>
#include <span>
#include <string>

#include "player/command/home.h"

namespace rollcall::command {

/// Takes a trust list from the national root.
int trust(const Home& home, const std::filesystem::path& list, std::ostream& out, std::ostream& err);

/// Takes packs into the library; those that are refused are named, and the others are taken all the same.
int install(const Home& home, std::span<const std::string> packs, std::ostream& out, std::ostream& err);

enum class Listing : std::uint8_t { text, json };

/// JSON is one array of objects {module, version, digest, file, problem}; problem is empty for a pack that can be
/// played.
int list(const Home& home, Listing listing, std::ostream& out);

}  // namespace rollcall::command
