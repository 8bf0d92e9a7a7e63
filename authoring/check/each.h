#pragma once
#include "authoring/source/document.h"

/// Visits everything of one kind in a document, wherever the language lets it stand, in the order of the file's parts.
namespace rollcall::check {

/// visit(option): looks, decisions, then the module's support move.
template <class Visit>
void each_option(const source::Document& document, Visit visit) {
  for (const source::Scene& scene : document.scenes) {
    for (const source::Option& look : scene.looks) visit(look);
    for (const source::Option& option : scene.options) visit(option);
  }
  if (document.support) visit(*document.support);
}

template <class Visit>
void each_condition(const source::Document& document, Visit visit) {
  each_option(document, [&](const source::Option& option) {
    if (option.when) visit(*option.when);
  });
  for (const source::Beat& beat : document.later) {
    if (beat.when) visit(*beat.when);
  }
  for (const source::Ending& ending : document.endings) {
    if (ending.when) visit(*ending.when);
  }
  for (const source::Point& point : document.debrief.analysis) {
    if (point.when) visit(*point.when);
  }
}

/// visit(term) for the term and everything below it.
template <class Visit>
void each_term(const source::Term& term, Visit visit) {
  visit(term);
  for (const source::Term& child : term.children) each_term(child, visit);
}

template <class Visit>
void each_effect(const source::Document& document, Visit visit) {
  each_option(document, [&](const source::Option& option) {
    for (const source::Effect& effect : option.effects) visit(effect);
  });
  for (const source::Beat& beat : document.later) {
    for (const source::Effect& effect : beat.effects) visit(effect);
  }
}

template <class Visit>
void each_line(const source::Document& document, Visit visit) {
  for (const source::Scene& scene : document.scenes) {
    for (const source::Line& line : scene.say) visit(line);
  }
  each_option(document, [&](const source::Option& option) {
    for (const source::Line& line : option.consequence) visit(line);
  });
  for (const source::Beat& beat : document.later) {
    for (const source::Line& line : beat.say) visit(line);
  }
  for (const source::Ending& ending : document.endings) {
    for (const source::Line& line : ending.say) visit(line);
  }
}

/// visit(source id)
template <class Visit>
void each_citation(const source::Document& document, Visit visit) {
  each_option(document, [&](const source::Option& option) {
    for (const source::Text& cite : option.cites) visit(cite);
  });
  for (const source::Point& point : document.debrief.analysis) {
    for (const source::Text& cite : point.cites) visit(cite);
  }
  for (const source::Question& question : document.questions) {
    for (const source::Text& cite : question.cites) visit(cite);
  }
}

/// visit(text) for every file that the module names.
template <class Visit>
void each_file(const source::Document& document, Visit visit) {
  for (const source::Character& cast : document.cast) {
    if (cast.portrait.written()) visit(cast.portrait);
  }
  for (const source::Scene& scene : document.scenes) {
    if (scene.place.picture.written()) visit(scene.place.picture);
    if (scene.place.sound.written()) visit(scene.place.sound);
  }
}

}  // namespace rollcall::check
