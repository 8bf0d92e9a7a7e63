// Who has something to do: rollcall_bench course
#include <cstdio>
#include <cstring>
#include <string>
#include <vector>

#include "player/course/due_list.h"
#include "player/course/home.h"
#include "player/course/status.h"
#include "player/run/shuffle.h"
#include "tools/bench/benches.h"
#include "tools/bench/table.h"

namespace {

using namespace rollcall;
using course::Date;

constexpr std::uint32_t learners = 500, paths = 12, steps = 12, modules = 24, records_of_each = 20;
constexpr Date today = {2026, 11, 27};
constexpr const char* annual = "annual.1:expiry/12/3/month-end";

std::string module_id(std::uint32_t number) { return "case-" + std::to_string(number % modules); }

/// Twelve steps one after the other, every second one an assessment, of other modules in each path.
course::Path path(std::uint32_t number) {
  course::Path path;
  path.id = "path-" + std::to_string(number);
  path.rules = {{"annual", 1, {}}};
  for (std::uint32_t i = 0; i < steps; ++i) {
    course::Step& step = path.steps.emplace_back();
    step.id = "step-" + std::to_string(i);
    step.module = module_id(number * 5 + i);
    step.mode = i % 2 == 0 ? record::Mode::practice : record::Mode::assessment;
    if (i > 0) step.after = {i - 1};
    if (i < 4) step.within_days = std::uint16_t(30 * (i + 1));
    step.rule = "annual";
  }
  path.posts = {{"wing", {}, {0, 1, 2}}, {"gate", {}, {3, 4}}};
  return path;
}

/// What somebody finished in two years, most of it passed.
std::vector<record::CompletionRecord> records(std::uint32_t learner) {
  run::SplitMix random(learner);
  std::vector<record::CompletionRecord> all(records_of_each);
  for (record::CompletionRecord& record : all) {
    const std::uint64_t id = random.next();
    std::memcpy(record.registration.data(), &id, sizeof id);
    record.module = module_id(random.below(modules));
    record.mode = random.below(2) == 0 ? record::Mode::practice : record::Mode::assessment;
    record.passed = random.below(10) != 0;
    record.finished = 1'732'700'000 + std::int64_t{random.below(730)} * 86'400;
    record.offset = 300;
    record.competencies = {{"C1", {9, 12}}, {"C2", {6, 9}}, {"C3", {9, 9}}};
    record.on_path = {"path-0", {1, 0, 0}, "step-0", annual};
  }
  return all;
}

struct Site {
  std::vector<course::Path> paths;
  std::vector<std::vector<record::CompletionRecord>> records;
  std::vector<course::Stay> stays = {{{2024, 11, 1}, {}}};

  Site() {
    for (std::uint32_t i = 0; i < ::paths; ++i) paths.push_back(path(i));
    for (std::uint32_t i = 0; i < learners; ++i) records.push_back(::records(i));
  }
  std::vector<course::PathStatus> statuses(std::uint32_t learner) const {
    const course::Learned learned(records[learner]);
    std::vector<course::PathStatus> all;
    for (const course::Path& path : paths) all.push_back(course::status_of(path, learned, {}, stays, today));
    return all;
  }
  course::Home home(std::uint32_t learner) const {
    const auto all = statuses(learner);
    std::vector<course::Followed> followed;
    for (std::size_t i = 0; i < all.size(); ++i) followed.push_back({&paths[i], &all[i]});
    return course::home_of(followed, today, [](const course::Step&) { return 25u; });
  }
  course::DueList due_list() const {
    std::vector<std::vector<course::PathStatus>> all;
    for (std::uint32_t i = 0; i < learners; ++i) all.push_back(statuses(i));
    std::vector<course::OnPath> on_paths;
    for (std::uint32_t i = 0; i < learners; ++i) {
      for (std::size_t p = 0; p < paths.size(); ++p) on_paths.push_back({i, {&paths[p], &all[i][p]}});
    }
    return course::due_list(on_paths);
  }
};

}  // namespace

void rollcall::bench::course(Arguments arguments) {
  if (!arguments.empty()) throw WrongCall();
  const Site site;
  std::printf("%u learners with %u records each, %u paths of %u steps; processor time, median of 5\n", learners,
              records_of_each, paths, steps);
  std::size_t rows = 0;
  row("due list of all", median_processor_seconds(5, [&] { rows = site.due_list().rows.size(); }) * 1e3, "ms",
      "under 100");
  row("rows of it", double(rows), "", "");
  row("home page of one", median_processor_seconds(5, [&] { site.home(7); }) * 1e3, "ms", "under 20");
}
