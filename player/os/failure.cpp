#include "player/os/failure.h"

#include <cerrno>
#include <system_error>

namespace rollcall::os {

Error failure(int error_number, Operation operation, const std::filesystem::path& path) {
  const std::string name = path.string();
  const bool reading = operation == Operation::reading;
  switch (error_number) {
    case ENOENT:
      return Error(name + " is not there.", "Check the name. If it is on a stick, put the stick back and try again.");
    case EACCES:
    case EPERM:
      return Error("This account may not " + std::string(reading ? "read " : "write ") + name + ".",
                   "Ask the person who looks after this computer for access to the folder.");
    case EROFS:
      return Error(name + " is on a drive that cannot be written.",
                   "Unlock the stick if it has a switch, or choose another folder.");
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
      return Error("There is no room left for " + name + ".", "Free some space on the drive and try again.");
    case ENOTDIR:
      return Error(name + " is not a folder.", "Check the name, or choose another folder.");
    case EISDIR:
      return Error(name + " is a folder, and a file is needed here.", "Give the name of a file.");
    case EIO:
    case ENODEV:
    case ENXIO:
    case ESTALE:
    case ENOMEDIUM:
      return Error("The drive stopped answering while " + name + " was being " + (reading ? "read." : "written."),
                   "Put the stick back and try again. If it happens again, the drive may be failing: copy what is on "
                   "it to another one.");
    default:
      return Error(name + " cannot be " + (reading ? "read: " : "written: ") +
                       std::generic_category().message(error_number) + ".",
                   "Try again. If it happens again, show this message to the person who looks after this computer.");
  }
}

}  // namespace rollcall::os
