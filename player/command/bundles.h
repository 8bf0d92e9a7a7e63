#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "player/command/home.h"
#include "player/command/typist.h"
#include "player/exit.h"
#include "player/os/output.h"

/// What goes between a site and the national unit: sealed bundles there, receipts back.
namespace rollcall::command {

struct BundleArguments {
  std::filesystem::path folder;
  bool is_everything = false;           ///< also what a receipt says is taken
  std::vector<std::string> choices_of;  ///< staff numbers of learners who hand over what they chose
};

/// Writes what no receipt says is taken as parts of a bundle for the unit that the trust list names, into a folder that
/// is there. Parts have names that follow from what is in them: whoever was interrupted calls again, and only what is
/// missing is written.
Exit write_bundle(const Home& home, const BundleArguments& arguments, const Typist& typist,
                  const terminal::Console& console);

/// Takes a receipt of that unit, and says what it takes, what it refuses and why, and what still waits for one.
Exit import_receipt(const Home& home, const std::filesystem::path& file, const terminal::Console& console);

struct OpenArguments {
  std::vector<std::string> parts;  ///< files, or folders with files
  std::string unit_key;            ///< file with the unit's secret key
  std::vector<std::string> keys;   ///< files with the public keys of sites
  std::filesystem::path folder;    ///< for what was in them, and for receipts
  os::Existing existing = os::Existing::kept;
};

/// For the unit: opens all parts, merges what is in them, and writes `records.csv`, `events.csv`, `choices.csv` and a
/// receipt for each site into a folder that is there. What cannot be opened is told, and hinders nothing else; done if
/// all of it could be, and nothing was refused. The same parts give the same bytes, in whatever order.
Exit open_bundles(const OpenArguments& arguments, const Typist& typist, const terminal::Console& console);

}  // namespace rollcall::command
