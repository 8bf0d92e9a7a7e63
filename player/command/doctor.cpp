#include "player/command/doctor.h"

#include <utility>
#include <vector>

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
  collect(problems, [&] {
    for (Message& problem : home.store(found).check()) problems.push_back(std::move(problem));
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
  if (problems.empty()) console.say(tr("The learner data, the journal, the trust list and every pack are in order."));
  return problems.empty() ? Exit::done : Exit::input_has_problems;
}

}  // namespace rollcall::command
