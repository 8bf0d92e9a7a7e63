#pragma once
#include <cstddef>
#include <cstdint>
#include <string>

#include "player/error.h"
#include "player/os/descriptor.h"

/// The author's file, which was opened by somebody else. All throw CannotRead.
namespace rollcall::encode {

/// The drive failed; nothing is known about what is in the file.
class CannotRead : public Error {
 public:
  CannotRead() : Error(tr("The file cannot be read.")) {}
};

std::uint64_t size_of(const os::Descriptor& file);  ///< in bytes

/// What is there of this part of the file.
std::string read_at(const os::Descriptor& file, std::uint64_t offset, std::size_t count);

}  // namespace rollcall::encode
