#include "player/ui/screens.h"

#include <utility>
#include <variant>

#include "player/gui/layout.h"
#include "player/ui/bar.h"
#include "player/ui/countdown_bar.h"
#include "player/ui/heard_marks.h"
#include "player/ui/mode_strip.h"
#include "player/ui/news_card.h"
#include "player/ui/pause_panel.h"
#include "player/ui/settings_panel.h"
#include "player/ui/shortcuts_panel.h"

namespace rollcall::ui {

class Screens::Shown final : public Content {
 public:
  Shown(Panels& panels, const Model& model) : x_panels(panels), x_model(model) {}

  Look look() const override {
    const Settings& settings = x_model.settings;
    const bool is_covered = x_model.is_covered();
    const bool is_mirrored = is_covered ? x_model.speaks_right_to_left : x_model.chrome.right_to_left;
    return {x_model.page,
            settings.text_percent,
            theme_of(settings.colours, x_model.wish),
            is_mirrored ? Facing::mirrored : Facing::natural,
            x_model.pictures,
            layer(),
            settings.spacing};
  }

  Rectangle scrolled_part(const Metrics& metrics) const override {
    const float above =
        bar_height(metrics) + strip_height(metrics) + (running_countdown(x_model) ? countdown_height(metrics) : 0);
    const float below = heard_height(x_model.heard, metrics);
    return {0, above, metrics.window_width, metrics.window_height - above - below};
  }

  void turn_page() override { x_panels = {}; }

  void draw_scrolled(Frame& frame) override {
    const HeardRoom room(x_model.heard, x_panels.room_for_heard, frame);
    const Rectangle column = reading_column(frame.metrics(), frame.column().y);
    frame.move_to(column.x, column.y, column.width);
    if (x_model.paused) {
      x_action = draw_pause(frame);
      return;
    }
    if (x_model.over == Over::settings) {
      x_action = draw_settings(x_model, frame);
      return;
    }
    if (x_model.over == Over::shortcuts) {
      x_action = draw_shortcuts(frame);
      return;
    }
    if (x_model.story) {
      x_action = x_panels.story.draw(*x_model.story, frame);
      return;
    }
    if (x_model.glossary) {
      x_action = x_panels.glossary.draw(*x_model.glossary, frame);
      return;
    }
    std::optional<Action> read = draw_news(x_model.news, frame);
    x_action = std::visit([&](const auto& view) { return draw_page(view, frame); }, x_model.view);
    if (read) x_action = std::move(read);
  }

  void draw_fixed(Frame& frame) override {
    const Metrics& metrics = frame.metrics();
    const float bar = bar_height(metrics), strip = strip_height(metrics);
    if (auto wanted = draw_bar(x_model, frame, bar)) x_action = std::move(wanted);
    if (strip > 0) draw_mode_strip(x_model.chrome, frame, {0, bar, metrics.window_width, strip});
    if (const Countdown* countdown = running_countdown(x_model))
      draw_countdown(*countdown, moves_less(x_model.settings.motion, x_model.wish) ? Steps::few : Steps::every_second,
                     frame, {0, bar + strip, metrics.window_width, countdown_height(metrics)});
    draw_heard(x_model.heard, frame);
  }

  void obey(Command command) override {
    const auto toggled = [&](Over over, Action show) { return x_model.over == over ? Action(LeaveOver{}) : show; };
    if (command == Command::settings) x_action = toggled(Over::settings, ShowSettings{});
    if (command == Command::help) x_action = toggled(Over::shortcuts, ShowShortcuts{});
    Settings wanted = x_model.settings;
    if (command == Command::larger) wanted.text_percent = larger_text(wanted.text_percent);
    if (command == Command::smaller) wanted.text_percent = smaller_text(wanted.text_percent);
    if (!(wanted == x_model.settings)) x_action = ChangeSettings{wanted};
  }

  std::optional<Action> take_action() { return std::exchange(x_action, {}); }

 private:
  Layer layer() const {
    if (x_model.paused) return Layer::pause;
    if (x_model.over != Over::nothing) return Layer::top;
    return x_model.story || x_model.glossary ? Layer::over : Layer::page;
  }
  float strip_height(const Metrics& metrics) const {
    return x_model.is_covered() ? 0 : mode_strip_height(x_model.chrome, metrics);
  }
  template <class View>
  std::optional<Action> draw_page(const View& view, Frame& frame) {
    if constexpr (requires { panel_of(view).draw(view, x_model.telling, frame); })
      return panel_of(view).draw(view, x_model.telling, frame);
    else
      return panel_of(view).draw(view, frame);
  }
  LearnersPanel& panel_of(const LearnersView&) { return x_panels.learners; }
  LibraryPanel& panel_of(const LibraryView&) { return x_panels.library; }
  StartPanel& panel_of(const StartView&) { return x_panels.start; }
  ScenePanel& panel_of(const SceneView&) { return x_panels.scene; }
  PassagePanel& panel_of(const PassageView&) { return x_panels.passage; }
  EndingPanel& panel_of(const EndingView&) { return x_panels.ending; }
  DebriefPanel& panel_of(const DebriefView&) { return x_panels.debrief; }
  QuestionPanel& panel_of(const QuestionView&) { return x_panels.question; }
  QuizPanel& panel_of(const QuizView&) { return x_panels.quiz; }
  RecordPanel& panel_of(const RecordPage&) { return x_panels.record; }
  ErrorPanel& panel_of(const ErrorView&) { return x_panels.error; }
  ArrivalPanel& panel_of(const ArrivalView&) { return x_panels.arrival; }
  FileListPanel& panel_of(const FileListView&) { return x_panels.file_list; }

  Panels& x_panels;
  const Model& x_model;
  std::optional<Action> x_action;
};

std::optional<Action> Screens::answer(const Event& event, const Model& model) {
  // Whatever stands there: files are dropped on the window.
  if (event.kind == Event::Kind::dropped)
    return TakeFiles{std::vector<std::filesystem::path>(event.files.begin(), event.files.end())};
  Shown shown(x_panels, model);
  x_root.answer(event, shown);
  return shown.take_action();
}

Screens::Performed Screens::perform(const access::Request& request, const Model& model) {
  Shown shown(x_panels, model);
  const access::Outcome outcome = x_root.perform(request, shown);
  return {outcome, shown.take_action()};
}

void Screens::lay_out(const Model& model) {
  Shown shown(x_panels, model);
  x_root.lay_out(shown);
}

}  // namespace rollcall::ui
