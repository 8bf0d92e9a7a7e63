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

text::Messages load_words(const std::filesystem::path& share, std::string_view language) {
  std::filesystem::path file = share / "messages" / "en.txt";
  if (is_tag(language)) {
    const std::filesystem::path wanted = share / "messages" / (std::string(language) + ".txt");
    if (std::filesystem::exists(wanted)) file = wanted;
  }
  return text::Messages::parse(os::read_file(file, 1 << 20), file.filename().string());
}

std::string form_name(const text::Messages& words, std::string_view variant) {
  if (variant.empty()) return words("module.whole");
  if (const std::string key = "form." + std::string(variant); words.has(key)) return words(key);
  std::string name(variant);
  std::replace(name.begin(), name.end(), '_', ' ');
  if (name[0] >= 'a' && name[0] <= 'z') name[0] = static_cast<char>(name[0] - 'a' + 'A');
  return name;
}

}  // namespace rollcall::ui
