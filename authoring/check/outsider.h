#pragma once
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "authoring/check/naive_bayes.h"
#include "authoring/check/wilson.h"
#include "authoring/source/document.h"

/// A reader who never saw the stories: he knows the words of the options of other modules, and which of those were
/// best, and guesses the best option of every decision from the words of its options alone. In good modules that is no
/// better than chance, for otherwise whoever has done some of them passes the next one without reading it.
namespace rollcall::check {

struct Guessed {
  std::size_t decisions = 0;
  double hits = 0;    ///< a tie of two, of which one is best, is half a hit
  double chance = 0;  ///< as many would be hit by lot

  void add(const Guessed& other);
};

/// Above so many times chance it is worth a warning.
inline constexpr double most_times_chance = 1.6;
/// Fewer decisions say nothing. Of one word all modules know the same, so that hits come in clusters: with the options
/// of our modules and lots for what is best, thirty decisions came above that in one folder of twenty, and fifty in one
/// of a hundred.
inline constexpr std::size_t fewest_decisions = 50;
/// One is predicted from the others.
inline constexpr std::size_t fewest_modules = 2;

/// Of modules in one language.
class Outsider {
 public:
  /// Its decisions, each once, however often a case is told in the same words: scenes with a best option and a weaker
  /// one. Conditions of options aside.
  void add(const source::Document& document);

  struct OfModule {
    std::string module;
    Guessed guessed;
  };
  /// Each that has decisions, predicted from all others: a single one by lots.
  std::vector<OfModule> by_module() const;

  struct Cue : NaiveBayes::Cue {
    std::size_t modules = 0;  ///< that have it in an option
  };
  /// The words that tell most. A word of one module helps with no other and is left out.
  std::vector<Cue> cues(std::size_t most) const;

 private:
  struct Choice {
    WordSet words;
    bool is_best = false;
    auto operator<=>(const Choice&) const = default;
  };
  using Decision = std::vector<Choice>;
  struct Module {
    std::string id;
    std::vector<Decision> decisions;
  };

  static std::vector<Decision> decisions_of(const source::Document& document);
  static Guessed guess(const Decision& decision, const NaiveBayes& known);

  std::vector<Module> x_modules;
};

/// What an outsider guesses of several modules in one language, and what may be said of it.
struct Guesses {
  explicit Guesses(const Outsider& outsider);

  bool can_be_judged() const { return modules.size() >= fewest_modules && all.decisions >= fewest_decisions; }
  bool tell_too_much() const { return can_be_judged() && all.hits > most_times_chance * all.chance; }
  /// In decisions. Precondition: there are some.
  Interval interval() const;

  std::vector<Outsider::OfModule> modules;
  Guessed all;
};

}  // namespace rollcall::check
