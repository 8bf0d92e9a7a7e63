#pragma once
#include <cstdint>
#include <optional>
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
#include "player/ui/arrival_view.h"
#include "player/ui/settings.h"
#include "player/ui/telling.h"
#include "player/ui/views.h"

namespace rollcall::ui {

/// What can be heard at this moment.
struct Heard {
  bool sound = false;
  bool voice = false;
  bool operator==(const Heard&) const = default;
};

/// The bar above every panel.
struct TopBar {
  std::string title;    ///< of the module that is open; may be empty
  std::string learner;  ///< who is learning; may be empty
  enum class Way : std::uint8_t { none, to_learners, to_library, to_debrief, below };
  Way way = Way::none;  ///< where the way back leads
  bool sound = false;   ///< there is something to hear here
  bool right_to_left = false;
  bool story = false;           ///< something was told that can be told again
  std::string mode = {};        ///< in which the module is played; may be empty
  bool words = false;           ///< the module explains some
  std::string language = "en";  ///< that the page is in, for whoever reads it aloud
};

using View = std::variant<LearnersView, LibraryView, StartView, SceneView, PassageView, EndingView, DebriefView,
                          QuestionView, QuizView, RecordPage, ErrorView, ArrivalView, FileListView>;

/// Pages of the program itself, from everywhere.
enum class Over : std::uint8_t { nothing, settings, shortcuts };

/// Everything that can be seen. Changed by the application between frames, only read while a frame is drawn.
struct Model {
  std::uint64_t page = 0;  ///< grows whenever something else is shown, so that it appears from its top
  Settings settings;
  os::DesktopWish wish;  ///< of this computer
  TopBar chrome;
  std::vector<Message> news;  ///< of this computer and its records, until somebody has read it
  View view = LearnersView{};
  std::optional<Telling> telling;        ///< of the view; nothing: all of it stands there
  std::optional<StoryPage> story;        ///< lies over the view, which stands as it was left when this is gone
  std::optional<GlossaryPage> glossary;  ///< the same; never both
  Over over = Over::nothing;             ///< lies over all of that
  bool paused = false;                   ///< and over that, everything stands still
  std::vector<ProgramLanguage> languages;
  bool speaks_right_to_left = false;  ///< the program itself, whatever the module does
  std::vector<Message> missing;       ///< what is off on this computer, a sentence each
  Pictures pictures;
  Heard heard;

  /// A page of the program lies over what the learner does, whose time rests.
  bool is_covered() const { return paused || over != Over::nothing; }
};

}  // namespace rollcall::ui
