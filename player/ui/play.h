#pragma once
#include <algorithm>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "player/pack/module_file.h"
#include "player/progress/attempt.h"
#include "player/record/record.h"
#include "player/run/session.h"
#include "player/story/quiz_view.h"
#include "player/ui/application.h"

namespace rollcall::ui {

/// The module that is open: before it begins, while it is played, or when a completed attempt is looked back on. Never
/// moved, because attempt and review point into the module.
struct Application::Play {
  explicit Play(pack::Module opened, std::string variant_id = {})
      : module(std::move(opened)), variant(std::move(variant_id)) {}
  Play(const Play&) = delete;
  Play& operator=(const Play&) = delete;

  pack::Module module;
  std::string variant;  ///< the variant; empty: the whole module
  std::optional<progress::Attempt> attempt;
  std::optional<run::Session> review;
  std::optional<record::CompletionRecord> record;
  run::Timing timing = run::Timing::untimed;    ///< of the attempt, or of the one that is about to begin
  std::uint64_t shown_at = 0;                   ///< when the scene on the screen appeared, by the steady clock
  std::vector<QuizRow> answered;                ///< the questions that have been answered in this round; never stored
  scenario::SceneIndex heard = scenario::none;  ///< the scene whose sound was played last

  LocalizedScenario tale() const { return {module.scenario, module.texts}; }
  std::string title() const { return pack::title(module); }
  /// Precondition: attempt or review.
  const run::Session& session() const { return attempt ? attempt->session() : *review; }
  /// The scene on the screen; null while something else is.
  const scenario::Scene* scene() const {
    const bool shown =
        attempt && !attempt->session().ended() && attempt->page() >= attempt->session().passages().size();
    return shown ? &attempt->session().scene() : nullptr;
  }
  /// The attempt has been completed; now everything about it may be said.
  bool over() const { return review || record; }
  bool has_sound() const {
    const auto scenes = module.scenario.scenes();
    return std::any_of(scenes.begin(), scenes.end(), [](const scenario::Scene& s) { return !s.sound.entry.empty(); });
  }
};

}  // namespace rollcall::ui
