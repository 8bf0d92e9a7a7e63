#include "authoring/compile/texts.h"

namespace rollcall::compile {

scenario::TextIndex Texts::add(const source::Text& text) {
  if (!text.written()) return scenario::none;
  // The line end that YAML's block texts carry is not part of what is said.
  std::string_view value = text.value;
  while (value.ends_with('\n')) value.remove_suffix(1);
  x_bytes += value;
  x_ends.push_back(std::uint32_t(x_bytes.size()));
  return std::uint32_t(x_ends.size() - 1);
}

}  // namespace rollcall::compile
