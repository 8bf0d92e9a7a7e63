#pragma once
#include <functional>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

/// Tells texts of a wanted kind from others by their words alone: naive Bayes over the words that a text has, each
/// once, with Laplace's smoothing.
namespace rollcall::check {

using WordSet = std::set<std::u32string>;

class NaiveBayes {
 public:
  enum class Kind { wanted, other };

  void learn(const WordSet& words, Kind kind) { count(words, kind, 1); }
  /// Precondition: it was learnt.
  void forget(const WordSet& words, Kind kind) { count(words, kind, -1); }

  /// ln of how much more often texts of the wanted kind have the word: ((w + 1) / (W + 2)) / ((o + 1) / (O + 2)), if w
  /// of W wanted and o of O others have it. 0 for a word that was never met.
  double log_odds(const std::u32string& word) const;

  /// Of all the words: the higher, the more it looks like one of the wanted kind.
  double score(const WordSet& words) const;

  struct Cue {
    std::u32string word;
    int wanted = 0;  ///< texts of this kind that have it
    int others = 0;
    double log_odds = 0;
  };
  /// Those that tell most, of the words for which `counts` is true; first the strongest: which move the scores of all
  /// that was learnt most, one way or the other. A word that is met once and always right tells less than one that is
  /// met often and nearly always right.
  std::vector<Cue> strongest(std::size_t most, const std::function<bool(const std::u32string&)>& counts) const;

 private:
  struct Counts {
    int wanted = 0;
    int others = 0;
  };

  void count(const WordSet& words, Kind kind, int by);
  double log_odds(const Counts& counts) const;

  std::map<std::u32string, Counts, std::less<>> x_words;
  Counts x_texts;
};

}  // namespace rollcall::check
