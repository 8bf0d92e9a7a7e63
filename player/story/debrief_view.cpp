#include <algorithm>

#include "player/run/debrief.h"
#include "player/story/story_views.h"

namespace rollcall::story {
namespace {

PathStep path_step(const LocalizedScenario& tale, const run::Step& step, run::Timing timing) {
  const scenario::Option& option = tale.scenario.options()[step.option];
  PathStep shown;
  switch (option.role) {
    case scenario::Role::decision:
      shown.kind = PathStep::Kind::decision;
      break;
    case scenario::Role::inquiry:
      shown.kind = PathStep::Kind::look;
      break;
    case scenario::Role::support:
      shown.kind = PathStep::Kind::support;
      break;
  }
  shown.scene = tale.text(tale.scenario.scenes()[step.scene].title);
  shown.chosen = tale.text(option.text);
  shown.consequence = lines_of(tale, option.consequence);
  for (const scenario::BeatIndex beat : step.beats) {
    for (SpokenLine& line : lines_of(tale, tale.scenario.beats()[beat].say))
      shown.consequence.push_back(std::move(line));
  }
  if (option.why != scenario::none) shown.reason = {tale.text(option.why), sources_of(tale, option.cites)};
  shown.quality = option.quality;
  shown.critical = option.critical;
  shown.time_over = run::ran_out(tale.scenario, step, timing);
  return shown;
}

std::vector<VariableHistory> empty_courses(const LocalizedScenario& tale, std::vector<std::size_t>& variables) {
  std::vector<VariableHistory> courses;
  const auto all = tale.scenario.variables();
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (all[i].visibility == scenario::Visibility::internal) continue;
    VariableHistory course{tale.text(all[i].label),
                           all[i].minimum,
                           all[i].maximum,
                           all[i].visibility == scenario::Visibility::revealed,
                           {},
                           {},
                           {}};
    for (const scenario::TextIndex stage : tale.scenario.texts(all[i].stages))
      course.stages.push_back(tale.plain(stage));
    courses.push_back(std::move(course));
    variables.push_back(i);
  }
  return courses;
}

/// Plays the path again and writes down every value that may now be seen, at the start and after each decision. The
/// hidden ones come first: they are what the learner could not know.
std::vector<VariableHistory> courses_of(const LocalizedScenario& tale, const run::Session& session,
                                        std::string_view start_word) {
  std::vector<std::size_t> variables;
  std::vector<VariableHistory> courses = empty_courses(tale, variables);
  run::Session again(tale.scenario, session.seed());
  const auto write_down = [&](const std::string& mark) {
    for (std::size_t i = 0; i < courses.size(); ++i) {
      courses[i].values.push_back(again.values()[variables[i]]);
      courses[i].marks.push_back(mark);
    }
  };
  write_down(std::string(start_word));
  for (const run::Step& step : session.steps()) {
    again.choose(step.option, step.milliseconds);
    if (tale.scenario.options()[step.option].role != scenario::Role::decision) continue;
    write_down(tale.plain(tale.scenario.scenes()[step.scene].title));
  }
  std::stable_partition(courses.begin(), courses.end(), [](const VariableHistory& course) { return course.hidden; });
  return courses;
}

std::array<std::vector<RichText>, DebriefView::parts> words_of(const LocalizedScenario& tale, const DebriefView& view) {
  UsedWords reactions(tale), path(tale), analysis(tale), summary(tale);
  for (const RichText& question : view.reactions) reactions.add(question);
  for (const PathStep& step : view.path) {
    path.add(step.chosen);
    add(path, step.consequence);
    path.add(step.reason.text);
  }
  for (const CitedPoint& point : view.analysis) analysis.add(point.text);
  for (const RichText& question : view.summary) summary.add(question);
  return {reactions.meanings(), path.meanings(), analysis.meanings(), summary.meanings()};
}

}  // namespace

DebriefView debrief_view(const LocalizedScenario& tale, const run::Session& session, std::string_view start_word,
                         run::Timing timing) {
  DebriefView view;
  if (session.ended()) view.ending = tale.plain(session.ending().title);
  for (const scenario::TextIndex text : tale.scenario.texts(tale.scenario.reactions()))
    view.reactions.push_back(tale.text(text));
  for (const run::Step& step : session.steps()) view.path.push_back(path_step(tale, step, timing));
  view.courses = courses_of(tale, session, start_word);
  for (const scenario::DebriefPoint& point : run::debrief_points(session))
    view.analysis.push_back({tale.text(point.text), sources_of(tale, point.cites)});
  for (const scenario::TextIndex text : tale.scenario.texts(tale.scenario.summary()))
    view.summary.push_back(tale.text(text));
  view.questions = !tale.scenario.questions().empty();
  view.words = words_of(tale, view);
  for (const scenario::Source& source : tale.scenario.sources()) view.sources.push_back(source_line(tale, source));
  return view;
}

}  // namespace rollcall::story
