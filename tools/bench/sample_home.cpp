#include "tools/bench/sample_home.h"

#include <unistd.h>
#include <stdexcept>

#include <sstream>

#include "authoring/command/build.h"
#include "authoring/command/new_module.h"
#include "player/cli.h"
#include "player/library/library.h"
#include "player/os/files.h"
#include "player/progress/store.h"

namespace rollcall::bench {
namespace {

namespace fs = std::filesystem;

/// Thousands of durable writes take their time on a disk, and are not what is measured.
fs::path new_folder() {
  const fs::path drive = fs::is_directory("/dev/shm") ? "/dev/shm" : fs::temp_directory_path();
  const fs::path folder = drive / ("rollcall-bench-" + std::to_string(::getpid()));
  fs::remove_all(folder);
  fs::create_directories(folder);
  return folder;
}

std::string module_id(int number) {
  const std::string digits = std::to_string(number);
  return "case-" + std::string(3 - std::min<std::size_t>(3, digits.size()), '0') + digits;
}

record::CompletionRecord record_of(const progress::AttemptSummary& attempt, const std::string& staff_number) {
  record::CompletionRecord record;
  record.registration = attempt.registration;
  record.staff_number = staff_number;
  record.module = attempt.module;
  record.version = attempt.version;
  record.pack = attempt.pack;
  record.language = attempt.language;
  record.started = attempt.started;
  record.finished = attempt.started + 900;
  record.active_seconds = 700;
  record.ending = "steady";
  record.passed = true;
  record.points = {14, 18};
  record.competencies = {{"C1", {5, 6}}, {"C3", {4, 6}}, {"C5", {5, 6}}};
  record.signals = {2, 1, 0, 3};
  return record;
}

}  // namespace

SampleHome::SampleHome() : x_folder(new_folder()) {}

SampleHome::~SampleHome() {
  std::error_code ignored;
  fs::remove_all(x_folder, ignored);
}

void SampleHome::install_packs(int count) {
  const seal::SecretKey root = seal::SecretKey::generate(), unit = seal::SecretKey::generate();
  seal::TrustList trust;
  trust.root = root.public_key();
  trust.sequence = 1;
  trust.publishers.push_back({unit.public_key(), "*", "Bench"});
  library::Library library(x_folder / "library");
  library.trust(seal::format(trust, root));
  const fs::path work = x_folder / "work", key = work / "unit.key", pack = work / "module.rcpack";
  os::write_durably(key, seal::format_secret(unit));
  std::ostringstream said;
  const language::Words english;
  const terminal::Console console(english, said, said);
  terminal::ProgressLine nobody(nullptr, english);
  for (int i = 0; i < count; ++i) {
    const fs::path source = work / module_id(i);
    authoring::make_module(source, console);
    const authoring::BuildArguments arguments{.folder = source,
                                              .pack = pack,
                                              .key = key,
                                              .of_path = {},
                                              .adaptation = {},
                                              .framework = {},
                                              .existing = os::Existing::replaced};
    if (authoring::build_pack(arguments, {"", {}}, console, nobody) != Exit::done) throw std::runtime_error(said.str());
    library.install(pack);
  }
  fs::remove_all(work);
}

void SampleHome::add_records(int learners, int attempts_of_each, std::uint32_t decisions) {
  const pack::Identity identity = library::Library(x_folder / "library").open(module_id(0)).identity();
  progress::Store store(x_folder, progress::Place::pc, x_clock);
  for (int i = 0; i < learners; ++i) {
    const progress::Learner learner = store.add_learner("Learner " + std::to_string(i), std::to_string(1000 + i));
    progress::AttemptPlan plan;
    plan.learner = learner.id;
    plan.module = identity.module;
    plan.version = identity.version;
    plan.pack = identity.digest;
    plan.language = "en";
    for (int attempt = 0; attempt < attempts_of_each; ++attempt) {
      const progress::AttemptSummary begun = store.begin(plan);
      for (std::uint32_t step = 0; step < decisions; ++step)
        store.accept(begun.id, step, {"self_harm", "write_manipulative", 48'000 + step});
      store.finish(begun.id, record_of(begun, learner.staff_number));
    }
  }
}

void SampleHome::join_paths(int count) {
  progress::Store store(x_folder, progress::Place::pc, x_clock);
  for (const progress::Learner& learner : store.learners()) {
    for (int path = 0; path < count; ++path)
      store.note(record::Joined{learner.staff_number, "path-" + std::to_string(path), {2026, 1, 1}});
  }
}

void SampleHome::run(std::vector<std::string> arguments) const {
  arguments.insert(arguments.begin(), {"--home", x_folder.string()});
  std::istringstream in;
  std::ostringstream out, err;
  if (player(arguments, {in, out, err}) != 0) throw std::runtime_error(out.str() + err.str());
}

void SampleHome::show_first_page() const {
  const language::Words words;
  ui::Application application({x_folder, {}, progress::Place::pc, "en", {}, {}}, words, x_clock);
  const auto* learners = std::get_if<ui::LearnersView>(&application.model().view);
  if (!learners || learners->learners.empty()) throw Error(tr("Nobody learns in the home that is measured."));
  application.perform(ui::ChooseLearner{learners->learners.front().id});
  if (!std::holds_alternative<ui::LibraryView>(application.model().view))
    throw Error(tr("No page of modules is shown."));
}

}  // namespace rollcall::bench
