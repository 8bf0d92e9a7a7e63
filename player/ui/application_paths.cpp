#include "player/course/counting.h"
#include "player/course/home_words.h"
#include "player/course/words.h"
#include "player/learning/corrections.h"
#include "player/learning/standing.h"
#include "player/learning/today.h"
#include "player/printable.h"
#include "player/story/variants.h"
#include "player/ui/application.h"
#include "player/ui/play.h"

namespace rollcall::ui {
namespace {

StepLine line_of(const course::Item& item, const learning::Standing& standing, const language::Words& words) {
  const course::Place& place = item.places.front();
  const course::Path& path = standing.paths()[place.path].path;
  const course::Step& step = path.steps[place.step];
  StepLine line;
  line.id = path.id + " " + step.id;
  line.title = printable(standing.title(step));
  if (!step.variant.empty())
    line.title = words(tr("{title} ({variant})", "title"_is = standing.title(step),
                          "variant"_is = story::variant_name(words, step.variant)));
  const Message why = standing.reason_of(item);
  line.why =
      words(item.minutes ? trn("{n} minute; {why}", "{n} minutes; {why}", std::uint64_t{*item.minutes}, "why"_is = why)
                         : why);
  line.mode = step.mode;
  line.is_begun = item.reason == course::Reason::go_on;
  if (item.reason == course::Reason::opens_later || item.reason == course::Reason::done) return line;
  if (!standing.is_here(step)) return line;
  line.module = step.module;
  line.variant = step.variant;
  return line;
}

}  // namespace

PathsView Application::paths_view() try {
  PathsView view;
  const learning::Standing standing(store(), x_library, learning::today(*x_clock), x_words->language());
  if (standing.paths().empty()) return view;
  const course::Home home = standing.home_of(*x_learner);
  for (const course::NamedSection& named : course::sections_of(home)) {
    if (named.section->items.empty()) continue;
    PathSection section;
    section.heading = (*x_words)(named.name);
    section.minutes = (*x_words)(course::minutes_of(*named.section));
    for (const course::Item& item : named.section->items) section.steps.push_back(line_of(item, standing, *x_words));
    view.sections.push_back(std::move(section));
  }
  const std::vector<course::PathStatus> statuses = standing.of(*x_learner);
  for (std::size_t i = 0; i < statuses.size(); ++i) {
    if (statuses[i].follows) continue;
    const course::Path& path = standing.paths()[i].path;
    view.offers.push_back({path.id, printable(course::text_in(path.title, x_words->language(), path.language)),
                           printable(course::text_in(path.summary, x_words->language(), path.language))});
  }
  return view;
} catch (const Error& unreadable) {
  // The modules can be played all the same.
  return {{{(*x_words)(unreadable.message()), (*x_words)(unreadable.hint()), {}}}, {}};
}

void Application::carry_out(const FollowPath& wanted) {
  if (!x_learner) return carry_out(ToLearners{});
  learning::join_path(store(), *x_learner, wanted.path, learning::today(*x_clock));
  show_library();
}

void Application::carry_out(const OpenStep& wanted) {
  if (!x_learner) return carry_out(ToLearners{});
  course::Step asked;
  asked.module = wanted.module;
  asked.variant = wanted.variant;
  asked.mode = wanted.mode;
  for (const progress::AttemptSummary& attempt : store().summaries(x_learner->id)) {
    const bool goes_on = attempt.is_open() && attempt.damage.empty();
    if (goes_on && course::serves(asked, attempt.module, attempt.variant, attempt.mode))
      return resume(store().attempt(attempt.id), {});
  }
  open(wanted.module);
  try {
    reopen(x_play->module().texts.language(), wanted.variant);
  } catch (...) {
    leave_play();  // another form than the one that was asked for
    throw;
  }
  x_play->lesson->mode = wanted.mode;
  show_start();
}

}  // namespace rollcall::ui
