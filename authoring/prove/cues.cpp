#include "authoring/prove/cues.h"

#include <algorithm>

namespace rollcall::prove {
namespace {

/// Characters that a learner sees.
std::size_t length(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char byte) {
    const bool continues_a_character = (static_cast<unsigned char>(byte) & 0xc0) == 0x80;
    return !continues_a_character && byte != '*' && byte != '[' && byte != ']';
  }));
}

struct Choice {
  std::uint8_t quality = 0;
  std::size_t length = 0;
};

}  // namespace

CueFigures cues(const scenario::Scenario& scenario, const scenario::Catalogue& texts) {
  CueFigures figures;
  for (const scenario::Scene& scene : scenario.scenes()) {
    std::vector<Choice> choices;
    for (const scenario::Option& option : scenario.options(scene)) {
      if (option.role == scenario::Role::decision) choices.push_back({option.quality, length(texts[option.text])});
    }
    if (choices.size() < 2) continue;
    const auto better = [](const Choice& a, const Choice& b) { return a.quality < b.quality; };
    const auto best = std::max_element(choices.begin(), choices.end(), better);
    const auto others = [&](auto is_so) {
      return std::all_of(choices.begin(), choices.end(), [&](const Choice& c) { return &c == &*best || is_so(c); });
    };
    if (!others([&](const Choice& other) { return other.quality < best->quality; })) continue;
    ++figures.decisions;
    figures.longest += others([&](const Choice& other) { return other.length < best->length; });
    figures.shortest += others([&](const Choice& other) { return other.length > best->length; });
    figures.first += best == choices.begin();
    figures.chance += 1.0 / static_cast<double>(choices.size());
  }
  return figures;
}

}  // namespace rollcall::prove
