#include "player/story/debrief_view.h"

#include "player/run/debrief.h"
#include "player/story/other_ways.h"
#include "player/story/told_sources.h"

namespace rollcall::story {
namespace {

/// What followed the last step, as it was told then.
std::vector<SpokenLine> consequence_of(const LocalizedScenario& tale, const run::Session& session) {
  std::vector<SpokenLine> all;
  for (std::size_t page = 0; page < session.passages().size(); ++page) {
    const auto [kind, index] = session.passages()[page];
    const scenario::Range lines = kind == run::Passage::Kind::beat ? tale.scenario.beats()[index].say
                                                                   : tale.scenario.options()[index].consequence;
    for (SpokenLine& line : lines_of(tale, lines, session.values_at(page))) all.push_back(std::move(line));
  }
  return all;
}

/// `session` has just taken the step.
PathStep path_step(const LocalizedScenario& tale, const run::Session& session, const run::Step& step,
                   run::Timing timing, ToldSources& sources) {
  const scenario::Option& option = tale.scenario.options()[step.option];
  PathStep shown;
  shown.role = option.role;
  const scenario::Scene& scene = tale.scenario.scenes()[step.scene];
  shown.scene = tale.text(scene.title);
  if (option.role == scenario::Role::decision) shown.practised = practised_in(tale, option, scene);
  shown.chosen = tale.text(option.text);
  shown.consequence = consequence_of(tale, session);
  if (option.why != scenario::none) shown.reason = {tale.text(option.why), sources.next(option.cites)};
  shown.quality = option.quality;
  shown.critical = option.critical;
  shown.timed_out = run::timed_out(tale.scenario, step, timing);
  return shown;
}

/// Plays the path again, once: what was told depends on the values of its moment.
std::vector<PathStep> path_of(const LocalizedScenario& tale, const run::Session& session, run::Timing timing,
                              ToldSources& sources) {
  std::vector<PathStep> path;
  run::Session replayed = session.at_the_beginning();
  for (const run::Step& step : session.steps()) {
    const run::Session before = replayed;
    replayed.repeat(step);
    if (step.is_page()) continue;
    PathStep& shown = path.emplace_back(path_step(tale, replayed, step, timing, sources));
    shown.step = before.steps().size();
    if (shown.role == scenario::Role::decision) shown.others = other_ways(tale, before, step.option, sources);
  }
  return path;
}

std::array<std::vector<Meaning>, DebriefView::parts> meanings_of(const LocalizedScenario& tale,
                                                                 const DebriefView& view) {
  UsedWords reactions(tale), path(tale), analysis(tale), summary(tale);
  for (const RichText& question : view.reactions) reactions.add(question);
  for (const PathStep& step : view.path) {
    path.add(step.chosen);
    add(path, step.consequence);
    add(path, step.reason);
  }
  for (const Reason& point : view.analysis) add(analysis, point);
  for (const RichText& question : view.summary) summary.add(question);
  return {reactions.meanings(), path.meanings(), analysis.meanings(), summary.meanings()};
}

}  // namespace

DebriefView debrief_view(const LocalizedScenario& tale, const run::Session& session, run::Timing timing) {
  DebriefView view;
  for (const scenario::TextIndex text : tale.scenario.texts(tale.scenario.reactions()))
    view.reactions.push_back(tale.text(text));
  ToldSources sources(tale, session.steps());
  view.times_gone_back = session.times_gone_back();
  view.path = path_of(tale, session, timing, sources);
  view.histories = variable_histories(tale, session);
  for (const scenario::DebriefPoint& point : run::debrief_points(session))
    view.analysis.push_back({tale.text(point.text), sources.next(point.cites)});
  for (const scenario::TextIndex text : tale.scenario.texts(tale.scenario.summary()))
    view.summary.push_back(tale.text(text));
  view.questions = !tale.scenario.questions().empty();
  view.works = bibliography(tale);
  view.meanings = meanings_of(tale, view);
  return view;
}

Message gone_back_sentence(std::uint32_t times) {
  if (times == 0) return {};
  return trn("You went back {n} time. This is the path that stood in the end.",
             "You went back {n} times. This is the path that stood in the end.", times);
}

std::string part_title(const language::Words& words, std::size_t part) {
  constexpr std::array<Phrase, DebriefView::parts> titles{
      tr_noop("First reactions"), tr_noop("Your path"), tr_noop("What this shows"), tr_noop("What you take with you")};
  return words(titles[part]);
}

std::vector<std::string> step_labels(const language::Words& words, const PathStep& step) {
  std::vector<std::string> labels;
  switch (step.role) {
    case scenario::Role::decision:
      labels.push_back(quality_name(words, step.quality));
      break;
    case scenario::Role::inquiry:
      labels.push_back(words(tr("You looked")));
      break;
    case scenario::Role::support:
      labels.push_back(words(tr("You took support")));
      break;
  }
  if (step.timed_out) labels.push_back(words(tr("The time was over")));
  if (step.critical) labels.push_back(critical_label(words));
  return labels;
}

}  // namespace rollcall::story
