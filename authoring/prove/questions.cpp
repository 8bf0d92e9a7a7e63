#include "authoring/prove/questions.h"

#include <algorithm>
#include <map>
#include <utility>

namespace rollcall::prove {
namespace {

using scenario::none;
using scenario::Option;
using scenario::Range;
using scenario::Scenario;
using scenario::SceneIndex;
using survey::Claim;
using survey::Shown;

/// Adds what is asked of lines wherever they are told.
class LinesAsked {
 public:
  LinesAsked(const Scenario& scenario, const std::vector<bool>& lines, const ClaimOf& claim_of, Questions& questions)
      : x_scenario(scenario), x_lines(lines), x_claim_of(claim_of), x_questions(questions) {}

  void ask() {
    Listening& listening = x_questions.listening;
    for (SceneIndex i = 0; i < x_scenario.scenes().size(); ++i) {
      const scenario::Scene& scene = x_scenario.scenes()[i];
      if (ask(scene.say, i)) listening.scenes[i] = true;
      for (std::uint32_t o = scene.options.first; o < scene.options.first + scene.options.count; ++o) {
        if (ask(x_scenario.options()[o].consequence, i)) listening.consequences[o] = true;
      }
      for (std::uint32_t b = scene.beats.first; b < scene.beats.first + scene.beats.count; ++b) {
        if (ask(x_scenario.beats()[b].say, i)) listening.beats[b] = true;
      }
    }
    for (std::uint32_t i = 0; i < x_scenario.endings().size(); ++i) {
      if (ask(x_scenario.endings()[i].say, none)) listening.endings[i] = true;
    }
  }

 private:
  /// True if one of them is asked for.
  bool ask(Range lines, SceneIndex scene) {
    bool is_asked = false;
    for (std::uint32_t i = lines.first; i < lines.first + lines.count; ++i) {
      if (!x_lines[i]) continue;
      is_asked = true;
      ask_condition(x_scenario.tables().lines[i].guard, scene);
      if (const Claim* const claim = x_claim_of(i)) ask_condition(claim->condition, scene);
    }
    return is_asked;
  }

  void ask_condition(Range condition, SceneIndex scene) {
    if (scene == none)
      x_questions.asking.at_the_end.push_back(condition);
    else
      x_questions.asking.there.push_back({scene, condition});
  }

  const Scenario& x_scenario;
  const std::vector<bool>& x_lines;
  const ClaimOf& x_claim_of;
  Questions& x_questions;
};

SceneIndex scene_of_beat(const Scenario& scenario, std::uint32_t beat) {
  const auto scene = std::ranges::find_if(
      scenario.scenes(), [&](const scenario::Scene& one) { return beat - one.beats.first < one.beats.count; });
  return static_cast<SceneIndex>(scene - scenario.scenes().begin());
}

void ask_claim(const Scenario& scenario, const Claim& claim, Questions& questions) {
  Asking& asking = questions.asking;
  switch (claim.what) {
    case Shown::scene:
      questions.listening.scenes[claim.index] = true;
      return asking.there.push_back({claim.index, claim.condition});
    case Shown::beat:
      questions.listening.beats[claim.index] = true;
      return asking.there.push_back({scene_of_beat(scenario, claim.index), claim.condition});
    case Shown::ending:
      questions.listening.endings[claim.index] = true;
      return asking.at_the_end.push_back(claim.condition);
    case Shown::point:
      questions.listening.endings.assign(scenario.endings().size(), true);
      asking.at_the_end.push_back(claim.condition);
      asking.at_the_end.push_back(scenario.analysis()[claim.index].guard);
      for (const Option& option : scenario.options()) {
        if (option.critical && option.taken != none) asking.values_at_the_end.push_back(option.taken);
      }
      return;
    case Shown::line:
      break;
  }
}

/// Of a passing ending, also whether it would be the same without any critical error.
void ask_about_critical(const Scenario& scenario, const survey::TakenForGranted& taken, Questions& questions,
                        std::vector<bool>& lines) {
  questions.asking.values_at_the_end.push_back(taken.critical);
  questions.asking.doubted = memories_of_critical(scenario, taken);
  for (std::uint32_t i = 0; i < scenario.endings().size(); ++i) {
    const scenario::Ending& ending = scenario.endings()[i];
    if (ending.result != scenario::Result::pass) continue;
    questions.listening.endings[i] = true;
    questions.asking.at_the_end.push_back(ending.guard);
    std::fill_n(lines.begin() + ending.say.first, ending.say.count, true);
  }
}

}  // namespace

Questions::Questions(const Scenario& scenario) {
  listening.scenes.resize(scenario.scenes().size());
  listening.consequences.resize(scenario.options().size());
  listening.beats.resize(scenario.beats().size());
  listening.endings.resize(scenario.endings().size());
}

void Questions::leave_out_endings() {
  asking.endings = std::ranges::find(listening.endings, true) != listening.endings.end();
}

void ask_lines(const Scenario& scenario, const std::vector<bool>& lines, const ClaimOf& claim_of,
               Questions& questions) {
  LinesAsked(scenario, lines, claim_of, questions).ask();
}

std::vector<std::uint32_t> memories_of_critical(const Scenario& scenario, const survey::TakenForGranted& taken) {
  if (taken.critical == none) return {};
  std::vector<std::uint32_t> flags{taken.critical};
  for (const Option& option : scenario.options()) {
    if (option.critical && option.taken != none) flags.push_back(option.taken);
  }
  return flags;
}

Questions questions_of(const Scenario& scenario, const survey::TakenForGranted& taken, const std::vector<bool>& lines) {
  Questions questions(scenario);
  std::vector<bool> all_lines = lines;
  std::map<std::uint32_t, const Claim*> claims;
  for (const Claim& claim : taken.claims) {
    ask_claim(scenario, claim, questions);
    if (claim.what != Shown::line) continue;
    claims.emplace(claim.index, &claim);
    all_lines[claim.index] = true;
  }
  if (taken.critical != none) ask_about_critical(scenario, taken, questions, all_lines);
  const auto claim_of = [&](std::uint32_t line) {
    const auto claim = claims.find(line);
    return claim == claims.end() ? nullptr : claim->second;
  };
  ask_lines(scenario, all_lines, claim_of, questions);
  questions.leave_out_endings();
  return questions;
}

}  // namespace rollcall::prove
