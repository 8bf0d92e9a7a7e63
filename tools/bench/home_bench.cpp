// A site's data after years: rollcall_bench home
#include <cstdio>
#include <thread>

#include "player/progress/backups.h"
#include "player/progress/database.h"
#include "player/progress/store.h"
#include "tools/bench/benches.h"
#include "tools/bench/sample_home.h"
#include "tools/bench/table.h"

namespace {

constexpr int measured_commits = 500;

/// As many bytes as a decision, saved by SQLite with nothing else around it.
double bare_commit(const std::filesystem::path& folder) {
  using namespace rollcall;
  progress::Database database(folder / "bare.db", progress::Place::pc);
  database.run(
      "CREATE TABLE step (id INTEGER PRIMARY KEY, sealed BLOB NOT NULL); CREATE TABLE attempt (id INTEGER "
      "PRIMARY KEY, seal BLOB NOT NULL); INSERT INTO attempt VALUES (1, zeroblob(128));");
  const Bytes bytes(126, 7);
  return bench::median_seconds(measured_commits, [&] {
    progress::Transaction transaction(database);
    database.prepare("INSERT INTO step (sealed) VALUES (?)").bind(ByteView(bytes)).run();
    database.prepare("UPDATE attempt SET seal = ?").bind(ByteView(bytes)).run();
    transaction.commit();
  });
}

/// The commit of a decision, and what it adds to the database.
void measure_decisions(const rollcall::bench::SampleHome& home) {
  using namespace rollcall;
  const std::filesystem::path file = home.folder() / "rollcall.db";
  const auto before = std::filesystem::file_size(file);
  double seconds = 0;
  std::uint32_t step = 0;
  {
    progress::Store store(home.folder(), progress::Place::pc, home.clock());
    progress::AttemptPlan plan;
    plan.learner = store.learners().front().id;
    plan.module = "case-000";
    plan.language = "en";
    const std::int64_t attempt = store.begin(plan).id;
    seconds = bench::median_seconds(measured_commits, [&] {
      store.accept(attempt, step, {"self_harm", "write_manipulative", 48'000 + step});
      ++step;
    });
  }
  const double grown = double(std::filesystem::file_size(file) - before);
  const double bare = bare_commit(home.folder());
  bench::row("commit of one decision", seconds * 1e3, "ms", "");
  bench::row("the same bytes, by SQLite alone", bare * 1e3, "ms", "");
  bench::row("one decision against SQLite alone", seconds / bare, "times", "");
  bench::row("a decision in the database", grown / measured_commits, "bytes", "under 160");
}

}  // namespace

void rollcall::bench::home(Arguments arguments) {
  if (!arguments.empty()) throw WrongCall();
  constexpr int learners = 500, attempts_of_each = 20, paths_of_each = 12, runs = 5;
  constexpr std::uint32_t decisions = 10;
  SampleHome home;
  home.install_packs(1);
  home.add_records(learners, attempts_of_each, decisions);
  home.join_paths(paths_of_each);
  std::printf("%d learners, %d attempts and records, %u decisions, %d paths of each; processor time, median of %d\n",
              learners, learners * attempts_of_each, learners * attempts_of_each * decisions, paths_of_each, runs);
  row("database", double(std::filesystem::file_size(home.folder() / "rollcall.db")) / (1 << 20), "MB", "under 40");
  row("journal", double(std::filesystem::file_size(home.folder() / "journal.rcj")) / (1 << 20), "MB", "");
  const auto measure = [&](const char* what, auto work, const char* wanted) {
    row(what, median_processor_seconds(runs, work) * 1e3, "ms", wanted);
  };
  const auto start = [&] { progress::Store(home.folder(), progress::Place::pc, home.clock()); };
  start();
  measure("start after a clean close", start, "under 100");
  measure(
      "start after a power cut",
      [&] {
        std::filesystem::remove(home.folder() / "clean-close");
        start();
      },
      "under 100");
  measure(
      "events of all, read for the first time",
      [&] { return progress::Store(home.folder(), progress::Place::pc, home.clock()).events().size(); }, "");
  measure(
      "backup, read back",
      [&] {
        const progress::Database database(home.folder() / "rollcall.db", progress::Place::pc);
        progress::Backups(home.folder()).make(database, {2026, 1, 1});
      },
      "");
  measure(
      "first page of modules", [&] { home.show_first_page(); }, "under 100");
  const std::string out = home.folder().string() + "-out";
  measure(
      "export of one learner, csv",
      [&] {
        home.run({"records", "export", "--format", "csv", "--learner", "1007", "-o", out, "--force"});
      },
      "under 50");
  measure(
      "export of all, csv",
      [&] {
        home.run({"records", "export", "--format", "csv", "-o", out, "--force"});
      },
      "");
  measure(
      "export of all, xapi",
      [&] {
        home.run({"records", "export", "--format", "xapi", "-o", out, "--force"});
      },
      "");
  measure(
      "doctor", [&] { home.run({"doctor"}); }, "");
  measure_decisions(home);
  std::filesystem::remove_all(out);
}

void rollcall::bench::certificates(Arguments arguments) {
  if (!arguments.empty()) throw WrongCall();
  SampleHome home;
  home.install_packs(1);
  home.add_records(50, 20, 3);
  const std::string out = home.folder().string() + "-certificates";
  const auto write = [&](std::vector<std::string> words) {
    std::filesystem::remove_all(out);
    std::filesystem::create_directory(out);
    home.run(words);
  };
  const std::vector<std::string> all = {"records", "export", "--format", "pdf", "-o", out};
  const std::vector<std::string> of_one = {"records", "export", "--format", "pdf", "--learner", "1007", "-o", out};
  std::printf("Certificates, drawn on %u processors; median of 3\n", std::thread::hardware_concurrency());
  row("1,000 certificates, by the clock", median_seconds(3, [&] { write(all); }) * 1e3, "ms", "under 5000");
  row("1,000 certificates, of the processors", median_processor_seconds(3, [&] { write(all); }) * 1e3, "ms", "");
  row("20 of one learner, by the clock", median_seconds(3, [&] { write(of_one); }) * 1e3, "ms", "");
  std::filesystem::remove_all(out);
}
