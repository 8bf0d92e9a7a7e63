#pragma once
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "player/command/home.h"
#include "player/command/typist.h"
#include "player/command/wanted_records.h"
#include "player/exit.h"
#include "player/os/output.h"
#include "player/terminal/console.h"

namespace rollcall::command {

struct ExportArguments {
  std::string format;  ///< xapi, csv or pdf
  WantedRecords wanted;
  /// For xapi: also what the wanted learner decided, who unlocks it.
  bool has_decisions = false;
  std::filesystem::path path;
  os::Existing existing = os::Existing::kept;  ///< what is at the path
  std::filesystem::path fonts;                 ///< for pdf
};

/// Writes completion records. Those that were set aside get no certificate, and stand in other files as they were
/// signed; either is said. A PDF holds one certificate, of the newest record, when the path ends in .pdf; otherwise
/// the path is a folder that gets one file per record. The same records give the same bytes. No folder is made.
Exit export_records(const Home& home, const ExportArguments& arguments, const Typist& typist,
                    const terminal::Console& console);

struct BadgeArguments {
  WantedRecords wanted;
  std::filesystem::path path;
  os::Existing existing = os::Existing::kept;
};

/// Writes an Open Badge 3.0 of each passed record that counts: into the folder at the path, or the newest one into the
/// file when the path ends in .json. The same records give the same bytes.
Exit write_badges(const Home& home, const BadgeArguments& arguments, const terminal::Console& console);

struct VerifyArguments {
  std::filesystem::path file;
  std::vector<std::string> keys;              ///< files with the public keys of sites
  std::optional<std::filesystem::path> home;  ///< whose own key is known too, if there is one; only read
};

/// Says of every record in an exported file whether it is genuine, a line for each that begins with the verdict, and
/// which site vouches for it; of a record of this home's site, also that it was set aside. Done if everything there is
/// genuine, and there once. Needs no more than a public key: nothing is locked, and nothing is written.
Exit verify_records(const VerifyArguments& arguments, const terminal::Console& console);

/// Writes this site's public key, with which others verify its records.
Exit export_site_key(const Home& home, const std::filesystem::path& file, os::Existing existing,
                     const terminal::Console& console);

}  // namespace rollcall::command
