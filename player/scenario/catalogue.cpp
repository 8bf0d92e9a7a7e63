#include "player/scenario/catalogue.h"

#include <cassert>

#include "player/error.h"
#include "player/scenario/scenario.h"
#include "player/utf8.h"

namespace rollcall::scenario {

Catalogue::Catalogue(std::string language, std::string bytes, std::vector<std::uint32_t> ends)
    : x_language(std::move(language)), x_bytes(std::move(bytes)), x_ends(std::move(ends)) {
  // All at once and then no end inside a character: the same as every text by itself, and quicker.
  if (!is_utf8(x_bytes)) throw Error("A text of language " + x_language + " is not UTF-8.");
  std::uint32_t start = 0;
  for (const std::uint32_t end : x_ends) {
    if (end < start || end > x_bytes.size()) throw Error("The texts of language " + x_language + " overlap.");
    if (end < x_bytes.size() && is_utf8_continuation(x_bytes[end]))
      throw Error("A text of language " + x_language + " is not UTF-8.");
    start = end;
  }
  if (start != x_bytes.size()) throw Error("The texts of language " + x_language + " have bytes that belong to none.");
}

std::string_view Catalogue::operator[](std::uint32_t index) const {
  if (index == none) return {};
  assert(index < x_ends.size());
  const std::uint32_t start = index == 0 ? 0 : x_ends[index - 1];
  return std::string_view(x_bytes).substr(start, x_ends[index] - start);
}

}  // namespace rollcall::scenario
