#pragma once
#include <filesystem>
#include <optional>

#include "player/seal/keys.h"

namespace rollcall::progress {

/// The public key of the site whose data is in this folder. Only reads its file: opens nothing, locks nothing. Nothing
/// if there is none that can be read.
std::optional<seal::PublicKey> site_key_of(const std::filesystem::path& home);

}  // namespace rollcall::progress
