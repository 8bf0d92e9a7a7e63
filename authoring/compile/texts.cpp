#include "authoring/compile/texts.h"

#include <iterator>

namespace rollcall::compile {

std::size_t Texts::Hash::operator()(const Known& known) const {
  return std::hash<source::IdPath>()(*known.path) * 31 + std::hash<std::string_view>()(known.text);
}

scenario::TextIndex Texts::add(source::IdPath::Step step, const source::Text& text, std::string_view note) {
  if (!text.written()) return scenario::none;
  // The line end that YAML's block texts carry is not part of what is said.
  std::string_view value = text.value;
  while (value.ends_with('\n')) value.remove_suffix(1);
  source::IdPath path = x_path / std::move(step);
  if (const auto known = x_known.find({&path, value}); known != x_known.end()) return known->second;
  const auto index = count();
  const TextEntry& entry =
      x_entries.emplace_back(TextEntry{std::move(path), std::string(value), text.at, std::string(note)});
  x_known.emplace(Known{&entry.path, entry.text}, index);
  return index;
}

std::vector<TextEntry> Texts::entries() && {
  x_known.clear();
  return {std::move_iterator(x_entries.begin()), std::move_iterator(x_entries.end())};
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
