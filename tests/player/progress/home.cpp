#include "tests/player/progress/home.h"

#include "player/progress/database.h"

namespace rollcall::test {

std::filesystem::path memory_drive() {
  const std::filesystem::path drive = "/dev/shm";
  return std::filesystem::is_directory(drive) ? drive : std::filesystem::temp_directory_path();
}

progress::AttemptPlan plan(std::int64_t learner) {
  progress::AttemptPlan attempt;
  attempt.learner = learner;
  attempt.module = "small-things";
  attempt.version = {1, 2, 3};
  attempt.pack.fill(0x5a);
  attempt.language = "en";
  attempt.seed = 0xfedcba9876543210;
  return attempt;
}

run::Choice numbered_choice(std::uint32_t number) {
  if (number % 7 == 5) return {{}, {}, 0, number / 2};  // somebody goes back
  return {"scene_" + std::to_string(number % 20), "option_" + std::to_string(number % 4), number * 977 % 60'000};
}

record::CompletionRecord record_of(const progress::AttemptSummary& attempt) {
  record::CompletionRecord record;
  record.registration = attempt.registration;
  record.staff_number = "4711";
  record.module = attempt.module;
  record.variant = attempt.variant;
  record.version = attempt.version;
  record.pack = attempt.pack;
  record.language = attempt.language;
  record.mode = attempt.mode;
  record.timed = attempt.timed;
  record.started = attempt.started;
  record.finished = attempt.started + 900;
  record.ending = "steady";
  record.passed = true;
  record.points = {5, 6};
  record.competencies = {{"C1", {5, 6}}};
  return record;
}

record::SignedRecord complete_one(progress::Store& store, std::int64_t learner, std::uint32_t choices) {
  const progress::AttemptSummary attempt = store.begin(plan(learner));
  for (std::uint32_t i = 0; i < choices; ++i) store.accept(attempt.id, i, numbered_choice(i));
  return store.finish(attempt.id, record_of(attempt));
}

void change_database(const Home& home, const std::string& sql) {
  progress::Database database(home / "rollcall.db", progress::Place::pc);
  database.run(sql.c_str());
}

}  // namespace rollcall::test
