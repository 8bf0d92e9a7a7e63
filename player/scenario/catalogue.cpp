#include "player/scenario/catalogue.h"

#include <algorithm>
#include <cassert>
#include <numeric>

#include "player/error.h"
#include "player/scenario/scenario.h"
#include "player/utf8.h"

namespace rollcall::scenario {
namespace {

std::vector<std::uint32_t> in_order(std::size_t count) {
  std::vector<std::uint32_t> places(count);
  std::iota(places.begin(), places.end(), 0u);
  return places;
}

Error not_utf8(const std::string& language) {
  return Error(tr("A text of language {language} is not UTF-8.", "language"_is = language));
}

}  // namespace

Catalogue::Catalogue(std::string language, std::string bytes, const std::vector<std::uint32_t>& ends)
    : Catalogue(std::move(language), std::move(bytes), ends, in_order(ends.size())) {}

Catalogue::Catalogue(std::string language, std::string bytes, std::vector<std::uint32_t> ends,
                     std::vector<std::uint32_t> places)
    : x_language(std::move(language)), x_bytes(std::move(bytes)), x_ends(std::move(ends)), x_places(std::move(places)) {
  // All at once and then no end inside a character: the same as every text by itself, and quicker.
  if (!is_utf8(x_bytes)) throw not_utf8(x_language);
  std::uint32_t start = 0;
  for (const std::uint32_t end : x_ends) {
    if (end < start || end > x_bytes.size())
      throw Error(tr("The texts of language {language} overlap.", "language"_is = x_language));
    if (end - start > longest_text)
      throw Error(tr("A text of language {language} has more than {most} bytes.", "language"_is = x_language,
                     "most"_is = longest_text));
    if (end < x_bytes.size() && is_utf8_continuation(x_bytes[end])) throw not_utf8(x_language);
    start = end;
  }
  if (start != x_bytes.size())
    throw Error(tr("The texts of language {language} have bytes that belong to none.", "language"_is = x_language));
  const std::size_t texts = x_ends.size();
  if (!std::all_of(x_places.begin(), x_places.end(), [texts](std::uint32_t place) { return place < texts; }))
    throw Error(tr("A text of language {language} is missing.", "language"_is = x_language));
}

std::string_view Catalogue::operator[](std::uint32_t index) const {
  if (index == none) return {};
  assert(index < x_places.size());
  const std::uint32_t place = x_places[index];
  const std::uint32_t start = place == 0 ? 0 : x_ends[place - 1];
  return std::string_view(x_bytes).substr(start, x_ends[place] - start);
}

}  // namespace rollcall::scenario
