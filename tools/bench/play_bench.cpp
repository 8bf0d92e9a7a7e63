// Figures of playing a module: rollcall_bench play PACK TRUST_LIST
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "player/library/pack_file.h"
#include "player/pack/module_file.h"
#include "player/pack/reader.h"
#include "player/progress/store.h"
#include "player/run/session.h"
#include "player/run/shuffle.h"
#include "tools/bench/benches.h"
#include "tools/bench/table.h"

namespace {

using namespace rollcall;

/// Random plays, as a learner who clicks anything; returns the decisions made.
std::size_t random_plays(const scenario::Scenario& scenario, std::size_t plays) {
  run::SplitMix random(1);
  std::size_t decisions = 0;
  for (std::size_t i = 0; i < plays; ++i) {
    run::Session session(scenario, i);
    for (session.go_on_over_pages(); !session.ended(); session.go_on_over_pages()) {
      session.choose(session.open()[random.below(std::uint32_t(session.open().size()))]);
      ++decisions;
    }
  }
  return decisions;
}

/// Growth of the closed database file over many decisions.
double bytes_per_decision() {
  namespace fs = std::filesystem;
  const fs::path home = fs::temp_directory_path() / "rollcall-bench-home";
  fs::remove_all(home);
  const os::SystemClock clock;
  constexpr std::uint32_t decisions = 10'000;
  std::int64_t attempt = 0;
  const auto size_after = [&](auto work) {
    {
      progress::Store store(home, progress::Place::pc, clock);
      work(store);
    }
    return double(fs::file_size(home / "rollcall.db"));
  };
  const double before = size_after([&](progress::Store& store) {
    progress::AttemptPlan plan;
    plan.learner = store.add_learner("", "1001").id;
    plan.module = "small-things";
    plan.language = "en";
    attempt = store.begin(plan).id;
  });
  const double after = size_after([&](progress::Store& store) {
    store.unlock(store.learners().front().id);
    for (std::uint32_t i = 0; i < decisions; ++i) store.accept(attempt, i, {"self_harm", "write_manipulative", 48'000});
  });
  fs::remove_all(home);
  return (after - before) / decisions;
}

}  // namespace

void rollcall::bench::play(Arguments arguments) {
  if (arguments.size() != 2) throw WrongCall();
  const char* const pack_file = arguments[0];
  std::ifstream stream(arguments[1]);
  std::ostringstream trust;
  trust << stream.rdbuf();
  const seal::TrustList list = seal::parse_trust(trust.str());
  const pack::Reader reader(library::open_file(pack_file), list);
  const auto bytes = reader.read("scenario");
  const scenario::Scenario scenario = pack::decode_scenario(bytes);

  constexpr std::size_t plays = 20'000;
  std::size_t decisions = 0;
  const double seconds = bench::median_seconds(5, [&] { decisions = random_plays(scenario, plays); });
  bench::row("decisions per second, one thread", double(decisions) / seconds, "/s", "at least 1,000,000");
  const double load = bench::median_seconds(501, [&] { (void)pack::decode_scenario(bytes); });
  bench::row("load the scenario from verified bytes", load * 1e6, "us", "under 100");
  const double open = bench::median_seconds(101, [&] {
    const pack::Reader again(library::open_file(pack_file), list);
    (void)again.read("scenario");
  });
  bench::row("open the pack, verify and read the scenario", open * 1e6, "us", "");
  bench::row("resume point, database growth", bytes_per_decision(), "bytes/decision", "under 160");
}
