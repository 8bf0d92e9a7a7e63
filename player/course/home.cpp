#include "player/course/home.h"

#include <algorithm>
#include <map>
#include <string_view>
#include <tuple>

namespace rollcall::course {
namespace {

enum class Part : std::uint8_t { in_progress, due_now, next, done };

/// A step, and where it would be shown.
struct Candidate {
  Part part = Part::next;
  Reason reason = Reason::start;
  std::optional<Date> day;
  Place place;
  const Step* step = nullptr;
};

/// Where it is shown that was completed before.
void arrange_completed(Candidate& shown, const StepStatus& status, const Date& today) {
  const bool wants_refresher = status.state == State::done && status.refresher && status.refresher->due <= today;
  shown.day = status.completed->as_earned.until;
  shown.part = shown.step->needed ? Part::due_now : Part::next;
  if (status.state == State::expired) {
    shown.reason = Reason::renew_expired;
  } else if (status.state == State::window_open) {
    shown.reason = Reason::renew_by;
  } else if (wants_refresher) {
    shown.reason = Reason::refresh;
    shown.day = status.refresher->due;
  } else {
    shown.reason = Reason::done;
    shown.part = Part::done;
  }
}

Candidate candidate(const Step& step, const StepStatus& status, Place place, const Date& today) {
  Candidate shown{Part::next, Reason::start, status.due_by, place, &step};
  if (status.completed) {
    arrange_completed(shown, status, today);
  } else if (status.state == State::not_open) {
    shown.reason = Reason::opens_later;
  } else if (status.state == State::due) {
    shown.reason = Reason::complete_by;
    if (step.needed) shown.part = Part::due_now;
  }
  if (status.begun) shown.part = Part::in_progress, shown.reason = Reason::go_on;
  return shown;
}

/// What is expired comes before what has a day, and what has a day before what has none; the open before what opens
/// later.
bool comes_first(const Candidate& a, const Candidate& b) {
  const auto rank = [](const Candidate& one) {
    const bool by_day = one.part == Part::due_now || one.part == Part::done;
    return std::tuple(one.part, one.part == Part::due_now && one.reason != Reason::renew_expired,
                      one.reason == Reason::opens_later, by_day && !one.day, by_day && one.day ? *one.day : Date{},
                      one.place.path, one.place.step);
  };
  return rank(a) < rank(b);
}

Section& section_of(Home& home, Part part) {
  switch (part) {
    case Part::in_progress:
      return home.in_progress;
    case Part::due_now:
      return home.due_now;
    case Part::next:
      return home.next;
    case Part::done:
      break;
  }
  return home.done;
}

void add(Section& section, const Candidate& shown, const Minutes& minutes) {
  Item& item = section.items.emplace_back(Item{shown.reason, shown.day, minutes(*shown.step), {shown.place}});
  if (item.minutes)
    section.minutes += *item.minutes;
  else
    ++section.without_minutes;
}

}  // namespace

Home home_of(std::span<const Followed> paths, const Date& today, const Minutes& minutes) {
  std::vector<Candidate> all;
  for (std::uint32_t path = 0; path < paths.size(); ++path) {
    const Followed& followed = paths[path];
    if (!followed.status->follows) continue;
    for (std::uint32_t step = 0; step < followed.path->steps.size(); ++step)
      all.push_back(candidate(followed.path->steps[step], followed.status->steps[step], {path, step}, today));
  }
  std::sort(all.begin(), all.end(), comes_first);
  Home home;
  std::map<std::tuple<std::string_view, std::string_view, record::Mode>, std::pair<Part, std::size_t>> shown_before;
  for (const Candidate& shown : all) {
    Section& section = section_of(home, shown.part);
    const auto [before, is_new] = shown_before.try_emplace({shown.step->module, shown.step->variant, shown.step->mode},
                                                           shown.part, section.items.size());
    if (is_new)
      add(section, shown, minutes);
    else
      section_of(home, before->second.first).items[before->second.second].places.push_back(shown.place);
  }
  return home;
}

}  // namespace rollcall::course
