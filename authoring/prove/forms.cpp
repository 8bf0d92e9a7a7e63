#include "authoring/prove/forms.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

#include "authoring/prove/typical_play.h"

namespace rollcall::prove {
namespace {

using source::IdPath;
using source::Key;
using Reads = std::vector<double>;

std::string rounded(double number) { return std::to_string(std::lround(number)); }

/// How often each text is read beyond what is read of it in another form, whichever reads most of it.
Reads own_reads(std::span<const TypicalPlay> plays, std::size_t form) {
  Reads own = plays[form].story;
  for (std::size_t text = 0; text < own.size(); ++text) {
    double others = 0;
    for (std::size_t i = 0; i < plays.size(); ++i) {
      if (i != form && text < plays[i].story.size()) others = std::max(others, plays[i].story[text]);
    }
    own[text] = std::max(0.0, own[text] - others);
  }
  return own;
}

double share_of(const Reads& some, const Reads& all, const scenario::Catalogue& texts) {
  const double words = words_read(all, texts);
  return words > 0 ? words_read(some, texts) / words : 0;
}

const Proved& proved(const scenario::Variant& variant, const Proved& whole, std::span<const View> views) {
  const auto view = std::find_if(views.begin(), views.end(),
                                 [&](const View& one) { return variant.view && one.variant == variant.id; });
  return view == views.end() ? whole : view->proved;
}

FormFigures figures_of(const scenario::Variant& variant, const Proved& form, const TypicalPlay& play,
                       std::span<const scenario::Catalogue> languages) {
  FormFigures figures{std::string(variant.id), variant.view, variant.minutes, {}};
  for (const scenario::Catalogue& texts : languages) {
    const survey::Workload work{words_read(play.story, texts) + words_read(play.around, texts), play.decisions,
                                play.questions};
    const double minutes = survey::minutes(work, texts.language());
    if (&texts == &languages.front())
      figures.work = work, figures.minutes = minutes;
    else
      figures.translations.push_back({texts.language(), work.words, minutes});
  }
  if (form.proof.complete) {
    figures.attainable = form.proof.attainable();
    figures.by_chance = form.proof.by_chance();
  }
  return figures;
}

source::Position place_of(const std::string& variant, const source::PlaceTable& places) {
  return places.of(IdPath{{Key::variants, variant}});
}

/// What is played so quickly is still being written.
constexpr double longest_draft = 2;  // minutes

bool is_off(double minutes, std::int32_t planned) {
  return planned > 0 && std::abs(minutes - planned) * 100 > survey::most_off_plan * planned;
}

Message plan_hint(double minutes) {
  return tr("plan {minutes}, or show more or less; at most {most} % may be between them",
            "minutes"_is = rounded(minutes), "most"_is = survey::most_off_plan);
}

void find_plans(const FormFigures& form, const source::PlaceTable& places, std::vector<FormFinding>& findings) {
  const auto variant = "variant"_is = form.variant;
  const auto planned = "planned"_is =
      trn("{n} minute", "{n} minutes", static_cast<std::uint64_t>(std::max(form.planned, 0)));
  const auto add = [&](double minutes, Message message) {
    findings.push_back({form.variant, source::diagnostic("planned-minutes", place_of(form.variant, places),
                                                         std::move(message), plan_hint(minutes))});
  };
  if (form.minutes < longest_draft) return;
  if (is_off(form.minutes, form.planned))
    add(form.minutes,
        tr("Variant '{variant}' is planned for {planned}, and a play of it takes about {minutes} ({words} words, "
           "{decisions} decisions, {questions} questions).",
           variant, planned, "minutes"_is = rounded(form.minutes), "words"_is = rounded(form.work.words),
           "decisions"_is = rounded(form.work.decisions), "questions"_is = rounded(form.work.questions)));
  for (const FormFigures::InLanguage& one : form.translations) {
    if (is_off(one.minutes, form.planned))
      add(one.minutes, tr("Variant '{variant}' is planned for {planned}, and in '{language}' a play of it takes about "
                          "{minutes} ({words} words).",
                          variant, planned, "language"_is = one.language, "minutes"_is = rounded(one.minutes),
                          "words"_is = rounded(one.words)));
  }
}

void find_repeated(std::span<const FormFigures> forms, const source::PlaceTable& places,
                   std::vector<FormFinding>& findings) {
  constexpr double least_own = 0.1;
  const FormFigures* whole = nullptr;
  for (const FormFigures& form : forms) {
    const auto variant = "variant"_is = form.variant;
    if (!form.view && !whole) {
      whole = &form;
      continue;
    }
    if (form.own >= least_own || form.minutes < longest_draft) continue;
    Message message = form.view ? tr("Variant '{variant}' has next to no words of its own: {percent} % of its story "
                                     "is in no other variant.",
                                     variant, "percent"_is = rounded(100 * form.own))
                                : tr("Variant '{variant}' is the whole module once more, as '{whole}' is.", variant,
                                     "whole"_is = whole->variant);
    findings.push_back(
        {form.variant, source::diagnostic("repeated-form", place_of(form.variant, places), std::move(message),
                                          tr("Give it scenes that the others do not show, or silence "
                                             "this with the reason why it repeats."))});
  }
}

Message points_of(std::int32_t attainable) {
  return trn("{n} point", "{n} points", static_cast<std::uint64_t>(attainable));
}

void find_unequal(std::span<const FormFigures> forms, std::span<const source::Variant> variants,
                  std::vector<FormFinding>& findings) {
  const auto figures_of = [&](const std::string& id) {
    return std::find_if(forms.begin(), forms.end(), [&](const FormFigures& form) { return form.variant == id; });
  };
  constexpr double least = 0.005;  // what is printed
  for (const source::Variant& variant : variants) {
    const auto form = figures_of(variant.id.value), other = figures_of(variant.form_of.value);
    if (form == forms.end() || other == forms.end() || !form->by_chance || !other->by_chance) continue;
    if (!form->attainable || !other->attainable) continue;
    const bool same_chance = std::abs(*form->by_chance - *other->by_chance) < least;
    if (form->attainable == other->attainable && same_chance) continue;
    findings.push_back(
        {form->variant,
         source::diagnostic(
             "forms-unequal", variant.form_of.at,
             tr("In '{form}' {mine} can be earned, and blind choice earns {chance} % of them; in "
                "'{other}' {theirs}, and {other_chance} %.",
                "form"_is = form->variant, "mine"_is = points_of(*form->attainable),
                "chance"_is = rounded(100 * *form->by_chance), "other"_is = other->variant,
                "theirs"_is = points_of(*other->attainable), "other_chance"_is = rounded(100 * *other->by_chance)),
             tr("Parallel forms must be worth the same, or scores of one say nothing beside scores of "
                "the other."))});
  }
}

}  // namespace

std::vector<FormFigures> form_figures(const Proved& whole, std::span<const View> views,
                                      std::span<const scenario::Catalogue> languages, Watch& watch) {
  const auto variants = whole.scenario.variants();
  const bool shows_whole =
      std::any_of(variants.begin(), variants.end(), [](const scenario::Variant& variant) { return !variant.view; });
  const TypicalPlay all = shows_whole ? typical_play(whole.scenario, watch) : TypicalPlay{};
  std::vector<TypicalPlay> plays;
  for (const scenario::Variant& variant : variants)
    plays.push_back(variant.view ? typical_play(proved(variant, whole, views).scenario, watch) : all);
  std::vector<FormFigures> forms;
  for (std::size_t i = 0; i < variants.size(); ++i) {
    forms.push_back(figures_of(variants[i], proved(variants[i], whole, views), plays[i], languages));
    forms.back().own = share_of(own_reads(plays, i), plays[i].story, languages.front());
  }
  return forms;
}

std::vector<FormFinding> form_findings(std::span<const FormFigures> figures, std::span<const source::Variant> variants,
                                       const source::PlaceTable& places) {
  std::vector<FormFinding> findings;
  for (const FormFigures& form : figures) find_plans(form, places, findings);
  find_repeated(figures, places, findings);
  find_unequal(figures, variants, findings);
  return findings;
}

}  // namespace rollcall::prove
