#include "player/story/question_view.h"
#include "player/ui/play.h"

namespace rollcall::ui {

void Application::show_question() {
  show(question_view(x_play->tale(), x_play->session().seed(), x_play->answered.size()), TopBar::Way::to_library);
}

void Application::carry_out(const ToQuestions&) {
  if (!x_play || !x_play->lesson->is_over() || x_play->module().scenario.questions().empty()) return;
  x_play->answered.clear();
  show_question();
}

void Application::carry_out(const CheckAnswer& wanted) {
  const auto* asked = std::get_if<QuestionView>(&x_model.view);
  if (!x_play || !asked || asked->answered) return;
  show(answered_view(x_play->tale(), x_play->session().seed(), x_play->answered.size(), wanted.answer),
       TopBar::Way::to_library);
}

void Application::carry_out(const NextQuestion&) {
  const auto* told = std::get_if<QuestionView>(&x_model.view);
  if (!x_play || !told || !told->answered) return;
  x_play->answered.push_back({told->ask, told->answered->verdict});
  if (x_play->answered.size() < told->count) return show_question();
  show(QuizView{x_play->answered}, TopBar::Way::to_library);
}

}  // namespace rollcall::ui
