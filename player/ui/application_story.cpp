#include <utility>

#include "player/record/mode.h"
#include "player/story/story_so_far.h"
#include "player/ui/play.h"

namespace rollcall::ui {
namespace {

GoingBack going_back_in(const learning::Lesson& lesson) {
  if (lesson.rehearsal) return GoingBack::rehearsal;
  if (lesson.attempt && lesson.attempt->can_go_back()) return GoingBack::practice;
  const bool is_recorded = !lesson.attempt || lesson.attempt->saved().finished;
  return is_recorded ? GoingBack::recorded : GoingBack::assessment;
}

bool has_begun(const learning::Lesson& lesson) { return lesson.attempt || lesson.review; }

}  // namespace

bool Application::can_tell_story() const {
  return x_play && has_begun(*x_play->lesson) && !std::holds_alternative<ErrorView>(x_model.view);
}

std::string Application::mode_word() const {
  if (!x_play || !has_begun(*x_play->lesson)) return {};
  if (x_play->lesson->rehearsal) return (*x_words)(tr("Rehearsal, not recorded"));
  return (*x_words)(record::name(x_play->lesson->mode));
}

void Application::carry_out(const ShowStory&) {
  if (!can_tell_story() || x_model.story) return;
  x_model.glossary.reset();
  const learning::Lesson& lesson = *x_play->lesson;
  x_model.story =
      StoryPage{story_so_far(x_play->tale(), lesson.session(), lesson.passages_read(), going_back_in(lesson),
                             lesson.timing, is_telling() ? x_model.telling->shown : every_line),
                ++x_stories};
}

void Application::carry_out(const LeaveStory&) { x_model.story.reset(); }

void Application::carry_out(const GoBack& wanted) {
  if (!x_model.story || !is_possible(x_model.story->story.going_back)) return;
  x_play->lesson->go_back_to(wanted.step);
  show_play();
}

void Application::carry_out(const ChooseMode& wanted) {
  auto* view = std::get_if<StartView>(&x_model.view);
  if (!view || view->begun) return;
  x_play->lesson->mode = view->mode = wanted.mode;
}

}  // namespace rollcall::ui
