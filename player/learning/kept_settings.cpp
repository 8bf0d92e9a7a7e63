#include "player/learning/kept_settings.h"

#include <string>

#include "player/os/files.h"

namespace rollcall::learning {

std::filesystem::path kept_settings(const std::filesystem::path& home, std::int64_t learner) {
  return home / "settings" / std::to_string(learner);
}

void remove_kept_settings(const std::filesystem::path& home, std::int64_t learner) {
  const std::filesystem::path file = kept_settings(home, learner);
  if (os::is_there(file)) os::remove_durably(file);
}

}  // namespace rollcall::learning
