#include "player/language/catalogues.h"

#include <algorithm>
#include <string>

#include "player/ascii.h"
#include "player/os/files.h"

namespace rollcall::language {
namespace {

constexpr std::uint64_t largest_catalogue = 4u << 20;

bool is_tag(std::string_view language) {
  const auto fits = [](char c) { return is_ascii_letter(c) || is_ascii_digit(c) || c == '-'; };
  return !language.empty() && std::all_of(language.begin(), language.end(), fits);
}

}  // namespace

Words load(const std::filesystem::path& share, std::string_view wanted) {
  std::string_view language = wanted;
  while (is_tag(language)) {
    const std::filesystem::path file = share / "messages" / (std::string(language) + ".po");
    if (os::is_there(file))
      return Words::parse(os::read_file(file, largest_catalogue), file.filename().string(), wanted);
    language = language.substr(0, language.rfind('-') == std::string_view::npos ? 0 : language.rfind('-'));
  }
  return {};
}

std::vector<std::string> available(const std::filesystem::path& share) {
  std::vector<std::string> languages{"en"};
  std::error_code missing;
  for (const auto& file : std::filesystem::directory_iterator(share / "messages", missing)) {
    const std::string language = file.path().stem().string();
    if (file.path().extension() == ".po" && is_tag(language) && language != "en") languages.push_back(language);
  }
  std::sort(languages.begin(), languages.end());
  return languages;
}

}  // namespace rollcall::language
