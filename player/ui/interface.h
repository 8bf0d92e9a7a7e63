#pragma once
#include <cstdint>
#include <optional>
#include <string>

#include "player/access/focus.h"
#include "player/access/screen.h"
#include "player/gui/display_list.h"
#include "player/gui/frame.h"
#include "player/gui/input.h"
#include "player/gui/metrics.h"
#include "player/language/messages.h"
#include "player/text/typesetter.h"
#include "player/ui/action.h"
#include "player/ui/countdown_bar.h"
#include "player/ui/debrief_panel.h"
#include "player/ui/ending_panel.h"
#include "player/ui/error_panel.h"
#include "player/ui/learners_panel.h"
#include "player/ui/library_panel.h"
#include "player/ui/model.h"
#include "player/ui/passage_panel.h"
#include "player/ui/question_panel.h"
#include "player/ui/quiz_panel.h"
#include "player/ui/record_panel.h"
#include "player/ui/scene_panel.h"
#include "player/ui/start_panel.h"

namespace rollcall::ui {

/// What a person sees and operates, without a window: events go in, actions come out, and the display list says what to
/// paint. Between an event and the next the model may change; `lay_out` then brings the display list up to date.
class Interface {
 public:
  /// All must outlive the interface.
  Interface(const text::Typesetter& typesetter, Textures& textures, const language::Messages& words);

  void resize(float width, float height, float density);
  std::optional<Action> answer(const Event& event, const Model& model);
  void lay_out(const Model& model);
  /// The model has changed by itself, at this moment. If it shows another page now, keys and clicks of the next second
  /// were meant for the page before, and are not answered.
  void refresh(const Model& model, std::uint64_t milliseconds);

  /// True if something changed since the last call that has to be laid out and painted.
  bool take_stale();
  const DisplayList& display_list() const { return x_display_list; }
  const access::Screen& screen() const { return x_screen; }
  const access::Focus& focus() const { return x_focus; }
  TextCache& texts() { return x_texts; }

 private:
  struct Panels {
    LearnersPanel learners;
    LibraryPanel library;
    StartPanel start;
    ScenePanel scene;
    PassagePanel passage;
    EndingPanel ending;
    DebriefPanel debrief;
    QuestionPanel question;
    QuizPanel quiz;
    RecordPanel record;
    ErrorPanel error;
  };

  std::optional<Action> key(const Event& event, const Model& model);
  std::optional<Action> typed(const Event& event, const Model& model);
  std::optional<Action> released(const Event& event, const Model& model);
  void pressed(const Event& event);
  void moved(const Event& event);
  std::optional<Action> operate(access::KeyPress press, const Model& model);
  std::optional<Action> activate(const std::string& id, const Model& model);
  std::optional<Action> escape(const Model& model);

  std::optional<Action> build(const Model& model, const InputState& touch);
  std::optional<Action> draw_panel(const View& view, Frame& frame);
  void draw_scroll_bar(Frame& frame);
  void scroll_by(float distance);
  void reveal_focus();
  float view_height() const { return x_metrics.window_height - x_bar; }
  float furthest() const;
  const access::Widget* focused_field() const;

  const language::Messages* x_words;
  TextCache x_texts;
  Metrics x_metrics;
  float x_width = 1280, x_height = 800, x_density = 1;
  Panels x_panels;
  DisplayList x_display_list;
  access::Screen x_screen;
  access::Focus x_focus;
  InputState x_touch;

  std::uint64_t x_page = ~std::uint64_t{0};
  std::string x_place;
  float x_bar = 0;
  float x_scroll = 0;
  float x_content = 0;  ///< height of all that can be scrolled
  bool x_reveal = false;
  bool x_stale = true;
  bool x_dragging = false;  ///< the scroll bar
  float x_drag_from = 0;
  std::uint64_t x_now = 0;
  std::uint64_t x_arrived = 0;  ///< when this screen appeared
  std::uint64_t x_held_since = 0;
  std::uint64_t x_deaf_until = 0;
};

}  // namespace rollcall::ui
