#include "player/command/doctor.h"

#include <utility>
#include <vector>

#include "player/command/long_work.h"
#include "player/hint.h"
#include "player/learning/library_watch.h"

namespace rollcall::command {

namespace {

/// A part that cannot even be opened is a finding too, and the next part is looked at all the same.
template <class Look>
void collect(std::vector<Message>& problems, Look look) {
  try {
    look();
  } catch (const Error& error) {
    problems.push_back(error.message());
    if (!error.hint().empty()) problems.push_back(hint_line(error.hint()));
  }
}

}  // namespace

Exit doctor(const Home& home, progress::Found found, const terminal::Console& console) {
  std::vector<Message> problems;
  LongWork work(console);
  const library::Library library = home.library();
  std::vector<Message> remarks;
  collect(problems, [&] {
    const bool is_accepted = found == progress::Found::is_accepted;
    progress::Store store = is_accepted ? home.store(console, found) : home.store_to_read(console);
    if (is_accepted) learning::accept(store, library);
    for (const Message& missing :
         store.is_only_read() ? learning::missing(store, library) : learning::watch(store, library))
      problems.push_back(
          tr("{problem} Put the library folder back from a copy; if that was done on purpose, run: rollcall "
             "doctor --accept",
             "problem"_is = missing));
    const auto tell =
        work.told_as([](auto done, auto all) { return tr("Looking at records: {done} of {all}", done, all); });
    for (Message& problem : store.check(tell)) problems.push_back(std::move(problem));
    remarks = store.remarks();
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
