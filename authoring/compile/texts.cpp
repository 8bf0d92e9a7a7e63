#include "authoring/compile/texts.h"

namespace rollcall::compile {

scenario::TextIndex Texts::add(const std::string& key, const source::Text& text, const std::string& note) {
  if (!text.written()) return scenario::none;
  // The line end that YAML's block texts carry is not part of what is said.
  std::string_view value = text.value;
  while (value.ends_with('\n')) value.remove_suffix(1);
  std::string context = x_prefix.empty() ? key : x_prefix + "." + key;
  const auto [known, is_new] = x_known.emplace(context + '\0' + std::string(value), std::uint32_t(x_entries.size()));
  if (is_new) x_entries.push_back({std::move(context), std::string(value), text.at, note});
  return known->second;
}

scenario::Catalogue Texts::catalogue(const std::string& language) const {
  std::string bytes;
  std::vector<std::uint32_t> ends;
  ends.reserve(x_entries.size());
  for (const TextEntry& entry : x_entries) {
    bytes += entry.text;
    ends.push_back(std::uint32_t(bytes.size()));
  }
  return {language, std::move(bytes), std::move(ends)};
}

}  // namespace rollcall::compile
