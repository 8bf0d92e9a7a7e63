#pragma once
#include <cstddef>

#include "authoring/source/document.h"

/// Visits everything of one kind in a document, wherever the language lets it stand, in the order of the file's parts.
namespace rollcall::survey {

/// visit(option): looks, decisions, then the module's support move. Of the scenes for which `is_shown(index)`.
template <class IsShown, class Visit>
void each_option(const source::Document& document, IsShown is_shown, Visit visit) {
  for (std::size_t i = 0; i < document.scenes.size(); ++i) {
    if (!is_shown(i)) continue;
    for (const source::Option& look : document.scenes[i].looks) visit(look);
    for (const source::Option& option : document.scenes[i].options) visit(option);
  }
  if (document.support) visit(*document.support);
}

/// Of all scenes.
template <class Visit>
void each_option(const source::Document& document, Visit visit) {
  each_option(
      document, [](std::size_t) { return true; }, visit);
}

/// visit(option) for the options of worked examples, of the scenes for which `is_shown(index)`.
template <class IsShown, class Visit>
void each_solution(const source::Document& document, IsShown is_shown, Visit visit) {
  for (std::size_t i = 0; i < document.scenes.size(); ++i) {
    if (!is_shown(i)) continue;
    for (const source::Option& solution : document.scenes[i].solutions) visit(solution);
  }
}

/// Of all scenes.
template <class Visit>
void each_solution(const source::Document& document, Visit visit) {
  each_solution(
      document, [](std::size_t) { return true; }, visit);
}

/// visit(line) for all that is said, told and shown. Of the scenes for which `is_shown(index)`.
template <class IsShown, class Visit>
void each_line(const source::Document& document, IsShown is_shown, Visit visit) {
  for (std::size_t i = 0; i < document.scenes.size(); ++i) {
    if (!is_shown(i)) continue;
    for (const source::Line& line : document.scenes[i].say) visit(line);
  }
  const auto see = [&](const source::Option& option) {
    for (const source::Line& line : option.consequence) visit(line);
  };
  each_option(document, is_shown, see);
  each_solution(document, is_shown, see);
  for (const source::Beat& beat : document.later) {
    for (const source::Line& line : beat.say) visit(line);
  }
  for (const source::Ending& ending : document.endings) {
    for (const source::Line& line : ending.say) visit(line);
  }
}

/// Of all scenes.
template <class Visit>
void each_line(const source::Document& document, Visit visit) {
  each_line(
      document, [](std::size_t) { return true; }, visit);
}

/// What play depends on; what scenes ask is left out where they are not shown.
template <class IsShown, class Visit>
void each_condition(const source::Document& document, IsShown is_shown, Visit visit) {
  each_option(document, is_shown, [&](const source::Option& option) {
    if (option.when) visit(*option.when);
  });
  each_line(document, is_shown, [&](const source::Line& line) {
    if (line.when) visit(*line.when);
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

template <class Visit>
void each_condition(const source::Document& document, Visit visit) {
  each_condition(
      document, [](std::size_t) { return true; }, visit);
}

/// What texts take for granted.
template <class IsShown, class Visit>
void each_claim(const source::Document& document, IsShown is_shown, Visit visit) {
  const auto see = [&](const std::optional<source::Condition>& claims) {
    if (claims) visit(*claims);
  };
  for (std::size_t i = 0; i < document.scenes.size(); ++i) {
    if (is_shown(i)) see(document.scenes[i].claims);
  }
  each_line(document, is_shown, [&](const source::Line& line) { see(line.claims); });
  for (const source::Beat& beat : document.later) see(beat.claims);
  for (const source::Ending& ending : document.endings) see(ending.claims);
  for (const source::Point& point : document.debrief.analysis) see(point.claims);
}

/// All that is written as a condition, claims among it.
template <class Visit>
void each_condition_or_claim(const source::Document& document, Visit visit) {
  each_condition(document, visit);
  each_claim(
      document, [](std::size_t) { return true; }, visit);
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

/// visit(citation)
template <class Visit>
void each_citation(const source::Document& document, Visit visit) {
  const auto see = [&](const source::Option& option) {
    for (const source::Citation& cite : option.cites) visit(cite);
  };
  each_option(document, see);
  each_solution(document, see);
  for (const source::Point& point : document.debrief.analysis) {
    for (const source::Citation& cite : point.cites) visit(cite);
  }
  for (const source::Question& question : document.questions) {
    for (const source::Citation& cite : question.cites) visit(cite);
  }
}

}  // namespace rollcall::survey
