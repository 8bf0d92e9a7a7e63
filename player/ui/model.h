#pragma once
#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "player/gui/pictures.h"
#include "player/message.h"
#include "player/story/debrief_view.h"
#include "player/story/ending_view.h"
#include "player/story/passage_view.h"
#include "player/story/question_view.h"
#include "player/story/quiz_view.h"
#include "player/story/scene_view.h"
#include "player/ui/settings.h"
#include "player/ui/views.h"

namespace rollcall::ui {

/// The bar above every panel.
struct TopBar {
  std::string title;    ///< of the module that is open; may be empty
  std::string learner;  ///< who is learning; may be empty
  enum class Way : std::uint8_t { none, to_learners, to_library };
  Way way = Way::none;  ///< where the way back leads
  bool sound = false;   ///< there is something to hear here
  bool right_to_left = false;
};

using View = std::variant<LearnersView, LibraryView, StartView, SceneView, PassageView, EndingView, DebriefView,
                          QuestionView, QuizView, RecordPage, ErrorView>;

/// Everything that can be seen. Changed by the application between frames, only read while a frame is drawn.
struct Model {
  std::uint64_t page = 0;  ///< grows whenever something else is shown, so that it appears from its top
  Settings settings;
  TopBar chrome;
  std::vector<Message> news;  ///< of this computer and its records, until somebody has read it
  View view = LearnersView{};
  Pictures pictures;
};

}  // namespace rollcall::ui
