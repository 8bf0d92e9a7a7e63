#include <algorithm>
#include <string>
#include <utility>

#include "player/language/own_name.h"
#include "player/learning/kept_certificates.h"
#include "player/os/files.h"
#include "player/print/certificate.h"
#include "player/record/marks.h"
#include "player/story/variants.h"
#include "player/text/typesetter.h"
#include "player/ui/play.h"
#include "player/ui/unavailable.h"

namespace rollcall::ui {
namespace {

/// So much of a time limit, at most, is given again after a power cut.
constexpr int seconds_between_marks = 5;

}  // namespace

void Application::resume(const progress::AttemptRow& saved, const std::string& language) {
  try {
    x_play = std::make_unique<Play>(classroom().resume(saved, language));
  } catch (const learning::Unavailable& why) {
    return show_unavailable(why);
  }
  load_portraits();
  show_what_followed();
}

void Application::show_unavailable(const learning::Unavailable& why) {
  leave_play();
  if (why.attempt().finished && classroom().can_restart(why.attempt())) {
    // It is recorded; only what was left to be read is gone.
    x_unavailable = why.attempt();
    return carry_out(StartAnew{});
  }
  const Error error = cannot_go_on(why);
  ErrorView view{(*x_words)(error.message()), (*x_words)(error.hint())};
  if (classroom().can_restart(why.attempt())) {
    view.anew = true;
    view.hint = (*x_words)(or_start_anew(error.hint()));
    x_unavailable = why.attempt();
  }
  show(std::move(view), TopBar::Way::to_library);
}

void Application::carry_out(const StartAnew&) {
  if (!x_learner || !x_unavailable) return carry_out(ToLibrary{});
  auto lesson = classroom().restart(*x_unavailable, {}, learning::Instead::what_is_offered_first);
  leave_play();
  x_play = std::make_unique<Play>(std::move(lesson));
  show_start();
}

void Application::carry_out(const OpenModule& wanted) {
  if (!x_learner) return carry_out(ToLearners{});
  leave_play();
  for (const progress::AttemptSummary& attempt : store().summaries(x_learner->id)) {
    if (attempt.module == wanted.module && attempt.goes_on()) return resume(store().attempt(attempt.id), {});
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
  x_play = std::make_unique<Play>(classroom().open_first(module, x_options.language));
}

void Application::reopen(const std::string& language, const std::string& variant) {
  x_play = std::make_unique<Play>(classroom().reopen(*x_play->lesson, language, variant));
}

void Application::show_start() {
  const auto begun =
      store().unfinished(x_learner->id, x_play->module().reader.identity().module, x_play->lesson->variant);
  // In the language that it goes on in.
  if (begun && x_play->lesson->asked_language.empty() && begun->language != x_play->module().texts.language())
    reopen(begun->language, x_play->lesson->variant);
  const LocalizedScenario tale = x_play->tale();
  StartView view;
  view.cover = cover();
  view.variant = x_play->lesson->variant;
  view.variants = variants_of(tale.scenario, *x_words);
  view.begun = begun.has_value();
  view.mode = begun ? begun->mode : x_play->lesson->mode;
  view.language = tale.texts.language();
  if (!view.begun && run::has_timed_scene(tale.scenario))
    view.clock = x_play->lesson->timing == run::Timing::timed ? ClockChoice::on : ClockChoice::off;
  for (const std::string& code : pack::languages(x_play->module().reader))
    view.languages.push_back({code, language::own_name(code)});
  show(std::move(view), TopBar::Way::to_library);
}

void Application::carry_out(const ChooseLanguage& wanted) {
  if (!x_play || !x_learner || x_play->lesson->attempt) return;
  reopen(wanted.language, x_play->lesson->variant);
  x_play->lesson->asked_language = wanted.language;
  show_start();
}

void Application::carry_out(const ChooseVariant& wanted) {
  if (!x_play || !x_learner || x_play->lesson->attempt) return;
  // The language in which another variant goes on is not that of this one.
  const auto* view = std::get_if<StartView>(&x_model.view);
  const bool is_inherited = view && view->begun && x_play->lesson->asked_language.empty();
  reopen(is_inherited ? x_options.language : x_play->module().texts.language(), wanted.variant);
  show_start();
}

void Application::carry_out(const UseClock& wanted) {
  auto* view = std::get_if<StartView>(&x_model.view);
  if (!view || view->clock == ClockChoice::nothing_timed) return;
  x_play->lesson->timing = wanted.wanted ? run::Timing::timed : run::Timing::untimed;
  view->clock = wanted.wanted ? ClockChoice::on : ClockChoice::off;
}

void Application::carry_out(const Begin&) {
  if (!x_play || !x_learner || x_play->lesson->attempt) return;
  learning::Lesson& lesson = *x_play->lesson;
  if (const auto saved = store().unfinished(x_learner->id, lesson.module.reader.identity().module, lesson.variant))
    return resume(*saved, x_play->lesson->asked_language);
  classroom().begin(lesson, x_learner->id, x_options.seed);
  load_portraits();
  show_play();
}

void Application::show_play() {
  const run::Session& session = x_play->session();
  const LocalizedScenario tale = x_play->tale();
  if (x_play->lesson->is_reading()) {
    stop_sound();
    PassageView view = passage_view(tale, session, x_play->lesson->passages_read(), x_play->lesson->clock());
    load_place(view.place.picture);
    show(std::move(view), TopBar::Way::to_library);
    return begin_telling();
  }
  if (session.ended()) {
    stop_sound();
    if (!x_play->lesson->rehearsal) finish();
    show(ending_view(tale, session), TopBar::Way::to_library);
    return begin_telling();
  }
  SceneView view = scene_view(tale, session, x_play->lesson->clock());
  load_place(view.place.picture);
  // A picture may take its time on an old drive, and that is not the learner's.
  if (!x_play->lesson->rehearsal) x_play->lesson->attempt->show_scene();
  show(std::move(view), TopBar::Way::to_library);
  begin_telling();
  show_seconds_left();
  if (std::exchange(x_play->heard, session.scene_index()) != session.scene_index()) play_sound();
}

void Application::carry_out(const Choose& wanted) {
  if (!x_play || !x_play->scene() || is_telling()) return;
  // What was decided after the time had run out was decided by the time.
  if (milliseconds_left() == 0) return carry_out(RunOutOfTime{});
  choose(wanted.option);
}

void Application::carry_out(const RunOutOfTime&) {
  if (milliseconds_left() != 0 || clock_rests()) return;
  choose(x_play->scene()->on_timeout);
}

void Application::choose(scenario::OptionIndex option) {
  x_play->lesson->choose(option);
  show_what_followed();
}

void Application::show_what_followed() {
  if (!x_play->lesson->rehearsal && x_play->session().is_decided()) finish();
  show_play();
}

void Application::finish() {
  learning::Lesson& lesson = *x_play->lesson;
  if (lesson.record) return;
  const record::SignedRecord& record = lesson.finish();
  if (record.doubt != record::DateDoubt::none)
    x_model.news.push_back(
        tr("Record {number}: {remark}", "number"_is = record.sequence, "remark"_is = record::sentence(record.doubt)));
}

std::optional<std::uint64_t> Application::milliseconds_left() const {
  const auto* view = std::get_if<SceneView>(&x_model.view);
  if (!view || !view->countdown) return {};
  const std::uint64_t all = std::uint64_t{1000} * static_cast<std::uint64_t>(view->countdown->seconds);
  const std::uint64_t passed = x_play->lesson->attempt->time_used();
  return passed < all ? all - passed : 0;
}

void Application::keep_time() noexcept {
  try {
    if (x_play && x_play->lesson->attempt && milliseconds_left()) x_play->lesson->attempt->keep_time();
  } catch (const Error&) {
    // Nothing that was decided is lost: only a few seconds of the limit are given again.
  }
}

bool Application::show_seconds_left() {
  const std::optional<std::uint64_t> left = milliseconds_left();
  if (!left) return false;
  const int seconds = static_cast<int>((*left + 999) / 1000);
  return std::exchange(std::get<SceneView>(x_model.view).countdown->left, seconds) != seconds;
}

bool Application::tick() {
  if (tick_arrivals() || tick_lines()) return true;
  if (clock_rests()) return false;
  const std::optional<std::uint64_t> left = milliseconds_left();
  if (!left) return false;
  if (*left == 0) {
    perform(RunOutOfTime{});
    return true;
  }
  const bool is_new = show_seconds_left();
  if (is_new && std::get<SceneView>(x_model.view).countdown->left % seconds_between_marks == 0) keep_time();
  return is_new;
}

std::optional<std::uint64_t> Application::milliseconds_to_tick() const {
  if (const auto wait = milliseconds_to_arrivals()) return wait;
  if (const auto wait = milliseconds_to_line()) return wait;
  if (clock_rests()) return {};
  const std::optional<std::uint64_t> left = milliseconds_left();
  if (!left || *left == 0) return left;
  return (*left - 1) % 1000 + 1;
}

void Application::carry_out(const TurnPage&) {
  if (!x_play || !x_play->lesson->is_played() || is_telling()) return;
  learning::Lesson& lesson = *x_play->lesson;
  if (lesson.is_reading()) {
    lesson.turn_page();
    return show_play();
  }
  if (!lesson.session().is_on_page()) return;
  lesson.go_on();
  show_what_followed();
}

void Application::carry_out(const ReviewModule& wanted) {
  if (!x_learner) return carry_out(ToLearners{});
  leave_play();
  const std::vector<progress::AttemptSummary> attempts = store().summaries(x_learner->id);
  const auto found = std::find_if(attempts.begin(), attempts.end(), [&](const auto& attempt) {
    return attempt.finished && attempt.module == wanted.module;
  });
  if (found == attempts.end()) throw Error(tr("There is no completed attempt of this module to look back on."));
  try {
    x_play = std::make_unique<Play>(classroom().review(store().attempt(found->id)));
  } catch (const learning::Unavailable& why) {
    throw cannot_look_back(why);
  }
  load_portraits();
  show_debrief();
}

void Application::carry_out(const ToRecord&) {
  if (!x_play || !x_play->lesson->record || !x_play->lesson->is_over()) return carry_out(ToLibrary{});
  const LocalizedScenario tale = x_play->tale();
  show(RecordPage{record_view(tale, *x_play->lesson->record), results_view(tale, x_play->lesson->played()), {}},
       TopBar::Way::to_library);
}

void Application::carry_out(const SaveCertificate&) {
  auto* page = std::get_if<RecordPage>(&x_model.view);
  if (!page || !x_play || !x_play->lesson->record || !x_learner) return;
  const record::SignedRecord& record = *x_play->lesson->record;
  const print::CertificateContent content{x_play->title(), x_learner->name, pack::competency_names(x_play->module()),
                                          x_words};
  store().require_home();
  const text::Typesetter setter(x_options.fonts, text::Output::page);
  const std::string pdf = print::certificate(record, content, store().site_key(), setter);
  const std::filesystem::path path = learning::kept_certificate(x_options.home, record);
  os::require_no_link(path.parent_path());
  os::write_durably(path, pdf);
  page->saved_to = path.string();
}

}  // namespace rollcall::ui
