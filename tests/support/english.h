#pragma once
#include <filesystem>

#include "player/language/messages.h"
#include "tests/support/files.h"

namespace rollcall::test {

/// The program's words in English, as it ships with them. For tests that link player/language.
inline const language::Messages& english() {
  static const language::Messages instance =
      language::Messages::parse(read(std::filesystem::path(ROLLCALL_SHARE_DIR) / "messages" / "en.txt"), "en.txt");
  return instance;
}

}  // namespace rollcall::test
