#include <utility>

#include "player/learning/earlier_records.h"
#include "player/ui/play.h"

namespace rollcall::ui {

bool Application::has_words() const {
  return x_play && !std::holds_alternative<ErrorView>(x_model.view) && !x_play->module().scenario.glossary().empty();
}

void Application::carry_out(const ShowGlossary&) {
  if (!has_words() || x_model.glossary) return;
  x_model.story.reset();
  x_model.glossary = GlossaryPage{glossary_view(x_play->tale()), ++x_glossaries};
}

void Application::carry_out(const LeaveGlossary&) { x_model.glossary.reset(); }

CoverView Application::cover() {
  std::optional<std::vector<EarlierPractice>> earlier;
  if (const auto records = learning::earlier_records(store(), x_learner->id)) earlier = earlier_practice(*records);
  return cover_view(x_play->tale(), x_play->lesson->variant, earlier);
}

}  // namespace rollcall::ui
