#include "player/progress/site_key.h"

#include "player/error.h"
#include "player/os/files.h"
#include "player/progress/journal.h"
#include "player/progress/journal_entry.h"

namespace rollcall::progress {

std::optional<record::SiteFile> site_of(const std::filesystem::path& home) {
  const std::filesystem::path file = home / "site.key";
  try {
    if (!os::is_there(file)) return std::nullopt;
    record::SiteFile site{seal::parse_secret_key(os::read_file(file, 1024)).public_key(), {}};
    site.history = leading_to(site.key, keys_in(Journal(home / "journal.rcj").contents()));
    return site;
  } catch (const Error&) {
    return std::nullopt;
  }
}

}  // namespace rollcall::progress
