#include "player/command/due_list.h"

#include "player/course/status_words.h"
#include "player/course/words.h"
#include "player/language/direction.h"
#include "player/print/list_page.h"
#include "player/record/csv.h"
#include "player/record/formatting.h"
#include "player/record/mode.h"
#include "player/record/spoken_date.h"
#include "player/record/table.h"
#include "player/story/variants.h"
#include "player/text/typesetter.h"

namespace rollcall::command {
namespace {

/// For other programs.
const char* word(course::State state) {
  switch (state) {
    case course::State::not_open:
      return "not-open";
    case course::State::not_started:
      return "not-started";
    case course::State::due:
      return "due";
    case course::State::done:
      return "done";
    case course::State::window_open:
      return "window-open";
    case course::State::expired:
      break;
  }
  return "expired";
}

std::string name_of(const progress::Learner& learner, const language::Words& words) {
  if (learner.has_pin || learner.name.empty()) return learner.staff_number;
  return words(tr("{number}, {name}", "number"_is = learner.staff_number, "name"_is = learner.name));
}

}  // namespace

Message path_elsewhere(const progress::Learner& learner, const std::string& path) {
  return tr("{number} follows {path}, which is not on this computer: install its pack.",
            "number"_is = learner.staff_number, "path"_is = path);
}

DueList::DueList(const learning::Standing& standing, const std::vector<progress::Learner>& learners,
                 const record::Date& today, const language::Words& words)
    : x_standing(standing), x_learners(learners), x_today(today), x_words(words), x_unit(standing.unit(learners)) {}

std::vector<DueList::Line> DueList::lines() const {
  std::vector<Line> lines;
  for (const course::DueRow& row : x_unit.due.rows) {
    const auto& entry = x_unit.entries[row.entry];
    const course::Step& step = x_standing.paths()[entry.path].path.steps[row.step];
    std::string what = x_standing.title(step);
    if (!step.variant.empty())
      what = x_words(
          tr("{title} ({variant})", "title"_is = what, "variant"_is = story::variant_name(x_words, step.variant)));
    lines.push_back({name_of(x_learners[entry.learner], x_words), std::move(what),
                     x_words(row.begun && row.state != course::State::expired ? tr("In progress") : name(row.state)),
                     row.day ? x_words(record::spoken(*row.day)) : std::string()});
  }
  return lines;
}

std::vector<Message> DueList::closed_posts() const {
  std::vector<Message> closed;
  for (const course::ClosedPost& post : x_unit.due.closed_posts) {
    const auto& entry = x_unit.entries[post.entry];
    const course::Path& path = x_standing.paths()[entry.path].path;
    const std::uint64_t missing = post.post.to_complete.size() + post.post.to_renew.size();
    const auto learner = "learner"_is = name_of(x_learners[entry.learner], x_words);
    const auto title = "post"_is = course::text_in(path.posts[post.post.post].title, x_words.language(), path.language);
    closed.push_back(post.post.to_complete.empty()
                         ? trn("{learner} can work here again once {n} step is done: {post}",
                               "{learner} can work here again once {n} steps are done: {post}", missing, learner, title)
                         : trn("{learner} can work here once {n} step is done: {post}",
                               "{learner} can work here once {n} steps are done: {post}", missing, learner, title));
  }
  return closed;
}

std::vector<Message> DueList::paths_elsewhere() const {
  std::vector<Message> all;
  for (const progress::Learner& learner : x_learners) {
    for (const std::string& path : x_standing.paths_elsewhere(learner)) all.push_back(path_elsewhere(learner, path));
  }
  return all;
}

void DueList::say(const terminal::Console& console) const {
  const std::vector<Message> elsewhere = paths_elsewhere();
  for (const Message& path : elsewhere) console.tell(path);
  if (x_unit.entries.empty()) {
    if (!elsewhere.empty()) return;
    console.tell(tr("Nobody here follows a path."));
    return console.tell(tr("Somebody joins one with: rollcall learner join NUMBER PATH"));
  }
  if (x_unit.due.rows.empty()) console.tell(tr("Nothing waits for anybody today."));
  for (const Line& line : lines()) {
    const auto learner = "learner"_is = line.learner;
    const auto what = "what"_is = line.what;
    const auto state = "state"_is = line.state;
    console.tell(line.day.empty() ? tr("{learner}: {what}: {state}", learner, what, state)
                                  : tr("{learner}: {what}: {state}, {day}", learner, what, state, "day"_is = line.day));
  }
  for (const Message& post : closed_posts()) console.tell(post);
}

std::string DueList::csv() const {
  std::vector<record::Row> rows{
      {"staff_number", "path", "path_version", "step", "module", "variant", "mode", "status", "begun", "day"}};
  for (const course::DueRow& row : x_unit.due.rows) {
    const auto& entry = x_unit.entries[row.entry];
    const course::Path& path = x_standing.paths()[entry.path].path;
    const course::Step& step = path.steps[row.step];
    record::Row cells{x_learners[entry.learner].staff_number,
                      path.id,
                      path.version.text(),
                      step.id,
                      step.module,
                      step.variant,
                      record::word(step.mode),
                      word(row.state),
                      row.begun ? "yes" : "no",
                      row.day ? record::day(*row.day) : std::string()};
    for (std::string& cell : cells) cell = record::guarded(cell);
    rows.push_back(std::move(cells));
  }
  return record::format_table(rows);
}

std::string DueList::page(const std::filesystem::path& fonts) const {
  print::ListPage list;
  list.title = x_words(tr("What is due"));
  list.before.push_back(x_words(tr("As of {day}. It is for planning, and tells nothing about how anybody works.",
                                   "day"_is = record::spoken(x_today))));
  if (x_unit.due.rows.empty()) list.before.push_back(x_words(tr("Nothing waits for anybody today.")));
  list.table.columns = {{x_words(tr("Who")), 3, {}},
                        {x_words(tr("What")), 4, {}},
                        {x_words(tr("How it stands")), 2, {}},
                        {x_words(tr("Day")), 3, {}}};
  for (const Line& line : lines()) list.table.rows.push_back({line.learner, line.what, line.state, line.day});
  for (const Message& post : closed_posts()) list.after.push_back(x_words(post));
  for (const Message& path : paths_elsewhere()) list.after.push_back(x_words(path));
  list.date = record::day(x_today) + "T00:00:00Z";
  return print::list_page(
      list,
      language::is_right_to_left(x_words.language()) ? text::Direction::right_to_left : text::Direction::left_to_right,
      text::Typesetter(fonts, text::Output::page));
}

std::string DueList::file(const std::filesystem::path& name, const std::filesystem::path& fonts) const {
  if (name.extension() == ".csv") return csv();
  if (name.extension() == ".pdf") return page(fonts);
  throw Error(tr("'{file}' is neither a table nor a page.", "file"_is = name),
              tr("Let its name end in .csv or in .pdf."));
}

}  // namespace rollcall::command
