#include "player/ui/words.h"

#include <algorithm>

#include "player/ascii.h"
#include "player/os/files.h"

namespace rollcall::ui {
namespace {

bool is_tag(std::string_view language) {
  const auto fits = [](char c) { return is_ascii_letter(c) || c == '-'; };
  return !language.empty() && std::all_of(language.begin(), language.end(), fits);
}

}  // namespace

language::Words load_words(const std::filesystem::path& share, std::string_view language) {
  if (!is_tag(language)) return {};
  const std::filesystem::path file = share / "messages" / (std::string(language) + ".po");
  if (!std::filesystem::exists(file)) return {};
  return language::Words::parse(os::read_file(file, 4 << 20), file.filename().string());
}

}  // namespace rollcall::ui
