#pragma once
#include <cstdint>
#include <map>
#include <string>
#include <variant>

#include "player/text/picture.h"
#include "player/ui/settings.h"
#include "player/ui/views.h"

namespace rollcall::ui {

/// The bar above every panel.
struct Chrome {
  std::string title;    ///< of the module that is open; may be empty
  std::string learner;  ///< who is learning; may be empty
  enum class Way : std::uint8_t { none, to_learners, to_library };
  Way way = Way::none;  ///< where the way back leads
  bool sound = false;   ///< there is something to hear here
  bool right_to_left = false;
};

using View = std::variant<LearnersView, LibraryView, StartView, SceneView, PassageView, EndingView, DebriefView,
                          QuestionView, PracticeView, RecordView, ErrorView>;

struct ModulePicture {
  text::Picture image;
  std::uint64_t serial = 0;  ///< never the same for two pictures
};
/// By name in the pack.
using Pictures = std::map<std::string, ModulePicture, std::less<>>;

/// Everything that can be seen. Changed by the application between frames, only read while a frame is drawn.
struct Model {
  std::uint64_t page = 0;  ///< grows whenever something else is shown, so that it appears from its top
  Settings settings;
  Chrome chrome;
  View view = LearnersView{};
  Pictures pictures;
};

}  // namespace rollcall::ui
