#include "player/learning/standing.h"

#include <algorithm>
#include <set>
#include <utility>

#include "player/course/home_words.h"
#include "player/course/learned.h"
#include "player/learning/corrections.h"
#include "player/pack/module_file.h"

namespace rollcall::learning {
namespace {

std::vector<course::OpenAttempt> open_attempts(const progress::Store& store, const progress::Learner& learner) {
  std::vector<course::OpenAttempt> open;
  for (const progress::AttemptSummary& attempt : store.summaries(learner.id)) {
    if (attempt.is_open() && attempt.damage.empty()) open.push_back({attempt.module, attempt.variant, attempt.mode});
  }
  return open;
}

std::set<course::Registration> set_aside(const record::People& people, const std::vector<record::SignedRecord>& all) {
  std::set<course::Registration> aside;
  for (const record::SignedRecord& record : all) {
    if (people.set_aside(record.registration)) aside.insert(record.registration);
  }
  return aside;
}

}  // namespace

Standing::Standing(const progress::Store& store, const library::Library& library, const record::Date& today,
                   std::string_view language)
    : x_store(&store), x_today(today), x_people(store.events()), x_paths(library::paths(library)) {
  for (const library::InstalledPath& installed : x_paths) {
    for (const course::Step& step : installed.path.steps) {
      if (x_modules.contains(step.module)) continue;
      try {
        const pack::Module module = pack::load(library.open(step.module), language);
        Offered& offered = x_modules[step.module];
        offered.title = pack::title(module);
        offered.minutes[{}] = scenario::planned_minutes(module.scenario, {});
        for (const scenario::Variant& variant : module.scenario.variants())
          offered.minutes[std::string(variant.id)] = variant.minutes;
      } catch (const Error&) {
        // It cannot be begun here now, and whoever begins it is told why.
      }
    }
  }
}

std::optional<std::uint32_t> Standing::minutes(const course::Step& step) const {
  const auto module = x_modules.find(step.module);
  if (module == x_modules.end()) return std::nullopt;
  const auto variant = module->second.minutes.find(step.variant);
  if (variant == module->second.minutes.end() || variant->second == 0) return std::nullopt;
  return variant->second;
}

std::string Standing::title(const course::Step& step) const {
  const auto module = x_modules.find(step.module);
  return module == x_modules.end() ? step.module : module->second.title;
}

Message Standing::reason_of(const course::Item& item) const {
  const Message reason = course::reason_of(item);
  const course::Place& place = item.places.front();
  if (item.reason == course::Reason::done || is_here(x_paths[place.path].path.steps[place.step])) return reason;
  return tr("{why}; it is not on this computer yet", "why"_is = reason);
}

std::vector<course::PathStatus> Standing::statuses(const progress::Learner& learner,
                                                   const std::vector<record::SignedRecord>& records) const {
  const course::Learned learned(records, set_aside(x_people, records));
  const std::vector<course::OpenAttempt> open = open_attempts(*x_store, learner);
  const std::vector<record::Stay> noted = x_people.stays(learner.staff_number);
  std::vector<course::PathStatus> all;
  for (const library::InstalledPath& installed : x_paths) {
    std::vector<course::Stay> stays;
    for (const record::Stay& stay : noted) {
      if (stay.path == installed.path.id) stays.push_back({stay.joined, stay.left});
    }
    all.push_back(course::status_of(installed.path, learned, open, stays, x_today));
  }
  return all;
}

std::vector<course::PathStatus> Standing::of(const progress::Learner& learner) const {
  return statuses(learner, records_of_person(*x_store, x_people, learner.staff_number));
}

std::vector<std::string> Standing::paths_elsewhere(const progress::Learner& learner) const {
  std::vector<std::string> elsewhere;
  for (const record::Stay& stay : x_people.stays(learner.staff_number)) {
    const bool is_followed = stay.joined <= x_today && (!stay.left || x_today < *stay.left);
    const bool is_installed = std::any_of(x_paths.begin(), x_paths.end(),
                                          [&](const auto& installed) { return installed.path.id == stay.path; });
    if (is_followed && !is_installed) elsewhere.push_back(stay.path);
  }
  return elsewhere;
}

course::Home Standing::home_of(const progress::Learner& learner) const {
  const std::vector<course::PathStatus> standing = of(learner);
  std::vector<course::Followed> followed;
  for (std::size_t i = 0; i < x_paths.size(); ++i) followed.push_back({&x_paths[i].path, &standing[i]});
  return course::home_of(followed, x_today, [this](const course::Step& step) { return minutes(step); });
}

Standing::Unit Standing::unit(const std::vector<progress::Learner>& learners) const {
  Unit unit;
  std::set<std::string> told;
  for (std::uint32_t learner = 0; learner < learners.size(); ++learner) {
    if (told.contains(learners[learner].staff_number)) continue;
    for (std::string& number : x_people.numbers_of(learners[learner].staff_number)) told.insert(std::move(number));
    std::vector<course::PathStatus> standing = of(learners[learner]);
    for (std::uint32_t path = 0; path < standing.size(); ++path) {
      if (!standing[path].follows) continue;
      unit.entries.push_back({learner, path});
      unit.statuses.push_back(std::move(standing[path]));
    }
  }
  std::vector<course::OnPath> on_path;
  for (std::size_t i = 0; i < unit.entries.size(); ++i)
    on_path.push_back({unit.entries[i].learner, {&x_paths[unit.entries[i].path].path, &unit.statuses[i]}});
  unit.due = course::due_list(on_path);
  return unit;
}

}  // namespace rollcall::learning
