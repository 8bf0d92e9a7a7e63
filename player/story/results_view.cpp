#include "player/story/results_view.h"

#include <cmath>

#include "player/story/critical_errors.h"

namespace rollcall::story {
namespace {

CompetencyResult result_of(const LocalizedScenario& tale, const run::CompetencyPractice& practice) {
  const scenario::TextIndex name = scenario::name_of_competency(tale.scenario, practice.code);
  CompetencyResult result{{practice.code, tale.plain(name)}, practice.practice, {}};
  for (const run::BehaviourPractice& row : practice.behaviours) {
    NamedSkill behaviour = behaviour_of(tale, row.behaviour);
    if (!behaviour.name.empty()) result.behaviours.push_back({std::move(behaviour), row.practice});
  }
  return result;
}

CriticalError error_of(const LocalizedScenario& tale, const run::Step& step) {
  const scenario::Option& option = tale.scenario.options()[step.option];
  return {tale.text(tale.scenario.scenes()[step.scene].title), tale.text(option.text), tale.text(option.why)};
}

std::vector<Meaning> meanings_of(const LocalizedScenario& tale, const std::vector<CriticalError>& errors) {
  UsedWords words(tale);
  for (const CriticalError& error : errors) {
    for (const RichText* text : {&error.when, &error.what, &error.why}) words.add(*text);
  }
  return words.meanings();
}

/// Whole, and never narrower than the interval.
int percent_below(double share) { return static_cast<int>(std::floor(share * 100)); }
int percent_above(double share) { return static_cast<int>(std::ceil(share * 100)); }

/// Where it may lie, and how sure that is.
Message certainty_sentence(const run::Practice& practice) {
  const run::Interval interval = interval_of(practice);
  const auto low = "low"_is = percent_below(interval.low);
  const auto high = "high"_is = percent_above(interval.high);
  switch (run::certainty(practice.decisions)) {
    case run::Certainty::too_few:
      return tr("Too few decisions to be sure: over many such decisions it may be anything from {low} % to {high} %.",
                low, high);
    case run::Certainty::first_picture:
      return tr("A first picture: over many such decisions it may be anything from {low} % to {high} %.", low, high);
    case run::Certainty::fair:
      break;
  }
  return tr("A fair picture: over many such decisions it is likely to be from {low} % to {high} %.", low, high);
}

Message earned(const run::Practice& practice) {
  return trn("{earned} of {possible} points in {n} decision", "{earned} of {possible} points in {n} decisions",
             practice.decisions, "earned"_is = practice.points.earned, "possible"_is = practice.points.possible);
}

Message with_certainty(const Message& what, const run::Practice& practice) {
  return tr("{what}. {certainty}", "what"_is = what, "certainty"_is = certainty_sentence(practice));
}

}  // namespace

ResultsView results_view(const LocalizedScenario& tale, const run::Session& session) {
  const run::PathPractice path = run::practice_of(session);
  const std::uint8_t mark = tale.scenario.about().pass_mark;
  ResultsView view;
  view.reached = run::passes(tale.scenario, session.ending(), path.all.points, path.critical_errors.size());
  view.ending_fails = session.ending().result == scenario::Result::fail;
  view.unreached_mark = run::margin(path.all.points, mark) < 0 ? mark : std::uint8_t{0};
  view.all = path.all;
  for (const run::CompetencyPractice& row : path.competencies) view.competencies.push_back(result_of(tale, row));
  for (const run::Step& step : path.critical_errors) view.critical_errors.push_back(error_of(tale, step));
  view.meanings = meanings_of(tale, view.critical_errors);
  return view;
}

Message objectives_sentence(const ResultsView& view) {
  return view.reached ? tr("Objectives reached") : tr("Objectives not yet reached: doing it again is part of learning");
}

std::vector<Message> reasons_not_reached(const ResultsView& view) {
  std::vector<Message> reasons;
  if (view.reached) return reasons;
  if (!view.critical_errors.empty()) reasons.push_back(critical_errors_sentence(view.critical_errors.size()));
  if (view.ending_fails) reasons.push_back(tr("The ending that you came to is not one in which they are reached"));
  if (view.unreached_mark != 0)
    reasons.push_back(
        tr("Fewer points than the {percent} % that this module asks for", "percent"_is = view.unreached_mark));
  return reasons;
}

run::Interval interval_of(const run::Practice& practice) {
  return run::wilson(run::share(practice.points), practice.decisions);
}

std::string practice_sentence(const language::Words& words, const run::Practice& practice) {
  if (practice.points.possible == 0) return {};
  return words(with_certainty(earned(practice), practice));
}

std::string behaviour_line(const language::Words& words, const BehaviourResult& result) {
  const Message name =
      tr("{code} {name}", "code"_is = result.behaviour.code, "name"_is = Message::shown(result.behaviour.name));
  return words(tr("{label}: {text}", "label"_is = name, "text"_is = earned(result.practice)));
}

Message purpose_sentence() { return tr("For learning and completion only, never for discipline or suitability."); }

}  // namespace rollcall::story
