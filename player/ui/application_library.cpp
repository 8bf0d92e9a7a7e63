#include <algorithm>
#include <utility>

#include "player/language/own_name.h"
#include "player/learning/erasure.h"
#include "player/progress/pin.h"
#include "player/ui/play.h"

namespace rollcall::ui {
namespace {

LearnerCard card_of_learner(const progress::Learner& learner) {
  return {learner.id, printable(learner.name), printable(learner.staff_number), learner.has_pin};
}

}  // namespace

// Learners

std::optional<progress::Learner> Application::learner_of(std::int64_t id) {
  const std::vector<progress::Learner> learners = store().learners();
  const auto found = std::find_if(learners.begin(), learners.end(), [&](const auto& one) { return one.id == id; });
  return found == learners.end() ? std::nullopt : std::optional(*found);
}

void Application::show_learners() {
  LearnersView view;
  for (const progress::Learner& learner : store().learners()) view.learners.push_back(card_of_learner(learner));
  for (const std::string& code : x_options.languages) view.languages.push_back({code, language::own_name(code)});
  view.language = x_words->language();
  show(std::move(view), TopBar::Way::none);
}

void Application::show_learner(const progress::Learner& learner) {
  x_asked.reset();
  x_learner = learner;
  use_settings_of(learner.id);
  if (x_options.module)
    carry_out(OpenModule{*std::exchange(x_options.module, {})});
  else
    show_library();
}

void Application::carry_out(const SpeakLanguage& wanted) {
  if (std::find(x_options.languages.begin(), x_options.languages.end(), wanted.language) == x_options.languages.end())
    return;
  speak(wanted.language);
  keep_settings();
  if (x_model.over != Over::nothing) {
    x_is_reworded = true;
    return;
  }
  if (std::holds_alternative<ArrivalView>(x_model.view)) return show_arrivals();
  carry_out(ToLearners{});
}

void Application::carry_out(const ToLearners&) {
  leave_play();
  x_learner.reset();
  x_asked.reset();
  show_learners();
}

void Application::carry_out(const ChooseLearner& wanted) {
  const std::optional<progress::Learner> found = learner_of(wanted.learner);
  if (!found) return show_learners();
  if (!found->has_pin) return show_learner(store().unlock(found->id));
  x_asked = found;
  LearnersView view;
  view.asked_for_pin = card_of_learner(*found);
  show(std::move(view), TopBar::Way::none);
}

void Application::give_notice(const Error& error) {
  auto* view = std::get_if<LearnersView>(&x_model.view);
  if (!view) return;
  view->notice = (*x_words)(tr("{problem} {hint}", "problem"_is = error.message(), "hint"_is = error.hint()));
  ++view->tries;
}

void Application::carry_out(const Unlock& wanted) {
  if (!x_asked) return show_learners();
  try {
    show_learner(store().unlock(x_asked->id, wanted.pin));
  } catch (const progress::WrongPin& wrong) {
    give_notice(wrong);
  }
}

void Application::carry_out(const AddLearner& wanted) {
  std::optional<progress::Learner> added;
  try {
    added = store().add_learner(wanted.name, wanted.staff_number, wanted.pin, wanted.alike);
  } catch (const Error& refused) {
    // Stays on the form: what was typed must not be lost.
    give_notice(refused);
    if (auto* view = std::get_if<LearnersView>(&x_model.view))
      view->alike = dynamic_cast<const progress::LooksAlike*>(&refused) ? wanted.staff_number : std::string();
    return;
  }
  show_learner(*added);
}

void Application::show_learners_after(const Message& done) {
  show_learners();
  if (auto* view = std::get_if<LearnersView>(&x_model.view)) view->notice = (*x_words)(done);
}

void Application::carry_out(const ChangePin& wanted) {
  try {
    store().set_pin(wanted.learner, wanted.old_pin, wanted.pin);
  } catch (const Error& refused) {
    return give_notice(refused);
  }
  const Message advice = progress::advice_about_pin(wanted.pin);
  if (wanted.pin.empty()) return show_learners_after(tr("There is no PIN any more."));
  show_learners_after(advice.empty() ? tr("The PIN is set. Nobody can restore it when it is forgotten.")
                                     : tr("The PIN is set. Nobody can restore it when it is forgotten. {advice}",
                                          "advice"_is = advice));
}

void Application::carry_out(const EraseLearner& wanted) {
  const std::optional<progress::Learner> learner = learner_of(wanted.learner);
  if (!learner) return show_learners();
  const learning::Erased erased = learning::erase(store(), x_options.home, *learner);
  x_settings_of.erase(learner->id);
  show_learners_after(trn("{number} is erased. What remains is {n} completion record, without a name or choices.",
                          "{number} is erased. What remains are {n} completion records, without a name or choices.",
                          erased.records.size(), "number"_is = erased.staff_number));
}

void Application::carry_out(const GiveUpPin& wanted) {
  const std::optional<progress::Learner> learner = learner_of(wanted.learner);
  if (!learner) return show_learners();
  const learning::Erased erased = learning::give_up_pin(store(), x_options.home, *learner);
  x_settings_of.erase(learner->id);
  show_learners_after(
      tr("{number} begins again, without a name and without a PIN.", "number"_is = erased.staff_number));
}

// Modules

void Application::refuse(ModuleCard& card, const Error& why) const {
  card.status = ModuleCard::Status::refused;
  card.problem = (*x_words)(why.message());
  card.hint = (*x_words)(why.hint());
}

ModuleCard Application::card_of(const library::Entry& entry) {
  ModuleCard card;
  if (!entry.identity) {
    card.title = printable(entry.file.stem().string());
    refuse(card, Error(entry.problem, entry.hint));
    return card;
  }
  const auto known = x_cards.find(entry.identity->digest);
  if (known != x_cards.end()) return known->second;
  const pack::Module module =
      pack::load(x_library.open_exact(entry.identity->module, entry.identity->digest).value(), x_options.language);
  const scenario::About& about = module.scenario.about();
  const LocalizedScenario tale{module.scenario, module.texts};
  card.module = entry.identity->module;
  card.title = tale.text(about.title);
  card.summary = tale.text(about.summary);
  card.minutes = scenario::planned_minutes(module.scenario, {});
  card.variants = variants_of(module.scenario, *x_words).size() > 1;
  return x_cards[entry.identity->digest] = card;
}

void Application::show_library() {
  leave_play();
  store().require_home();  // a library that is gone must not look empty
  LibraryView view;
  view.paths = paths_view();
  const std::vector<progress::AttemptSummary> attempts = store().summaries(x_learner->id);
  for (const library::Entry& entry : x_library.list()) {
    if (entry.identity && entry.identity->kind == pack::Kind::path) continue;
    const auto same = [&](const ModuleCard& card) { return entry.identity && card.module == entry.identity->module; };
    if (std::any_of(view.modules.begin(), view.modules.end(), same)) continue;
    ModuleCard card;
    try {
      card = card_of(entry);
    } catch (const Error& unreadable) {
      card = card_of({entry.file, {}, unreadable.message(), unreadable.hint()});
    }
    for (const progress::AttemptSummary& attempt : attempts) {
      if (card.status == ModuleCard::Status::refused || attempt.module != card.module || attempt.abandoned) continue;
      if (attempt.goes_on())
        card.status = ModuleCard::Status::begun;
      else if (card.status == ModuleCard::Status::fresh)
        card.status = ModuleCard::Status::completed;
    }
    if (entry.identity && card.status != ModuleCard::Status::begun) {
      // Whoever began with an older release goes on with it; nobody else can.
      if (const auto why = x_library.why_not_begun(entry)) refuse(card, *why);
    }
    card.just_added = x_arrivals.added().contains(card.module);
    view.modules.push_back(std::move(card));
  }
  show(std::move(view), TopBar::Way::to_learners);
}

void Application::carry_out(const ToLibrary&) {
  if (x_learner)
    show_library();
  else
    carry_out(ToLearners{});
}

void Application::carry_out(const LeaveError&) {
  if (!x_learner) return carry_out(ToLearners{});
  if (x_play && x_play->lesson->is_played()) {
    try {
      return show_play();
    } catch (const Error&) {
      // The place where it went wrong cannot be shown; the library can be tried.
    }
  }
  show_library();
}

}  // namespace rollcall::ui
