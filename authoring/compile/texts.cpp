#include "authoring/compile/texts.h"

namespace rollcall::compile {

scenario::TextIndex Texts::add(const std::string& key, const source::Text& text) {
  if (!text.written()) return scenario::none;
  // The line end that YAML's block texts carry is not part of what is said.
  std::string_view value = text.value;
  while (value.ends_with('\n')) value.remove_suffix(1);
  x_entries.push_back({x_prefix.empty() ? key : x_prefix + "." + key, std::string(value), text.at});
  return std::uint32_t(x_entries.size() - 1);
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
