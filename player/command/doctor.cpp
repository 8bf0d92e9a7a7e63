#include "player/command/doctor.h"

namespace rollcall::command {

int doctor(const Home& home, std::ostream& out) {
  std::vector<std::string> problems = home.store().check();
  const pack::Library library = home.library();
  if (!library.trust_list()) problems.emplace_back("There is no trust list yet, so no pack can be installed.");
  for (const pack::Library::Entry& entry : library.list()) {
    if (!entry.problem.empty()) problems.push_back(entry.file.filename().string() + ": " + entry.problem);
  }
  for (const std::string& problem : problems) out << problem << "\n";
  if (problems.empty()) out << "The learner data, the journal, the trust list and every pack are in order.\n";
  return problems.empty() ? done : input_has_problems;
}

}  // namespace rollcall::command
