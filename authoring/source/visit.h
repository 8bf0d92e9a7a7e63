#pragma once
#include "authoring/source/document.h"

/// Visits everything of one kind in a document, wherever the language lets it stand, in the order of the file's parts.
namespace rollcall::source {

/// visit(option): looks, decisions, then the module's support move.
template <class Visit>
void each_option(const Document& document, Visit visit) {
  for (const Scene& scene : document.scenes) {
    for (const Option& look : scene.looks) visit(look);
    for (const Option& option : scene.options) visit(option);
  }
  if (document.support) visit(*document.support);
}

template <class Visit>
void each_condition(const Document& document, Visit visit) {
  each_option(document, [&](const Option& option) {
    if (option.when) visit(*option.when);
  });
  for (const Beat& beat : document.later) {
    if (beat.when) visit(*beat.when);
  }
  for (const Ending& ending : document.endings) {
    if (ending.when) visit(*ending.when);
  }
  for (const Point& point : document.debrief.analysis) {
    if (point.when) visit(*point.when);
  }
}

/// visit(term) for the term and everything below it.
template <class Visit>
void each_term(const Term& term, Visit visit) {
  visit(term);
  for (const Term& child : term.children) each_term(child, visit);
}

template <class Visit>
void each_effect(const Document& document, Visit visit) {
  each_option(document, [&](const Option& option) {
    for (const Effect& effect : option.effects) visit(effect);
  });
  for (const Beat& beat : document.later) {
    for (const Effect& effect : beat.effects) visit(effect);
  }
}

template <class Visit>
void each_line(const Document& document, Visit visit) {
  for (const Scene& scene : document.scenes) {
    for (const Line& line : scene.say) visit(line);
  }
  each_option(document, [&](const Option& option) {
    for (const Line& line : option.consequence) visit(line);
  });
  for (const Beat& beat : document.later) {
    for (const Line& line : beat.say) visit(line);
  }
  for (const Ending& ending : document.endings) {
    for (const Line& line : ending.say) visit(line);
  }
}

/// visit(source id)
template <class Visit>
void each_citation(const Document& document, Visit visit) {
  each_option(document, [&](const Option& option) {
    for (const Text& cite : option.cites) visit(cite);
  });
  for (const Point& point : document.debrief.analysis) {
    for (const Text& cite : point.cites) visit(cite);
  }
  for (const Question& question : document.questions) {
    for (const Text& cite : question.cites) visit(cite);
  }
}

}  // namespace rollcall::source
