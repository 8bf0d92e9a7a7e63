#pragma once
#include <string_view>
#include <vector>

#include "authoring/check/each.h"

/// The texts that somebody will read, and the marks inside them.
namespace rollcall::check {

/// visit(text) for every text of the module that is shown to a learner or a facilitator, in no special order.
template <class Visit>
void each_text(const source::Document& document, Visit visit) {
  const auto see = [&](const source::Text& text) {
    if (text.written()) visit(text);
  };
  see(document.title), see(document.summary), see(document.content_note);
  each_line(document, [&](const source::Line& line) { see(line.text); });
  each_option(document, [&](const source::Option& option) { see(option.text), see(option.why); });
  for (const source::Scene& scene : document.scenes) {
    see(scene.act), see(scene.title), see(scene.place.alt), see(scene.place.caption);
    if (scene.time) see(scene.time->untimed);
  }
  for (const source::Ending& ending : document.endings) see(ending.title);
  for (const source::Variable& variable : document.state) {
    see(variable.shown), see(variable.revealed);
    for (const source::Text& stage : variable.stages) see(stage);
  }
  for (const source::Cast& cast : document.cast) see(cast.name), see(cast.role);
  for (const source::Point& point : document.debrief.analysis) see(point.text);
  for (const source::Text& text : document.debrief.reactions) see(text);
  for (const source::Text& text : document.debrief.summary) see(text);
  for (const source::Question& question : document.questions) {
    see(question.ask), see(question.why);
    for (const source::Item& item : question.items) see(item.text), see(item.with);
  }
  for (const source::GlossaryEntry& entry : document.glossary) see(entry.word), see(entry.means);
}

/// The names between `open` and `close` in a text, such as "rank" in "Ask the {rank}.".
std::vector<std::string_view> marked_names(std::string_view text, std::string_view open, std::string_view close);

}  // namespace rollcall::check
