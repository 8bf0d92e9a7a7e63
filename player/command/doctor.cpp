#include "player/command/doctor.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "player/command/long_work.h"
#include "player/hint.h"
#include "player/learning/library_watch.h"
#include "player/progress/repair.h"

namespace rollcall::command {

namespace {

/// A part that cannot even be opened is a finding too, told once, and the next part is looked at all the same.
template <class Look>
void collect(std::vector<Message>& problems, Look look) {
  try {
    look();
  } catch (const Error& error) {
    const std::string text = error.message().text();
    if (std::any_of(problems.begin(), problems.end(), [&](const Message& one) { return one.text() == text; })) return;
    problems.push_back(error.message());
    if (!error.hint().empty()) problems.push_back(hint_line(error.hint()));
  }
}

void repair(const Home& home, std::vector<Message>& problems, const terminal::Console& console) {
  collect(problems, [&] {
    const std::vector<Message> done = progress::repair(home.folder, home.place, home.clock);
    for (const Message& one : done) console.say(one);
    if (done.empty()) console.say(tr("Nothing was found that could be mended."));
  });
}

}  // namespace

Exit doctor(const Home& home, Treatment treatment, const terminal::Console& console) {
  std::vector<Message> problems;
  if (treatment == Treatment::repair) repair(home, problems, console);
  LongWork work(console);
  const library::Library library = home.library();
  std::vector<Message> remarks;
  collect(problems, [&] {
    const bool is_accepted = treatment == Treatment::acceptance;
    progress::Store store =
        is_accepted ? home.store(console, progress::Found::is_accepted) : home.store_to_read(console);
    if (is_accepted) learning::accept(store, library);
    for (const Message& missing :
         store.is_only_read() ? learning::missing(store, library) : learning::watch(store, library))
      problems.push_back(
          tr("{problem} Put the library folder back from a copy; if that was done on purpose, run: rollcall "
             "doctor --accept",
             "problem"_is = missing));
    const auto tell =
        work.told_as([](auto done, auto all) { return tr("Looking at records: {done} of {all}", done, all); });
    const std::size_t before = problems.size();
    for (Message& problem : store.check(tell)) problems.push_back(std::move(problem));
    if (problems.size() > before && treatment != Treatment::repair)
      remarks.push_back(
          tr("What of this can be mended is mended by: rollcall doctor --repair. It deletes nothing, and says what it "
             "does."));
    for (Message& remark : store.remarks()) remarks.push_back(std::move(remark));
    for (const record::SiteKey& key : store.site_keys()) {
      if (key.before) remarks.push_back(record::sentence(key));
    }
    if (store.is_outdated())
      remarks.push_back(
          tr("The data was changed while it was looked at, so what is said of it may have passed. Look again when the "
             "other Rollcall is closed."));
  });
  collect(problems, [&] {
    if (!library.trust_list()) problems.push_back(tr("There is no trust list yet, so no pack can be installed."));
  });
  collect(problems, [&] {
    const auto tell =
        work.told_as([](auto done, auto all) { return tr("Looking at packs: {done} of {all}", done, all); });
    for (Message& problem : library.problems_of_packs(tell)) problems.push_back(std::move(problem));
  });
  collect(problems, [&] {
    for (Message& problem : library.problems_of_releases()) problems.push_back(std::move(problem));
  });
  work.clear();
  for (const Message& problem : problems) console.say(problem);
  for (const Message& remark : remarks) console.say(remark);
  if (problems.empty()) console.say(tr("The learner data, the journal, the trust list and every pack are in order."));
  return problems.empty() ? Exit::done : Exit::input_has_problems;
}

}  // namespace rollcall::command
