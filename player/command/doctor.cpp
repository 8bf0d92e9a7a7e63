#include "player/command/doctor.h"

#include <utility>
#include <vector>

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
    if (!error.hint().empty()) problems.push_back(tr("hint: {hint}", "hint"_is = error.hint()));
  }
}

}  // namespace

Exit doctor(const Home& home, progress::Found found, const Console& console) {
  std::vector<Message> problems;
  const library::Library library = home.library();
  std::vector<Message> remarks;
  collect(problems, [&] {
    progress::Store store = home.store(found);
    if (found == progress::Found::is_accepted) learning::accept(store, library);
    for (const Message& missing : learning::watch(store, library))
      problems.push_back(
          tr("{problem} Put the library folder back from a copy; if that was done on purpose, run: rollcall "
             "doctor --accept",
             "problem"_is = missing));
    for (Message& problem : store.check()) problems.push_back(std::move(problem));
    remarks = store.news();
    for (Message& remark : store.remarks()) remarks.push_back(std::move(remark));
    for (const record::SiteKey& key : store.site_keys()) {
      if (key.before) remarks.push_back(record::sentence(key));
    }
  });
  collect(problems, [&] {
    if (!library.trust_list()) problems.push_back(tr("There is no trust list yet, so no pack can be installed."));
  });
  collect(problems, [&] {
    for (Message& problem : library.problems_of_packs()) problems.push_back(std::move(problem));
  });
  collect(problems, [&] {
    if (Message problem = library.problem_of_releases(); !problem.empty()) problems.push_back(std::move(problem));
  });
  for (const Message& problem : problems) console.say(problem);
  for (const Message& remark : remarks) console.say(remark);
  if (problems.empty()) console.say(tr("The learner data, the journal, the trust list and every pack are in order."));
  return problems.empty() ? Exit::done : Exit::input_has_problems;
}

}  // namespace rollcall::command
