#pragma once
#include <filesystem>
#include <ostream>
#include <span>
#include <string>

#include "player/command/home.h"

namespace rollcall::command {

struct ExportArguments {
  std::string format;   ///< xapi, csv or pdf
  std::string learner;  ///< staff number; empty: everybody
  std::filesystem::path path;
  std::filesystem::path fonts;  ///< for pdf
};

/// Writes completion records. A PDF holds one certificate, of the newest record, when the path ends in .pdf; otherwise
/// the path is a folder that gets one file per record. The same records give the same bytes.
int export_records(const Home& home, const ExportArguments& arguments, std::ostream& out, std::ostream& err);

/// Says of every record in an exported file whether it is genuine. `site_keys` are files with the public keys of other
/// sites; this site's own key is always known.
int verify_records(const Home& home, const std::filesystem::path& file, std::span<const std::string> site_keys,
                   std::ostream& out);

/// Writes this site's public key, with which others verify its records.
int export_site_key(const Home& home, const std::filesystem::path& file, std::ostream& out);

}  // namespace rollcall::command
