#include "authoring/check/mould.h"

#include <algorithm>
#include <set>

#include "authoring/check/word_lists.h"
#include "authoring/survey/wording.h"

namespace rollcall::check {
namespace {

std::string first_word(std::string_view sentence) {
  const survey::Words words(sentence);
  return words.size() == 0 ? std::string() : survey::utf8(words[0].letters);
}

bool holds_sign(std::string_view text, char sign) {
  for (auto at = text.find(sign); at != text.npos; at = text.find(sign, at + 1)) {
    if (at + 1 < text.size() && (text[at + 1] == ' ' || text[at + 1] == '\n')) return true;
  }
  return false;
}

/// Each once.
std::set<std::string> joints_in(std::string_view reason, std::string_view language) {
  std::set<std::string> joints;
  const auto sentences = survey::sentences(reason);
  for (std::size_t i = 1; i < sentences.size(); ++i) joints.insert(first_word(sentences[i]));
  const survey::Words words(reason);
  const std::span<const survey::Word> all(words.begin(), words.end());
  for (const Found& found : find(all, Topic::joint, language)) joints.insert(spelled(all, found));
  for (const char sign : {':', ';'}) {
    if (holds_sign(reason, sign)) joints.insert(std::string(1, sign));
  }
  return joints;
}

}  // namespace

void Mould::add(std::string_view reason) {
  const auto sentences = survey::sentences(reason);
  if (sentences.empty()) return;
  ++x_reasons;
  ++x_sentences[std::to_string(sentences.size())];
  ++x_openings[first_word(sentences.front())];
  for (const std::string& joint : joints_in(reason, x_language)) ++x_joints[joint];
}

std::optional<Habit> Mould::found(const Counts& counts, std::size_t most) const {
  const auto most_frequent = std::max_element(
      counts.begin(), counts.end(), [](const auto& one, const auto& other) { return one.second < other.second; });
  if (x_reasons < fewest || most_frequent == counts.end()) return std::nullopt;
  if (most_frequent->second * 100 <= x_reasons * most) return std::nullopt;
  return Habit{most_frequent->first, most_frequent->second};
}

}  // namespace rollcall::check
