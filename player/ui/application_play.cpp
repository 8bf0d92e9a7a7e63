#include <algorithm>
#include <string>
#include <utility>

#include "player/language/own_name.h"
#include "player/os/files.h"
#include "player/print/certificate.h"
#include "player/progress/database.h"
#include "player/seal/vault.h"
#include "player/story/opening_view.h"
#include "player/story/variants.h"
#include "player/text/typesetter.h"
#include "player/ui/play.h"
#include "player/ui/words.h"

namespace rollcall::ui {
namespace {

bool has_timed_scene(const scenario::Scenario& scenario) {
  const auto scenes = scenario.scenes();
  return std::any_of(scenes.begin(), scenes.end(), [](const scenario::Scene& scene) { return scene.seconds != 0; });
}

run::Timing timing_of(const progress::AttemptSummary& saved) {
  return saved.timed ? run::Timing::timed : run::Timing::untimed;
}

/// A file name that every drive takes.
std::string plain(std::string name) {
  std::replace_if(
      name.begin(), name.end(),
      [](char c) { return !((c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')); }, '-');
  return name;
}

/// The exact pack of an attempt is not there, or refused.
class PackGone : public Error {
 public:
  using Error::Error;
};

}  // namespace

pack::Module Application::load_attempted(const progress::AttemptSummary& saved) {
  std::optional<pack::Reader> reader = x_library.open_exact(saved.module, saved.pack);
  if (reader) return pack::load(std::move(*reader), saved.language, saved.variant);
  const std::string reason = x_library.refusal_of(saved.module, saved.version);
  throw PackGone(reason.empty() ? (*x_words)("failure.pack_gone", {{"title", saved.module}})
                                : (*x_words)("failure.pack_refused", {{"title", saved.module}, {"reason", reason}}),
                 (*x_words)("failure.pack_gone_hint", {{"version", saved.version.text()}}));
}

void Application::resume(const progress::AttemptRow& saved) {
  const auto misfit = [&](const Error& reason) {
    show_stranded(saved, (*x_words)("failure.misfit", {{"title", saved.module}, {"reason", reason.what()}}),
                  (*x_words)("failure.misfit_hint"));
  };
  try {
    x_play = std::make_unique<Play>(load_attempted(saved), saved.variant);
    x_play->timing = timing_of(saved);
    x_play->attempt.emplace(progress::Attempt::resume(store(), *x_clock, x_play->module.scenario, saved));
  } catch (const PackGone& gone) {
    return show_stranded(saved, gone.what(), gone.hint().text());
  } catch (const run::NotPossible& reason) {
    return misfit(reason);
  } catch (const progress::Damaged& reason) {
    return misfit(reason);
  }
  load_portraits();
  show_play();
}

void Application::show_stranded(const progress::AttemptSummary& saved, const std::string& sentence,
                                const std::string& hint) {
  leave_play();
  ErrorView view{sentence, hint};
  try {
    (void)pack::load(x_library.open(saved.module), x_options.language);
    view.anew = true;
    view.hint += " " + (*x_words)("failure.anew_hint");
    x_stranded = saved;
  } catch (const Error&) {
    // Nothing is there to begin anew with.
  }
  show(std::move(view), TopBar::Way::to_library);
}

void Application::carry_out(const StartAnew&) {
  if (!x_learner || !x_stranded) return carry_out(ToLibrary{});
  const progress::AttemptSummary given_up = *x_stranded;
  // Nothing is given up before what is begun instead is there.
  open(given_up.module);
  const auto variants = x_play->module.scenario.variants();
  const bool is_offered = std::any_of(variants.begin(), variants.end(),
                                      [&](const scenario::Variant& variant) { return variant.id == given_up.variant; });
  if (is_offered) reopen(given_up.language, given_up.variant);
  store().abandon(given_up.id);
  show_start();
}

void Application::carry_out(const OpenModule& wanted) {
  if (!x_learner) return carry_out(ToLearners{});
  leave_play();
  for (const progress::AttemptSummary& attempt : store().summaries(x_learner->id)) {
    if (attempt.module == wanted.module && attempt.is_open()) return resume(store().attempt(attempt.id));
  }
  carry_out(ShowVariants{wanted.module});
}

void Application::carry_out(const ShowVariants& wanted) {
  if (!x_learner) return carry_out(ToLearners{});
  open(wanted.module);
  show_start();
}

void Application::open(const std::string& module) {
  leave_play();
  x_play = std::make_unique<Play>(pack::load(x_library.open(module), x_options.language));
  const auto variants = x_play->module.scenario.variants();
  const bool is_series = !variants.empty() && scenario::planned_minutes(x_play->module.scenario, {}) == 0;
  // Of a series nobody is meant to do everything in one go.
  if (is_series) reopen(x_play->module.texts.language(), std::string(variants.front().id));
}

void Application::reopen(const std::string& language, const std::string& variant) {
  const pack::Identity identity = x_play->module.reader.identity();
  std::optional<pack::Reader> reader = x_library.open_exact(identity.module, identity.digest);
  if (!reader) return open(identity.module);
  const run::Timing timing = x_play->timing;
  x_play = std::make_unique<Play>(pack::load(std::move(*reader), language, variant), variant);
  x_play->timing = timing;
}

void Application::show_start() {
  const LocalizedScenario tale = x_play->tale();
  const scenario::About& about = tale.scenario.about();
  StartView view;
  OpeningView opening = opening_view(tale);
  view.title = std::move(opening.title);
  view.summary = std::move(opening.summary);
  view.content_note = std::move(opening.content_note);
  view.meanings = std::move(opening.meanings);
  view.variant = x_play->variant;
  view.variants = variants_of(tale.scenario, *x_words);
  view.minutes = scenario::planned_minutes(tale.scenario, view.variant);
  view.begun = store().unfinished(x_learner->id, about.module, view.variant).has_value();
  view.language = tale.texts.language();
  if (!view.begun && has_timed_scene(tale.scenario))
    view.clock = x_play->timing == run::Timing::timed ? ClockChoice::on : ClockChoice::off;
  for (const std::string& code : pack::languages(x_play->module.reader))
    view.languages.push_back({code, language::own_name(code)});
  show(std::move(view), TopBar::Way::to_library);
}

void Application::carry_out(const ChooseLanguage& wanted) {
  if (!x_play || !x_learner || x_play->attempt) return;
  reopen(wanted.language, x_play->variant);
  show_start();
}

void Application::carry_out(const ChooseVariant& wanted) {
  if (!x_play || !x_learner || x_play->attempt) return;
  reopen(x_play->module.texts.language(), wanted.variant);
  show_start();
}

void Application::carry_out(const UseClock& wanted) {
  auto* view = std::get_if<StartView>(&x_model.view);
  if (!view || view->clock == ClockChoice::nothing_timed) return;
  x_play->timing = wanted.wanted ? run::Timing::timed : run::Timing::untimed;
  view->clock = wanted.wanted ? ClockChoice::on : ClockChoice::off;
}

void Application::carry_out(const Begin&) {
  if (!x_play || !x_learner || x_play->attempt) return;
  const pack::Identity& identity = x_play->module.reader.identity();
  if (const auto saved = store().unfinished(x_learner->id, identity.module, x_play->variant)) return resume(*saved);
  // The clock may have been chosen for another variant.
  if (!has_timed_scene(x_play->module.scenario)) x_play->timing = run::Timing::untimed;
  progress::AttemptPlan plan;
  plan.learner = x_learner->id;
  plan.module = identity.module;
  plan.variant = x_play->variant;
  plan.version = identity.version;
  plan.pack = identity.digest;
  plan.language = x_play->module.texts.language();
  plan.timed = x_play->timing == run::Timing::timed;
  plan.seed = x_options.seed.value_or(seal::random_number());
  x_play->attempt.emplace(progress::Attempt::begin(store(), *x_clock, x_play->module.scenario, plan));
  load_portraits();
  show_play();
}

void Application::show_play() {
  const run::Session& session = x_play->session();
  const LocalizedScenario tale = x_play->tale();
  const std::size_t page = x_play->attempt->page();
  if (page < session.passages().size()) {
    stop_sound();
    PassageView view = passage_view(tale, session, page, x_play->timing);
    load_place(view.place.picture);
    return show(std::move(view), TopBar::Way::to_library);
  }
  if (session.ended()) {
    stop_sound();
    // Who sees the ending has completed the module, whatever happens next.
    x_play->record = x_play->attempt->finish();
    return show(ending_view(tale, session), TopBar::Way::to_library);
  }
  SceneView view = scene_view(tale, session, x_play->timing);
  load_place(view.place.picture);
  // A picture may take its time on an old drive, and that is not the learner's.
  x_play->shown_at = x_clock->steady_milliseconds();
  show(std::move(view), TopBar::Way::to_library);
  if (std::exchange(x_play->heard, session.scene_index()) != session.scene_index()) play_sound();
}

void Application::carry_out(const Choose& wanted) {
  if (!x_play || !x_play->scene()) return;
  // What was decided after the time had run out was decided by the time.
  if (milliseconds_left() == 0) return carry_out(RunOutOfTime{});
  x_play->attempt->choose(wanted.option);
  show_play();
}

void Application::carry_out(const RunOutOfTime&) {
  if (milliseconds_left() != 0) return;
  x_play->attempt->choose(x_play->scene()->on_timeout);
  show_play();
}

std::optional<std::uint64_t> Application::milliseconds_left() const {
  const auto* view = std::get_if<SceneView>(&x_model.view);
  if (!view || !view->countdown) return {};
  const std::uint64_t all = std::uint64_t{1000} * static_cast<std::uint64_t>(view->countdown->seconds);
  const std::uint64_t passed = x_clock->steady_milliseconds() - x_play->shown_at;
  return passed < all ? all - passed : 0;
}

bool Application::tick() {
  const std::optional<std::uint64_t> left = milliseconds_left();
  if (!left) return false;
  if (*left == 0) {
    perform(RunOutOfTime{});
    return true;
  }
  const int seconds = static_cast<int>((*left + 999) / 1000);
  return std::exchange(std::get<SceneView>(x_model.view).countdown->left, seconds) != seconds;
}

std::optional<std::uint64_t> Application::milliseconds_to_tick() const {
  const std::optional<std::uint64_t> left = milliseconds_left();
  if (!left || *left == 0) return left;
  return (*left - 1) % 1000 + 1;
}

void Application::carry_out(const TurnPage&) {
  if (!x_play || !x_play->attempt || x_play->attempt->page() >= x_play->session().passages().size()) return;
  x_play->attempt->turn_page();
  show_play();
}

void Application::carry_out(const ToDebrief&) {
  if (!x_play || !x_play->attempt || !x_play->record) return;
  show_debrief();
}

void Application::show_debrief() {
  show(debrief_view(x_play->tale(), x_play->session(), x_play->timing), TopBar::Way::to_library);
}

void Application::carry_out(const ReviewModule& wanted) {
  if (!x_learner) return carry_out(ToLearners{});
  leave_play();
  const std::vector<progress::AttemptSummary> attempts = store().summaries(x_learner->id);
  const auto found = std::find_if(attempts.begin(), attempts.end(), [&](const auto& attempt) {
    return attempt.finished && attempt.module == wanted.module;
  });
  if (found == attempts.end()) throw Error((*x_words)("failure.no_review"));
  const progress::AttemptRow saved = store().attempt(found->id);
  if (!saved.damage.empty()) throw progress::Damaged(saved.damage, (*x_words)("failure.misfit_hint"));
  x_play = std::make_unique<Play>(load_attempted(saved), saved.variant);
  x_play->timing = timing_of(saved);
  x_play->review.emplace(run::replay(x_play->module.scenario, saved.seed, saved.trace));
  try {
    x_play->record = store().record(saved.registration);
  } catch (const progress::Damaged&) {
    // The debrief can be looked at without its record; the doctor names what is wrong with the records.
  }
  load_portraits();
  show_debrief();
}

void Application::carry_out(const ToRecord&) {
  if (!x_play || !x_play->record) return carry_out(ToLibrary{});
  show(RecordPage{record_view(x_play->tale(), *x_play->record), {}}, TopBar::Way::to_library);
}

void Application::carry_out(const SaveCertificate&) {
  auto* page = std::get_if<RecordPage>(&x_model.view);
  if (!page || !x_play || !x_play->record || !x_learner) return;
  const record::CompletionRecord& record = *x_play->record;
  print::CertificateContent content;
  content.module_title = x_play->title();
  content.learner_name = x_learner->name;
  store().require_home();
  const text::Typesetter setter(x_options.fonts, text::Output::page);
  const std::string pdf = print::certificate(record, content, store().site_key(), setter);
  const std::filesystem::path path =
      x_options.home / "certificates" /
      (plain(record.staff_number) + "-" + plain(record.module) + "-" + std::to_string(record.sequence) + ".pdf");
  os::write_durably(path, pdf);
  page->saved_to = path.string();
}

}  // namespace rollcall::ui
