#include "player/command/doctor.h"

#include "player/pack/module_file.h"

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

/// Every byte of the pack is read, as it is when it is installed.
std::string problem_of(const pack::Library& library, const pack::Library::Entry& entry) {
  if (!entry.identity) return entry.problem;
  try {
    const pack::Reader reader = library.open(entry.identity->module, entry.identity->version);
    reader.verify_all();
    pack::require_playable(reader);
  } catch (const Error& error) {
    return error.what();
  }
  return {};
}

}  // namespace

int doctor(const Home& home, std::ostream& out) {
  std::vector<std::string> problems;
  const pack::Library library = home.library();
  collect(problems, [&] {
    for (std::string& problem : home.store().check()) problems.push_back(std::move(problem));
  });
  collect(problems, [&] {
    if (!library.trust_list()) problems.emplace_back("There is no trust list yet, so no pack can be installed.");
  });
  collect(problems, [&] {
    for (const pack::Library::Entry& entry : library.list()) {
      const std::string problem = problem_of(library, entry);
      if (!problem.empty()) problems.push_back(entry.file.filename().string() + ": " + problem);
    }
  });
  collect(problems, [&] {
    if (std::string problem = library.problem_of_releases(); !problem.empty()) problems.push_back(std::move(problem));
  });
  for (const std::string& problem : problems) out << problem << "\n";
  if (problems.empty()) out << "The learner data, the journal, the trust list and every pack are in order.\n";
  return problems.empty() ? done : input_has_problems;
}

}  // namespace rollcall::command
