#include "player/learning/classroom.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "player/learning/path_step.h"
#include "player/learning/today.h"
#include "player/progress/damaged.h"
#include "player/scenario/form.h"
#include "player/seal/vault.h"

namespace rollcall::learning {
namespace {

std::unique_ptr<Lesson> lesson_in(pack::Reader reader, std::string_view language, std::string_view variant) {
  pack::Module module = pack::load(std::move(reader), language, variant);
  std::string form = scenario::form_of(module.scenario, variant);
  return std::make_unique<Lesson>(std::move(module), std::move(form));
}

/// What `play` makes of the choices that were saved.
template <class Play>
auto replayed(const progress::AttemptRow& saved, Play play) {
  if (!saved.damage.empty()) throw Unavailable(Obstacle::damaged, saved, saved.damage);
  if (saved.choices_deleted)
    throw Unavailable(Obstacle::deleted, saved,
                      tr("The choices of this attempt were deleted, because they are kept here only for a time. What "
                         "was recorded of it stays."));
  try {
    return play();
  } catch (const run::NotPossible& misfit) {
    throw Unavailable(Obstacle::misfit, saved, misfit.message());
  }
}

}  // namespace

std::unique_ptr<Lesson> Classroom::open(std::string_view module, std::string_view language,
                                        std::string_view variant) const {
  return lesson_in(x_library->open(module), language, variant);
}

std::unique_ptr<Lesson> Classroom::open_first(std::string_view module, std::string_view language) const {
  auto lesson = open(module, language, {});
  const auto variants = lesson->module.scenario.variants();
  const bool is_series = !variants.empty() && scenario::planned_minutes(lesson->module.scenario, {}) == 0;
  return is_series ? reopen(*lesson, language, variants.front().id) : std::move(lesson);
}

std::unique_ptr<Lesson> Classroom::reopen(const Lesson& lesson, std::string_view language,
                                          std::string_view variant) const {
  const pack::Identity& identity = lesson.module.reader.identity();
  std::optional<pack::Reader> reader = x_library->open_exact(identity.module, identity.digest);
  auto opened = reader ? lesson_in(std::move(*reader), language, variant) : open_first(identity.module, language);
  opened->mode = lesson.mode;
  opened->timing = lesson.timing;
  opened->asked_language = lesson.asked_language;
  return opened;
}

void Classroom::begin(Lesson& lesson, std::int64_t learner, std::optional<std::uint64_t> seed) const {
  // The clock may have been chosen for another variant.
  if (!run::has_timed_scene(lesson.module.scenario)) lesson.timing = run::Timing::untimed;
  const pack::Identity& identity = lesson.module.reader.identity();
  progress::AttemptPlan plan;
  plan.learner = learner;
  plan.module = identity.module;
  plan.variant = lesson.variant;
  plan.version = identity.version;
  plan.pack = identity.digest;
  plan.language = lesson.module.texts.language();
  plan.mode = lesson.mode;
  plan.on_path = path_step(*x_store, *x_library, learner, today(*x_clock), plan.module, lesson.module.scenario,
                           lesson.variant, lesson.mode);
  plan.timed = lesson.timing == run::Timing::timed;
  plan.seed = seed.value_or(seal::random_number());
  lesson.attempt.emplace(Attempt::begin(*x_store, *x_clock, lesson.module.scenario, plan));
}

pack::Reader Classroom::exact_pack(const progress::AttemptSummary& attempt) const {
  std::optional<pack::Reader> reader = x_library->open_exact(attempt.module, attempt.pack);
  if (reader) return std::move(*reader);
  x_store->require_home();
  const Message refusal = x_library->refusal_of(attempt.module, attempt.version);
  if (refusal.empty()) throw Unavailable(Obstacle::pack_gone, attempt);
  throw Unavailable(Obstacle::pack_refused, attempt, refusal);
}

std::unique_ptr<Lesson> Classroom::lesson_of(const progress::AttemptRow& saved, std::string_view language) const {
  try {
    pack::Reader reader = exact_pack(saved);
    const bool is_there = pack::has_language(reader, language);
    auto lesson = lesson_in(std::move(reader), is_there ? language : saved.language, saved.variant);
    lesson->mode = saved.mode;
    lesson->timing = saved.timed ? run::Timing::timed : run::Timing::untimed;
    return lesson;
  } catch (const pack::Refused& refused) {
    throw Unavailable(Obstacle::pack_refused, saved, refused.message());
  } catch (const pack::NoSuchVariant& misfit) {
    throw Unavailable(Obstacle::misfit, saved, misfit.message());
  }
}

std::unique_ptr<Lesson> Classroom::resume(const progress::AttemptRow& saved, std::string_view language) const {
  auto lesson = lesson_of(saved, language);
  replayed(saved,
           [&] { lesson->attempt.emplace(Attempt::resume(*x_store, *x_clock, lesson->module.scenario, saved)); });
  const std::string& spoken = lesson->module.texts.language();
  if (!saved.finished && pack::has_language(lesson->module.reader, language) && spoken != saved.language)
    lesson->attempt->set_language(spoken);
  return lesson;
}

bool Classroom::is_of_form(const progress::AttemptSummary& attempt, std::string_view variant) const {
  try {
    std::optional<pack::Reader> reader = x_library->open_exact(attempt.module, attempt.pack);
    return reader && lesson_in(std::move(*reader), attempt.language, variant)->variant == attempt.variant;
  } catch (const Error&) {
    return false;  // whoever goes on with it is told why
  }
}

std::optional<progress::AttemptRow> Classroom::begun(std::int64_t learner, std::string_view module,
                                                     std::string_view variant, Until until) const {
  std::vector<progress::AttemptSummary> all = x_store->summaries(learner);
  std::erase_if(all, [&](const progress::AttemptSummary& attempt) {
    return attempt.module != module || !(until == Until::read ? attempt.goes_on() : attempt.is_open());
  });
  auto found = std::find_if(all.begin(), all.end(), [&](const auto& attempt) { return attempt.variant == variant; });
  if (found == all.end() && !variant.empty())
    found = std::find_if(all.begin(), all.end(), [&](const auto& attempt) { return is_of_form(attempt, variant); });
  return found == all.end() ? std::nullopt : std::optional(x_store->attempt(found->id));
}

bool Classroom::can_restart(const progress::AttemptSummary& attempt) const {
  try {
    (void)open(attempt.module, attempt.language, {});
    return true;
  } catch (const Error&) {
    return false;
  }
}

std::unique_ptr<Lesson> Classroom::restart(const progress::AttemptSummary& attempt, std::string_view language,
                                           Instead instead) const {
  const std::string_view spoken = language.empty() ? std::string_view(attempt.language) : language;
  std::unique_ptr<Lesson> lesson;
  try {
    lesson = open(attempt.module, spoken, attempt.variant);
  } catch (const pack::NoSuchVariant&) {
    if (instead == Instead::nothing) throw;
    lesson = open_first(attempt.module, spoken);
  }
  if (!attempt.finished)
    x_store->abandon(attempt.id);
  else if (attempt.damage.empty())
    x_store->set_ending_seen(attempt.id);
  return lesson;
}

std::unique_ptr<Lesson> Classroom::review(const progress::AttemptRow& saved) const {
  auto lesson = lesson_of(saved, {});
  replayed(saved, [&] { lesson->review.emplace(run::replay(lesson->module.scenario, saved.seed, saved.trace)); });
  lesson->review->go_on_over_pages();  // which need not have been read
  try {
    lesson->record = x_store->record(saved.registration);
  } catch (const progress::Damaged&) {
    // The attempt can be looked back on without its record; the doctor names what is wrong with the records.
  }
  return lesson;
}

}  // namespace rollcall::learning
