#include "player/command/due.h"

#include <algorithm>
#include <vector>

#include "player/command/due_list.h"
#include "player/command/known_learner.h"
#include "player/course/home_words.h"
#include "player/learning/corrections.h"
#include "player/learning/standing.h"
#include "player/learning/today.h"
#include "player/library/paths.h"
#include "player/os/files.h"
#include "player/scenario/nearest.h"
#include "player/story/variants.h"

namespace rollcall::command {
namespace {

constexpr std::string_view indent = "    ";

const library::InstalledPath& known_path(const std::vector<library::InstalledPath>& paths, const std::string& id) {
  const auto found =
      std::find_if(paths.begin(), paths.end(), [&](const library::InstalledPath& path) { return path.path.id == id; });
  if (found != paths.end()) return *found;
  std::vector<std::string> ids;
  for (const library::InstalledPath& path : paths) ids.push_back(path.path.id);
  const auto nearest = scenario::nearest(id, ids);
  throw Error(
      tr("There is no path '{path}' here.", "path"_is = id),
      nearest ? tr("Did you mean '{name}'?", "name"_is = *nearest) : tr("See which there are with: rollcall list"));
}

/// "Small things (Refresher)"
Message step_line(const course::Step& step, const learning::Standing& standing, const language::Words& words) {
  if (step.variant.empty()) return Message::shown(standing.title(step));
  return tr("{title} ({variant})", "title"_is = standing.title(step),
            "variant"_is = story::variant_name(words, step.variant));
}

void say(const Message& heading, const course::Section& section, const learning::Standing& standing,
         const language::Words& words, const terminal::Console& console) {
  if (section.items.empty()) return;
  console.tell(heading);
  for (const course::Item& item : section.items) {
    const course::Place& place = item.places.front();
    const course::Step& step = standing.paths()[place.path].path.steps[place.step];
    const auto what = "what"_is = step_line(step, standing, words);
    const auto why = "why"_is = standing.reason_of(item);
    console.tell(item.minutes ? trn("{what}, {n} minute: {why}", "{what}, {n} minutes: {why}",
                                    std::uint64_t{*item.minutes}, what, why)
                              : tr("{what}: {why}", what, why),
                 indent);
  }
  if (const Message minutes = course::minutes_of(section); !minutes.empty()) console.tell(minutes, indent);
}

Exit say_one(const learning::Standing& standing, const progress::Learner& learner, const language::Words& words,
             const terminal::Console& console) {
  const std::vector<course::PathStatus> statuses = standing.of(learner);
  const std::vector<std::string> elsewhere = standing.paths_elsewhere(learner);
  for (const std::string& path : elsewhere) console.tell(path_elsewhere(learner, path));
  if (!elsewhere.empty() && std::none_of(statuses.begin(), statuses.end(), [](const auto& one) { return one.follows; }))
    return Exit::done;
  if (std::none_of(statuses.begin(), statuses.end(), [](const auto& status) { return status.follows; })) {
    console.tell(tr("{number} follows no path that is here.", "number"_is = learner.staff_number));
    console.tell(tr("Join one with: rollcall learner join {number} PATH", "number"_is = learner.staff_number));
    return Exit::done;
  }
  const course::Home home = standing.home_of(learner);
  for (const course::NamedSection& named : course::sections_of(home))
    say(named.name, *named.section, standing, words, console);
  return Exit::done;
}

}  // namespace

Exit join_path(const Home& home, const PathArguments& arguments, const terminal::Console& console) {
  const std::vector<library::InstalledPath> paths = library::paths(home.library());
  const course::Path& path = known_path(paths, arguments.path).path;
  progress::Store store = home.store(console);
  const progress::Learner learner = known_learner(store, arguments.learner);
  learning::join_path(store, learner, path.id, learning::today(home.clock));
  console.tell(tr("{number} follows {path} from today on.", "number"_is = learner.staff_number, "path"_is = path.id));
  console.tell(tr("What is due is told by: rollcall due {number}", "number"_is = learner.staff_number));
  return Exit::done;
}

Exit leave_path(const Home& home, const PathArguments& arguments, const terminal::Console& console) {
  progress::Store store = home.store(console);
  const progress::Learner learner = known_learner(store, arguments.learner);
  learning::leave_path(store, learner, arguments.path, learning::today(home.clock));
  console.tell(
      tr("{number} does not follow {path} any more. What was completed stays, and counts again if they come "
         "back.",
         "number"_is = learner.staff_number, "path"_is = arguments.path));
  return Exit::done;
}

Exit say_due(const Home& home, const DueArguments& arguments, const language::Words& words,
             const terminal::Console& console) {
  const progress::Store store = home.store_to_read(console);
  const library::Library library = home.library();
  const record::Date today = learning::today(home.clock);
  const learning::Standing standing(store, library, today, words.language());
  if (!arguments.learner.empty() && arguments.file.empty())
    return say_one(standing, known_learner(store, arguments.learner), words, console);
  std::vector<progress::Learner> learners = store.learners();
  if (!arguments.learner.empty()) learners = {known_learner(store, arguments.learner)};
  const DueList list(standing, learners, today, words);
  if (arguments.file.empty()) {
    list.say(console);
    return Exit::done;
  }
  os::require_harmless_output(arguments.file, {home.folder});
  os::require_folder_of(arguments.file);
  os::require_free(arguments.file, arguments.existing);
  os::write_durably(arguments.file, list.file(arguments.file, arguments.fonts));
  console.tell(tr("Written: {file}", "file"_is = arguments.file));
  return Exit::done;
}

}  // namespace rollcall::command
