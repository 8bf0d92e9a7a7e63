#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "player/language/words.h"
#include "player/run/evidence.h"
#include "player/run/interval.h"
#include "player/story/rich_text.h"
#include "player/story/skill.h"
#include "player/story/used_words.h"

namespace rollcall::story {

struct BehaviourResult {
  NamedSkill behaviour;
  run::Practice practice;
};

struct CompetencyResult {
  NamedSkill competency;
  run::Practice practice;
  std::vector<BehaviourResult> behaviours;  ///< those that have a name
};

/// A choice that can do lasting harm, in the author's words: when it was made, what it was, and why it matters.
struct CriticalError {
  RichText when;  ///< the title of its scene; may be empty
  RichText what;
  RichText why;  ///< may be empty
};

/// What an attempt showed. That it was completed is another thing, and no part of it.
struct ResultsView {
  bool reached = false;  ///< the objectives
  /// Why not, each that is so.
  bool ending_fails = false;
  std::uint8_t unreached_mark = 0;  ///< the percentage of points that was asked for and not reached; 0: none
  run::Practice all;
  std::vector<CompetencyResult> competencies;
  std::vector<CriticalError> critical_errors;  ///< in the order of the path
  std::vector<Meaning> meanings;
};

/// Precondition: ended.
ResultsView results_view(const LocalizedScenario& tale, const run::Session& session);

/// "Objectives reached", or that they are not yet.
Message objectives_sentence(const ResultsView& view);
/// Why they are not, a sentence for each reason. Empty where they are.
std::vector<Message> reasons_not_reached(const ResultsView& view);

/// What decisions earned, where that may lie over many such decisions, and how sure that is: what a drawing of it
/// shows. Never a percentage alone. Empty where nothing was decided.
std::string practice_sentence(const language::Words& words, const run::Practice& practice);
/// The interval that is drawn.
run::Interval interval_of(const run::Practice& practice);

/// "2.3 Explains rules, reasons and decisions in person: 3 of 6 points in 2 decisions"
std::string behaviour_line(const language::Words& words, const BehaviourResult& result);

/// What scores are for.
Message purpose_sentence();

}  // namespace rollcall::story
