#include "authoring/check/reading.h"

#include <array>
#include <utility>

#include "authoring/check/wording.h"

namespace rollcall::check {
namespace {

/// English is the upper end of "easy". The others stand higher by as much as their words are longer in running text:
/// the same story in Russian or Kazakh has half as many long words again. Drafts, until readers have tested them.
constexpr std::array<std::pair<std::string_view, int>, 8> budgets{
    {{"en", 40}, {"fr", 44}, {"es", 44}, {"pt", 44}, {"sw", 52}, {"ru", 54}, {"uz", 58}, {"kk", 60}}};

}  // namespace

void Reading::add(std::string_view text) {
  for (const Word& word : check::words(text)) {
    ++words;
    if (word.letters.size() > 6) ++long_words;
  }
  sentences += check::sentences(text).size();
}

double Reading::lix() const {
  if (words == 0 || sentences == 0) return 0;
  const auto count = static_cast<double>(words);
  return count / static_cast<double>(sentences) + 100 * static_cast<double>(long_words) / count;
}

std::optional<int> reading_budget(std::string_view language) {
  const std::string_view primary = language.substr(0, language.find('-'));
  for (const auto& [code, budget] : budgets) {
    if (code == primary) return budget;
  }
  return std::nullopt;
}

}  // namespace rollcall::check
