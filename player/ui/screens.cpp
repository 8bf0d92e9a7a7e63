#include "player/ui/screens.h"

#include <utility>
#include <variant>

#include "player/gui/layout.h"
#include "player/ui/bar.h"
#include "player/ui/countdown_bar.h"
#include "player/ui/news_card.h"

namespace rollcall::ui {

class Screens::Shown final : public Content {
 public:
  Shown(Panels& panels, const Model& model) : x_panels(panels), x_model(model) {}

  Look look() const override {
    return {x_model.page, x_model.settings.text_percent, x_model.settings.dark ? dark_theme() : light_theme(),
            x_model.chrome.right_to_left ? Facing::mirrored : Facing::natural, x_model.pictures};
  }

  Rectangle scrolled_part(const Metrics& metrics) const override {
    const float above = bar_height(metrics) + (running_countdown(x_model) ? countdown_height(metrics) : 0);
    return {0, above, metrics.window_width, metrics.window_height - above};
  }

  void turn_page() override { x_panels = {}; }

  void draw_scrolled(Frame& frame) override {
    const Rectangle column = reading_column(frame.metrics(), frame.column().y);
    frame.move_to(column.x, column.y, column.width);
    std::optional<Action> read = draw_news(x_model.news, frame);
    x_action = std::visit([&](const auto& view) { return panel_of(view).draw(view, frame); }, x_model.view);
    if (read) x_action = std::move(read);
  }

  void draw_fixed(Frame& frame) override {
    const float bar = bar_height(frame.metrics());
    if (auto wanted = draw_bar(x_model, frame, bar)) x_action = std::move(wanted);
    if (const Countdown* countdown = running_countdown(x_model))
      draw_countdown(*countdown, frame, {0, bar, frame.metrics().window_width, countdown_height(frame.metrics())});
  }

  std::optional<Action> take_action() { return std::exchange(x_action, {}); }

 private:
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

  Panels& x_panels;
  const Model& x_model;
  std::optional<Action> x_action;
};

std::optional<Action> Screens::answer(const Event& event, const Model& model) {
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
