#pragma once
#include <cstdint>
#include <optional>

#include "player/access/request.h"
#include "player/gui/root_view.h"
#include "player/language/words.h"
#include "player/text/typesetter.h"
#include "player/ui/action.h"
#include "player/ui/arrival_panel.h"
#include "player/ui/debrief_panel.h"
#include "player/ui/ending_panel.h"
#include "player/ui/error_panel.h"
#include "player/ui/file_list_panel.h"
#include "player/ui/glossary_panel.h"
#include "player/ui/learners_panel.h"
#include "player/ui/library_panel.h"
#include "player/ui/model.h"
#include "player/ui/passage_panel.h"
#include "player/ui/question_panel.h"
#include "player/ui/quiz_panel.h"
#include "player/ui/record_panel.h"
#include "player/ui/scene_panel.h"
#include "player/ui/start_panel.h"
#include "player/ui/story_panel.h"

namespace rollcall::ui {

/// All screens of the player, without a window: events go in, actions come out. Knows which panel shows which view, and
/// what stands above it; all else is the toolkit's. Between an event and the next the model may change; `lay_out` then
/// brings the display list of the root view up to date.
class Screens {
 public:
  /// All must outlive the screens.
  Screens(const text::Typesetter& typesetter, Textures& textures, const language::Words& words)
      : x_root(typesetter, textures, words) {}

  std::optional<Action> answer(const Event& event, const Model& model);
  /// What an assistive technology asks for.
  struct Performed {
    access::Outcome outcome = access::Outcome::done;
    std::optional<Action> action;
  };
  Performed perform(const access::Request& request, const Model& model);
  void lay_out(const Model& model);
  /// The model has changed by itself, at this moment.
  void refresh(const Model& model, std::uint64_t milliseconds) { x_root.refresh(model.page, milliseconds); }

  RootView& root() { return x_root; }
  const RootView& root() const { return x_root; }

 private:
  struct Panels {
    LearnersPanel learners;
    LibraryPanel library;
    StartPanel start;
    ScenePanel scene;
    PassagePanel passage;
    StoryPanel story;
    GlossaryPanel glossary;
    EndingPanel ending;
    DebriefPanel debrief;
    QuestionPanel question;
    QuizPanel quiz;
    RecordPanel record;
    ErrorPanel error;
    ArrivalPanel arrival;
    FileListPanel file_list;
    float room_for_heard = 0;
  };
  /// One model as it stands in the root view for the length of a call.
  class Shown;

  RootView x_root;
  Panels x_panels;
};

}  // namespace rollcall::ui
