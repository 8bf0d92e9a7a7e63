#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

#include "authoring/source/position.h"

/// Where things stand in a PO file. gettext's library reads the messages, but keeps to itself where they were.
namespace rollcall::translate {

/// The translations of a message, from the first `msgstr` to the end of the last string; in bytes.
struct Place {
  std::size_t begin = 0, end = 0;
};

/// One for each message with a `msgstr`, in the order of the file, the header and obsolete ones too. Precondition: the
/// library read the file without an error.
std::vector<Place> places(std::string_view content);

source::Position position(std::string_view content, std::size_t offset, std::uint32_t file);

}  // namespace rollcall::translate
