#include "authoring/check/naive_bayes.h"

#include <algorithm>
#include <cmath>

namespace rollcall::check {

void NaiveBayes::count(const WordSet& words, Kind kind, int by) {
  const auto side = kind == Kind::wanted ? &Counts::wanted : &Counts::others;
  x_texts.*side += by;
  for (const std::u32string& word : words) x_words[word].*side += by;
}

double NaiveBayes::log_odds(const Counts& counts) const {
  if (counts.wanted + counts.others == 0) return 0;
  const auto share = [](int some, int all) { return (some + 1.0) / (all + 2.0); };
  return std::log(share(counts.wanted, x_texts.wanted) / share(counts.others, x_texts.others));
}

double NaiveBayes::log_odds(const std::u32string& word) const {
  const auto found = x_words.find(word);
  return found == x_words.end() ? 0 : log_odds(found->second);
}

double NaiveBayes::score(const WordSet& words) const {
  double sum = 0;
  for (const std::u32string& word : words) sum += log_odds(word);
  return sum;
}

std::vector<NaiveBayes::Cue> NaiveBayes::strongest(std::size_t most,
                                                   const std::function<bool(const std::u32string&)>& counts) const {
  std::vector<Cue> cues;
  for (const auto& [word, met] : x_words) {
    if (counts(word)) cues.push_back({word, met.wanted, met.others, log_odds(met)});
  }
  const auto weight = [](const Cue& cue) { return std::abs(cue.log_odds) * (cue.wanted + cue.others); };
  std::stable_sort(cues.begin(), cues.end(), [&](const Cue& a, const Cue& b) { return weight(a) > weight(b); });
  cues.resize(std::min(most, cues.size()));
  return cues;
}

}  // namespace rollcall::check
