#include "player/command/doctor.h"

namespace rollcall::command {

namespace {

/// A part that cannot even be opened is a finding too, and the next part is looked at all the same.
template <class Look>
void collect(std::vector<std::string>& problems, Look look) {
  try {
    look();
  } catch (const Error& error) {
    problems.emplace_back(error.what());
  }
}

}  // namespace

int doctor(const Home& home, progress::Found found, std::ostream& out) {
  std::vector<std::string> problems;
  const library::Library library = home.library();
  collect(problems, [&] {
    for (std::string& problem : home.store(found).check()) problems.push_back(std::move(problem));
  });
  collect(problems, [&] {
    if (!library.trust_list()) problems.emplace_back("There is no trust list yet, so no pack can be installed.");
  });
  collect(problems, [&] {
    for (std::string& problem : library.problems_of_packs()) problems.push_back(std::move(problem));
  });
  collect(problems, [&] {
    if (std::string problem = library.problem_of_releases(); !problem.empty()) problems.push_back(std::move(problem));
  });
  for (const std::string& problem : problems) out << problem << "\n";
  if (problems.empty()) out << "The learner data, the journal, the trust list and every pack are in order.\n";
  return problems.empty() ? done : input_has_problems;
}

}  // namespace rollcall::command
