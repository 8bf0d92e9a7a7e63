#pragma once
#include <algorithm>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "player/learning/lesson.h"
#include "player/story/quiz_view.h"
#include "player/ui/application.h"

namespace rollcall::ui {

/// The lesson that is open, and what the window keeps beside it while it is on the screen.
struct Application::Play {
  explicit Play(std::unique_ptr<learning::Lesson> opened) : lesson(std::move(opened)) {}

  std::unique_ptr<learning::Lesson> lesson;     ///< never null
  std::vector<QuizRow> answered;                ///< the questions that have been answered in this round; never stored
  scenario::SceneIndex heard = scenario::none;  ///< the scene whose sound was played last

  const pack::Module& module() const { return lesson->module; }
  const run::Session& session() const { return lesson->session(); }
  const scenario::Scene* scene() const { return lesson->scene(); }
  LocalizedScenario tale() const { return {module().scenario, module().texts}; }
  std::string title() const { return pack::title(module()); }
  bool has_sound() const {
    const auto scenes = module().scenario.scenes();
    return std::any_of(scenes.begin(), scenes.end(), [](const scenario::Scene& s) { return !s.sound.entry.empty(); });
  }
};

}  // namespace rollcall::ui
