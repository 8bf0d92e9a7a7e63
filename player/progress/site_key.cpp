#include "player/progress/site_key.h"

#include "player/error.h"
#include "player/os/files.h"

namespace rollcall::progress {

std::optional<seal::PublicKey> site_key_of(const std::filesystem::path& home) {
  const std::filesystem::path file = home / "site.key";
  try {
    if (!os::is_there(file)) return std::nullopt;
    return seal::parse_secret_key(os::read_file(file, 1024)).public_key();
  } catch (const Error&) {
    return std::nullopt;
  }
}

}  // namespace rollcall::progress
