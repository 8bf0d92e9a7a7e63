#include "authoring/check/outsider.h"

#include <algorithm>

#include "authoring/survey/visible_text.h"
#include "authoring/survey/wording.h"

namespace rollcall::check {
namespace {

WordSet words_in(const std::string& text) {
  WordSet words;
  for (const survey::Word& word : survey::Words(text)) words.emplace(word.letters);
  return words;
}

template <class Visit>
void each_choice(const auto& decisions, Visit visit) {
  for (const auto& decision : decisions) std::for_each(decision.begin(), decision.end(), visit);
}

NaiveBayes::Kind kind_of(bool is_best) { return is_best ? NaiveBayes::Kind::wanted : NaiveBayes::Kind::other; }

}  // namespace

void Guessed::add(const Guessed& other) {
  decisions += other.decisions;
  hits += other.hits;
  chance += other.chance;
}

std::vector<Outsider::Decision> Outsider::decisions_of(const source::Document& document) {
  std::set<Decision> met;
  std::vector<Decision> decisions;
  for (const source::Scene& scene : document.scenes) {
    if (scene.is_page()) continue;
    const auto [least, most] = std::minmax_element(scene.options.begin(), scene.options.end(),
                                                   [](const auto& a, const auto& b) { return a.quality < b.quality; });
    if (least->quality == most->quality) continue;
    Decision decision;
    for (const source::Option& option : scene.options)
      decision.push_back(
          {words_in(survey::visible_text(option.text.value, document)), option.quality == most->quality});
    if (met.insert(decision).second) decisions.push_back(std::move(decision));
  }
  return decisions;
}

void Outsider::add(const source::Document& document) {
  std::vector<Decision> decisions = decisions_of(document);
  if (!decisions.empty()) x_modules.push_back({document.module.value, std::move(decisions)});
}

/// Of options that look equally good he draws one by lot.
Guessed Outsider::guess(const Decision& decision, const NaiveBayes& known) {
  constexpr double rounding = 1e-9;
  std::vector<double> scores;
  for (const Choice& choice : decision) scores.push_back(known.score(choice.words));
  const double highest = *std::max_element(scores.begin(), scores.end());
  int taken = 0, best_taken = 0, best = 0;
  for (std::size_t i = 0; i < decision.size(); ++i) {
    const bool is_taken = scores[i] >= highest - rounding;
    taken += is_taken;
    best += decision[i].is_best;
    best_taken += is_taken && decision[i].is_best;
  }
  return {1, double(best_taken) / taken, double(best) / static_cast<double>(decision.size())};
}

std::vector<Outsider::OfModule> Outsider::by_module() const {
  NaiveBayes known;
  for (const Module& module : x_modules)
    each_choice(module.decisions, [&](const Choice& choice) { known.learn(choice.words, kind_of(choice.is_best)); });
  std::vector<OfModule> result;
  for (const Module& module : x_modules) {
    each_choice(module.decisions, [&](const Choice& choice) { known.forget(choice.words, kind_of(choice.is_best)); });
    OfModule of{module.id, {}};
    for (const Decision& decision : module.decisions) of.guessed.add(guess(decision, known));
    each_choice(module.decisions, [&](const Choice& choice) { known.learn(choice.words, kind_of(choice.is_best)); });
    result.push_back(std::move(of));
  }
  return result;
}

std::vector<Outsider::Cue> Outsider::cues(std::size_t most) const {
  NaiveBayes known;
  std::map<std::u32string, std::set<const Module*>> met_in;
  for (const Module& module : x_modules) {
    each_choice(module.decisions, [&](const Choice& choice) {
      known.learn(choice.words, kind_of(choice.is_best));
      for (const std::u32string& word : choice.words) met_in[word].insert(&module);
    });
  }
  std::vector<Cue> cues;
  for (const NaiveBayes::Cue& cue :
       known.strongest(most, [&](const std::u32string& word) { return met_in.at(word).size() >= fewest_modules; }))
    cues.push_back({cue, met_in.at(cue.word).size()});
  return cues;
}

Guesses::Guesses(const Outsider& outsider) : modules(outsider.by_module()) {
  for (const Outsider::OfModule& of : modules) all.add(of.guessed);
}

Interval Guesses::interval() const {
  const auto decisions = static_cast<double>(all.decisions);
  const Interval shares = wilson(all.hits, decisions);
  return {shares.low * decisions, shares.high * decisions};
}

}  // namespace rollcall::check
