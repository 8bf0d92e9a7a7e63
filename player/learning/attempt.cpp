#include "player/learning/attempt.h"

#include <algorithm>
#include <utility>

#include "player/run/score.h"

namespace rollcall::learning {
namespace {

std::string staff_number(const progress::Store& store, std::int64_t id) {
  const std::vector<progress::Learner> all = store.learners();
  const auto learner = std::find_if(all.begin(), all.end(), [&](const progress::Learner& one) { return one.id == id; });
  if (learner == all.end()) throw Error(tr("There is no such learner here."), tr("Choose a learner from the list."));
  return learner->staff_number;
}

std::uint32_t active_seconds(const run::Trace& trace) {
  std::uint64_t milliseconds = 0;
  for (const run::Choice& choice : trace) milliseconds += choice.milliseconds;
  return static_cast<std::uint32_t>((milliseconds + 500) / 1000);
}

record::CompletionRecord make_record(const progress::AttemptSummary& saved, run::Session session,
                                     const std::string& staff_number, const os::Clock& clock) {
  session.go_on_over_pages();
  const run::Score score = run::score(session);
  record::CompletionRecord record;
  record.registration = saved.registration;
  record.staff_number = staff_number;
  record.module = saved.module;
  record.variant = saved.variant;
  record.version = saved.version;
  record.pack = saved.pack;
  record.language = saved.language;
  record.on_path = saved.on_path;
  record.mode = saved.mode;
  record.times_gone_back = session.times_gone_back();
  record.timed = saved.timed;
  record.started = saved.started;
  record.finished = clock.seconds();
  record.offset = clock.offset(record.finished);
  record.scripted = saved.scripted;
  record.active_seconds = active_seconds(session.trace());
  record.ending = session.ending().id;
  record.passed = score.passed;
  record.points = score.points;
  record.competencies = score.competencies;
  record.critical_errors = static_cast<std::uint32_t>(score.critical_errors.size());
  record.signals = score.signals;
  return record;
}

}  // namespace

Attempt::Attempt(progress::Store& store, const os::Clock& clock, run::Session session, progress::AttemptSummary saved,
                 progress::Bookmark bookmark)
    : x_store(&store),
      x_clock(&clock),
      x_session(std::move(session)),
      x_saved(std::move(saved)),
      x_bookmark(bookmark),
      x_shown_at(clock.steady_milliseconds() - x_bookmark.time_used) {}

Attempt Attempt::begin(progress::Store& store, const os::Clock& clock, const scenario::Scenario& scenario,
                       const progress::AttemptPlan& plan) {
  run::Session session(scenario, plan.seed);
  return Attempt(store, clock, std::move(session), store.begin(plan), {});
}

Attempt Attempt::resume(progress::Store& store, const os::Clock& clock, const scenario::Scenario& scenario,
                        const progress::AttemptRow& saved) {
  return Attempt(store, clock, run::replay(scenario, saved.seed, saved.trace), saved, saved);
}

void Attempt::choose(scenario::OptionIndex option) {
  const auto open = x_session.open();
  if (std::find(open.begin(), open.end(), option) == open.end()) {
    x_session.choose(option);  // throws NotPossible
    return;
  }
  const std::uint64_t milliseconds = std::min<std::uint64_t>(time_used(), run::longest_choice);
  const run::Choice choice{std::string(x_session.scene().id), std::string(x_session.scenario().options()[option].id),
                           static_cast<std::uint32_t>(milliseconds)};
  save(choice);
  x_session.choose(option, choice.milliseconds);
}

void Attempt::go_on() {
  if (x_session.is_on_page()) save({std::string(x_session.scene().id), {}, 0});
  x_session.go_on();
}

void Attempt::go_back_to(std::size_t step) {
  run::Session earlier = x_session;
  earlier.go_back_to(step);  // throws NotPossible
  save(earlier.trace().back());
  x_session = std::move(earlier);
}

void Attempt::save(const run::Choice& step) {
  x_store->accept(x_saved.id, static_cast<std::uint32_t>(x_session.trace_length()), step);
  x_bookmark = {};
  x_shown_at = x_clock->steady_milliseconds();
}

void Attempt::turn_page() {
  x_store->set_pages_read(x_saved.id, x_bookmark.pages_read + 1);
  ++x_bookmark.pages_read;
  x_bookmark.lines_read = 0;
  x_shown_at = x_clock->steady_milliseconds();
}

void Attempt::read_lines(std::uint32_t lines) {
  x_store->set_lines_read(x_saved.id, lines);
  x_bookmark.lines_read = lines;
}

void Attempt::show_scene() {
  x_resting_since.reset();
  x_shown_at = x_clock->steady_milliseconds() - x_bookmark.time_used;
}

void Attempt::rest() {
  if (!x_resting_since) x_resting_since = x_clock->steady_milliseconds();
}

void Attempt::go_on_counting() {
  if (x_resting_since) x_shown_at += x_clock->steady_milliseconds() - *x_resting_since;
  x_resting_since.reset();
}

void Attempt::keep_time() {
  if (is_reading() || x_session.ended()) return;
  const auto used = static_cast<std::uint32_t>(std::min<std::uint64_t>(time_used(), run::longest_choice));
  x_store->set_time_used(x_saved.id, used);
  x_bookmark.time_used = used;
}

void Attempt::see_ending() {
  if (x_saved.ending_seen) return;
  x_store->set_ending_seen(x_saved.id);
  x_saved.ending_seen = true;
}

void Attempt::set_scripted() {
  if (x_saved.scripted) return;
  x_store->set_scripted(x_saved.id);
  x_saved.scripted = true;
}

void Attempt::set_language(const std::string& language) {
  x_store->set_language(x_saved.id, language);
  x_saved.language = language;
}

const record::SignedRecord& Attempt::finish() {
  if (!x_record) {
    x_record =
        x_store->finish(x_saved.id, make_record(x_saved, x_session, staff_number(*x_store, x_saved.learner), *x_clock));
    x_saved.finished = true;
  }
  return *x_record;
}

}  // namespace rollcall::learning
