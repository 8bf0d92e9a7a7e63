#include "player/ui/words.h"

#include <algorithm>

#include "player/os/files.h"

namespace rollcall::ui {
namespace {

bool is_tag(std::string_view language) {
  const auto fits = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-'; };
  return !language.empty() && std::all_of(language.begin(), language.end(), fits);
}

}  // namespace

language::Messages load_words(const std::filesystem::path& share, std::string_view language) {
  std::filesystem::path file = share / "messages" / "en.txt";
  if (is_tag(language)) {
    const std::filesystem::path wanted = share / "messages" / (std::string(language) + ".txt");
    if (std::filesystem::exists(wanted)) file = wanted;
  }
  return language::Messages::parse(os::read_file(file, 1 << 20), file.filename().string());
}

}  // namespace rollcall::ui
