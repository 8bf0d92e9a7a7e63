#pragma once
#include <filesystem>
#include <string>

namespace rollcall::os {

/// The path that somebody means who typed this, or let a file manager put it there: what a URI of the scheme "file"
/// (RFC 8089) names on this computer, "file:///media/USB%20STICK/a.rcpack"; everything else is the path as it stands.
std::filesystem::path path_of(const std::string& typed);

}  // namespace rollcall::os
