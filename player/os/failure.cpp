#include "player/os/failure.h"

#include <cerrno>
#include <system_error>

namespace rollcall::os {

Error failure(int error_number, Operation operation, const std::filesystem::path& path) {
  const auto file = "file"_is = path;
  const bool reading = operation == Operation::reading;
  switch (error_number) {
    case ENOENT:
      return Error(tr("{file} is not there.", file),
                   tr("Check the name. If it is on a stick, put the stick back and try again."));
    case EACCES:
    case EPERM:
      return Error(
          reading ? tr("This account may not read {file}.", file) : tr("This account may not write {file}.", file),
          tr("Ask the person who looks after this computer for access to the folder."));
    case EROFS:
      return Error(tr("{file} is on a drive that cannot be written.", file),
                   tr("Unlock the stick if it has a switch, or choose another folder."));
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
      return Error(tr("There is no room left for {file}.", file), tr("Free some space on the drive and try again."));
    case ENOTDIR:
      return Error(tr("{file} is not a folder.", file), tr("Check the name, or choose another folder."));
    case EISDIR:
      return Error(tr("{file} is a folder, and a file is needed here.", file), tr("Give the name of a file."));
    case EIO:
    case ENODEV:
    case ENXIO:
    case ESTALE:
    case ENOMEDIUM:
      return Error(
          reading ? tr("The drive stopped answering while {file} was being read.", file)
                  : tr("The drive stopped answering while {file} was being written.", file),
          tr("Put the stick back and try again. If it happens again, the drive may be failing: copy what is on "
             "it to another one."));
    default: {
      const auto reason = "reason"_is = std::generic_category().message(error_number);
      return Error(
          reading ? tr("{file} cannot be read: {reason}.", file, reason)
                  : tr("{file} cannot be written: {reason}.", file, reason),
          tr("Try again. If it happens again, show this message to the person who looks after this computer."));
    }
  }
}

}  // namespace rollcall::os
