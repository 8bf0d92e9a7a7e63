#include <algorithm>
#include <vector>

#include "player/language/reading_pace.h"
#include "player/ui/play.h"

namespace rollcall::ui {
namespace {

/// Null where nothing is told.
const std::vector<SpokenLine>* lines_on(const View& view) {
  if (const auto* scene = std::get_if<SceneView>(&view)) return &scene->lines;
  if (const auto* passage = std::get_if<PassageView>(&view)) return &passage->lines;
  if (const auto* ending = std::get_if<EndingView>(&view)) return &ending->lines;
  return nullptr;
}

}  // namespace

void Application::begin_telling() {
  const learning::Lesson& lesson = *x_play->lesson;
  const std::size_t lines = lines_on(x_model.view)->size();
  const bool is_scene = std::holds_alternative<SceneView>(x_model.view);
  const bool is_known = is_scene && lesson.lines_read() == 0 && is_told_again(lesson.session());
  if (x_model.settings.lines == Lines::at_once || lines == 0 || is_known) return see_all_lines();
  x_model.telling = Telling{std::clamp<std::size_t>(lesson.lines_read(), 1, lines), lines,
                            x_model.settings.lines == Lines::by_themselves};
  time_line();
  if (!is_telling()) see_all_lines();
}

void Application::carry_out(const ShowNextLine&) {
  if (is_telling()) show_lines(x_model.telling->shown + 1);
}

void Application::carry_out(const ShowAllLines&) {
  if (is_telling()) show_lines(x_model.telling->lines);
}

void Application::carry_out(const HoldLines& wanted) {
  if (is_telling()) x_model.telling->held = wanted.wanted;
}

void Application::show_lines(std::size_t count) {
  x_model.telling->shown = count;
  time_line();
  try {
    x_play->lesson->read_lines(count);
  } catch (const Error&) {
    // Whoever comes back reads a line again; a drive that fails shows itself with the next decision.
  }
  if (!is_telling()) see_all_lines();
}

void Application::see_all_lines() {
  const bool is_recorded = std::holds_alternative<EndingView>(x_model.view) && !x_play->lesson->rehearsal;
  if (is_recorded) x_play->lesson->attempt->see_ending();
}

void Application::time_line() {
  const SpokenLine& line = lines_on(x_model.view)->at(x_model.telling->shown - 1);
  x_line_timer.begin(language::reading_milliseconds(line.text.plain, x_play->module().texts.language(),
                                                    reading_percent(x_model.settings)),
                     x_clock->steady_milliseconds());
}

bool Application::lines_run() const {
  return is_telling() && x_model.telling->comes_by_itself && !x_model.telling->held && !x_model.is_covered() &&
         !x_model.story && !x_model.glossary;
}

bool Application::tick_lines() {
  // What is read aloud is heard to its end.
  const bool is_due = lines_run() && !x_model.heard.voice && x_line_timer.left(x_clock->steady_milliseconds()) == 0;
  if (is_due) perform(ShowNextLine{});
  return is_due;
}

std::optional<std::uint64_t> Application::milliseconds_to_line() const {
  if (!lines_run()) return {};
  const std::uint64_t left = x_line_timer.left(x_clock->steady_milliseconds());
  return left == 0 && x_model.heard.voice ? std::nullopt : std::optional(left);
}

bool Application::clock_rests() const {
  const auto* scene = std::get_if<SceneView>(&x_model.view);
  return x_model.is_covered() || (is_telling() && scene && scene->countdown);
}

void Application::settle_clocks() {
  const std::uint64_t now = x_clock->steady_milliseconds();
  lines_run() ? x_line_timer.go_on(now) : x_line_timer.rest(now);
  if (!x_play || !x_play->lesson->attempt) return;
  learning::Attempt& attempt = *x_play->lesson->attempt;
  clock_rests() ? attempt.rest() : attempt.go_on_counting();
}

}  // namespace rollcall::ui
