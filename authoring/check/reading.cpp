#include "authoring/check/reading.h"

#include <array>
#include <utility>

#include "authoring/survey/wording.h"

namespace rollcall::check {
namespace {

/// English is the middle of "easy": most readers have another mother tongue. The others stand higher by as much as
/// their words are longer in running text. Drafts, until readers have tested them.
constexpr std::array<std::pair<std::string_view, int>, 8> budgets{
    {{"en", 35}, {"fr", 39}, {"es", 39}, {"pt", 39}, {"sw", 46}, {"ru", 48}, {"uz", 52}, {"kk", 54}}};

}  // namespace

void Reading::add(std::string_view text) {
  for (const survey::Word& word : survey::Words(text)) {
    ++words;
    if (word.letters.size() > 6) ++long_words;
  }
  sentences += survey::sentences(text).size();
}

void Reading::add(const Reading& other) {
  words += other.words;
  long_words += other.long_words;
  sentences += other.sentences;
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
