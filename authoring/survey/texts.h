#pragma once
#include <algorithm>
#include <cstdint>
#include <vector>

#include "authoring/survey/visit.h"

/// The texts that somebody will read.
namespace rollcall::survey {

enum class Voice : std::uint8_t {
  author,     ///< the narrator, reasons, the debrief, questions, labels
  character,  ///< somebody of the cast speaks
  choice,     ///< what can be chosen, which may well be wrong
  reference,  ///< titles of other people's documents
};

/// visit(text, voice) for every line, such as those of a scene.
template <class Visit>
void each_text_of(const std::vector<source::Line>& lines, Visit visit) {
  for (const source::Line& line : lines) visit(line.text, line.is_narrated() ? Voice::author : Voice::character);
}

/// visit(text, voice) for the texts of one option, look or support move.
template <class Visit>
void each_text_of(const source::Option& option, Visit visit) {
  visit(option.text, Voice::choice);
  each_text_of(option.consequence, visit);
  visit(option.why, Voice::author);
}

/// visit(line) for every line that may be said in the scene, the consequences of its options among them.
template <class Visit>
void each_line_of(const source::Scene& scene, Visit visit) {
  std::for_each(scene.say.begin(), scene.say.end(), visit);
  for (const source::Option& look : scene.looks) std::for_each(look.consequence.begin(), look.consequence.end(), visit);
  for (const auto* options : {&scene.options, &scene.solutions}) {
    for (const source::Option& option : *options)
      std::for_each(option.consequence.begin(), option.consequence.end(), visit);
  }
}

/// visit(text, voice) for every text of the scene.
template <class Visit>
void each_text_of(const source::Scene& scene, Visit visit) {
  for (const source::Text* text : {&scene.act, &scene.title, &scene.place.alt, &scene.place.caption})
    visit(*text, Voice::author);
  if (scene.time) visit(scene.time->untimed_text, Voice::author);
  each_text_of(scene.say, visit);
  for (const source::Option& look : scene.looks) each_text_of(look, visit);
  for (const source::Option& option : scene.options) each_text_of(option, visit);
  for (const source::Option& solution : scene.solutions) each_text_of(solution, visit);
}

/// visit(text, voice) for every text of the module that is shown to a learner or a facilitator, in no special order.
template <class Visit>
void each_voiced_text(const source::Document& document, Visit visit) {
  const auto see_as = [&](const source::Text& text, Voice voice) {
    if (text.written()) visit(text, voice);
  };
  const auto see = [&](const source::Text& text) { see_as(text, Voice::author); };
  see(document.title), see(document.summary), see(document.content_note);
  for (const source::Text& text : document.objectives) see(text);
  for (const source::Scene& scene : document.scenes) each_text_of(scene, see_as);
  if (document.support) each_text_of(*document.support, see_as);
  for (const source::Beat& beat : document.later) each_text_of(beat.say, see_as);
  for (const source::Ending& ending : document.endings) see(ending.title), each_text_of(ending.say, see_as);
  for (const source::Variable& variable : document.state) {
    see(variable.shown), see(variable.revealed);
    for (const source::Text& stage : variable.stages) see(stage);
  }
  for (const source::Character& cast : document.cast) see(cast.name), see(cast.role);
  for (const source::Point& point : document.debrief.analysis) see(point.text);
  for (const source::Text& text : document.debrief.reactions) see(text);
  for (const source::Text& text : document.debrief.summary) see(text);
  for (const source::Question& question : document.questions) {
    see(question.ask), see(question.why);
    for (const source::Item& item : question.items) see_as(item.text, Voice::choice), see_as(item.with, Voice::choice);
  }
  for (const source::GlossaryEntry& entry : document.glossary) see(entry.word), see(entry.means);
  for (const source::Slot& slot : document.slots) see(slot.fallback);
  for (const source::Source& source : document.sources) {
    for (const source::Text* text : {&source.title, &source.short_title, &source.publisher, &source.section})
      see_as(*text, Voice::reference);
    see(source.says);
  }
  each_citation(document, [&](const source::Citation& cite) { see(cite.says); });
}

/// visit(text) for the same texts.
template <class Visit>
void each_text(const source::Document& document, Visit visit) {
  each_voiced_text(document, [&](const source::Text& text, Voice) { visit(text); });
}

/// visit(text) for the same texts, to change them.
template <class Visit>
void each_text_to_change(source::Document& document, Visit visit) {
  // The document is not const, so neither are its texts.
  each_text(document, [&](const source::Text& text) { visit(const_cast<source::Text&>(text)); });
}

}  // namespace rollcall::survey
