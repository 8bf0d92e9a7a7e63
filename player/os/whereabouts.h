#pragma once
#include <filesystem>
#include <string>
#include <vector>

namespace rollcall::os {

/// What tells this computer, this drive and this very file from another one: what is empty is not known here. A clone
/// of a drive has the same names on it, but lies in another computer and on another drive; a copy of a file has another
/// number. Nothing here needs more rights than an account has.
struct Whereabouts {
  std::string system;              ///< of the installation: /etc/machine-id. Clones have the same one.
  std::vector<std::string> cards;  ///< the addresses that network cards were made with
  std::string drive;               ///< the serial number of the drive that the file is on
  std::string file;                ///< the number of the file on its drive and the moment it was made
};

/// `file` is there. On a drive of the network all is empty: many computers may use one file there, in turn. A drive
/// that numbers files anew each time it is put in (FAT, exFAT, NTFS) gives them no number here.
Whereabouts whereabouts_of(const std::filesystem::path& file);

}  // namespace rollcall::os
