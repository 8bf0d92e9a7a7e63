#pragma once
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

#include "player/library/finds.h"
#include "player/library/library.h"

namespace rollcall::library {

/// What a file, which nobody has taken yet, would bring to this computer.
struct Offer {
  enum class Standing : std::uint8_t {
    fresh,     ///< nothing of the kind is here
    newer,     ///< an older one is here
    here,      ///< it is here
    unproved,  ///< without a trust list here nobody can tell whether it is what it says
    refused,   ///< `problem` says why
  };
  std::filesystem::path file;
  FileKind kind = FileKind::pack;
  Standing standing = Standing::refused;
  std::string title;          ///< of the module; where that is not known its id; empty if there is none
  scenario::Version version;  ///< of the pack
  std::uint64_t number = 0;   ///< of the trust list
  Message problem, hint;      ///< of what is refused
};

/// Reads no more than is needed to say so: of a pack the header, the index, and its words in this language. Never
/// throws Error: what goes wrong makes the file one that is refused.
Offer offer_of(const Library& library, const std::filesystem::path& file, std::string_view language);

}  // namespace rollcall::library
