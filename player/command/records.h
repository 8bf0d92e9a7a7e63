#pragma once
#include <filesystem>
#include <span>
#include <string>

#include "player/command/console.h"
#include "player/command/home.h"
#include "player/exit.h"

namespace rollcall::command {

struct ExportArguments {
  std::string format;   ///< xapi, csv or pdf
  std::string learner;  ///< staff number; empty: everybody
  std::filesystem::path path;
  std::filesystem::path fonts;  ///< for pdf
};

/// Writes completion records. A PDF holds one certificate, of the newest record, when the path ends in .pdf; otherwise
/// the path is a folder that gets one file per record. The same records give the same bytes.
Exit export_records(const Home& home, const ExportArguments& arguments, const Console& console);

/// Says of every record in an exported file whether it is genuine. `site_keys` are files with the public keys of other
/// sites; this site's own key is always known.
Exit verify_records(const Home& home, const std::filesystem::path& file, std::span<const std::string> site_keys,
                    const Console& console);

/// Writes this site's public key, with which others verify its records.
Exit export_site_key(const Home& home, const std::filesystem::path& file, const Console& console);

}  // namespace rollcall::command
