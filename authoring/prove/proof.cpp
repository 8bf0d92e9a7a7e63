#include "authoring/prove/proof.h"

#include <algorithm>

#include "authoring/prove/chances.h"
#include "authoring/prove/debrief.h"
#include "authoring/prove/findings.h"
#include "authoring/prove/giveaways.h"
#include "authoring/prove/learners.h"
#include "authoring/prove/lure.h"
#include "authoring/prove/margins.h"
#include "authoring/prove/paths.h"
#include "authoring/prove/points.h"
#include "authoring/prove/recovery.h"
#include "authoring/prove/walk.h"
#include "player/run/score.h"

namespace rollcall::prove {

using scenario::none;
using scenario::Scenario;

namespace {

template <class T, class Is>
std::uint32_t count_if(const T& all, Is is) {
  return static_cast<std::uint32_t>(std::count_if(all.begin(), all.end(), is));
}

void fill_reached(const Space& space, Proof& proof) {
  const Scenario& scenario = *space.scenario;
  proof.module = scenario.about().module;
  proof.pass_mark = scenario.about().pass_mark;
  proof.complete = space.complete;
  proof.states = space.states.size();
  proof.explored = space.explored;
  proof.edges = space.edges.size();
  proof.draws = space.draws;
  proof.scenes = static_cast<std::uint32_t>(scenario.scenes().size());
  proof.options = static_cast<std::uint32_t>(scenario.options().size());
  proof.beats = static_cast<std::uint32_t>(scenario.beats().size());
  proof.scenes_reached = count_if(space.scene_reached, [](bool is_reached) { return is_reached; });
  proof.options_reached = count_if(space.option_open, [](std::uint64_t states) { return states != 0; });
  proof.beats_reached = count_if(space.beat_arrivals, [](const Arrival& arrival) { return arrival.exists(); });
  for (std::size_t i = 0; i < scenario.endings().size(); ++i) {
    EndingFigures ending;
    ending.id = scenario.endings()[i].id;
    ending.result = scenario.endings()[i].result;
    ending.reached = space.ending_arrivals[i].exists();
    if (ending.reached) ending.shortest = path_over(space, space.ending_arrivals[i]);
    proof.endings.push_back(std::move(ending));
  }
}

void fill_lures(const Space& space, Proof& proof) {
  for (scenario::SceneIndex i = 0; i < space.lures.size(); ++i) {
    const LureCount& scene = space.lures[i];
    proof.lures.decisions += scene.states != 0;
    if (scene.tempting != 0) proof.lures.somewhere.push_back(i);
    if (scene.states != 0 && scene.tempting == scene.states) proof.lures.everywhere.push_back(i);
  }
  StartLures at_start = lures_at_start(*space.scenario);
  proof.lures.decisions_at_start = at_start.decisions;
  proof.lures.at_start = std::move(at_start.tempting);
}

void fill_paths(const Space& space, const Order& order, Proof& proof, Watch& watch) {
  watch.begin(Stage::counting, space.explored);
  const std::vector<Count> counts = count_paths(space, order, watch);
  for (std::size_t i = 0; i < counts.size(); ++i) {
    proof.endings[i].paths = counts[i];
    proof.paths += counts[i];
  }
}

void fill_learners(const Space& space, const Order& order, const std::vector<Margins>& margins, Proof& proof,
                   Watch& watch) {
  proof.learners = follow_learners(space, order, margins, watch);
  const std::vector<double>& random = proof.of({Policy::random, false}).endings;
  for (std::size_t i = 0; i < random.size(); ++i) proof.endings[i].random = random[i];
  const std::vector<double>& best = proof.of({Policy::best, false}).first->endings;
  const auto likeliest = std::max_element(best.begin(), best.end());
  if (likeliest != best.end() && *likeliest > 0)
    proof.best_ending = static_cast<scenario::EndingIndex>(likeliest - best.begin());
}

void fill_points(const Space& space, const Order& order, Proof& proof, Watch& watch) {
  watch.begin(Stage::scoring);
  const auto totals = extremes(space, order, watch);
  for (std::uint32_t i = 0; i < totals.size(); ++i) {
    if (!totals[i]) continue;
    proof.endings[i].points = *totals[i];
    if (totals[i]->unlimited) continue;
    const Percents found = percents(space, order, i, *totals[i], watch);
    proof.endings[i].lowest_percent = found.lowest;
    proof.endings[i].highest_percent = found.highest;
  }
  for (const std::string& code : competencies(*space.scenario)) {
    const auto of_code = extremes(space, order, code, watch);
    for (std::uint32_t i = 0; i < of_code.size(); ++i) {
      if (!of_code[i] || (of_code[i]->most_possible == 0 && !of_code[i]->unlimited)) continue;
      proof.endings[i].competencies.push_back({code, *of_code[i]});
    }
  }
}

/// The play with a critical error that comes nearest to passing, scored by the player's own rule.
void check_critical(const Space& space, const std::vector<Margins>& margins, Proof& proof, Findings& findings) {
  const auto nearest = std::max_element(space.starts.begin(), space.starts.end(), [&](const Start& a, const Start& b) {
    return margins[a.state].best_critical < margins[b.state].best_critical;
  });
  const auto steps = best_critical_play(space, margins, nearest->state);
  if (!steps) return;
  const Path path = path_from(space, nearest->state, *steps);
  if (space.draws > 1 && !path.seed) return;
  run::Session session(*space.scenario, path.seed.value_or(1));
  for (const std::string& option : path.options) {
    session.go_on_over_pages();
    session.choose(option);
  }
  session.go_on_over_pages();
  const run::Score score = run::score(session);
  proof.highest_percent_with_critical = score.percent();
  if (!score.passed) return;
  findings.add("critical-passes", findings.module(), tr("A play with a critical error passes."),
               tr("This is a mistake in rollcall itself; please report it."), path);
}

void fill_pass(const Space& space, const std::vector<Margins>& margins, Proof& proof, Findings& findings) {
  for (const Start& start : space.starts) {
    const Margins& margin = margins[start.state];
    proof.can_pass |= margin.best_clean != Margins::no_way && margin.best_clean >= 0;
    proof.can_miss |= margin.worst_clean > 0 || margin.best_critical != Margins::no_way;
    proof.mark_can_be_missed |= margin.worst > 0;
  }
  for (const EndingFigures& ending : proof.endings) {
    proof.can_miss |= ending.reached && ending.result == scenario::Result::fail;
  }
  check_critical(space, margins, proof, findings);
}

void prove_all(const Space& space, const Exploring& what, Proof& proof, Findings& findings, Watch& watch) {
  const Order sequence = order(space);
  proof.has_cycle = !sequence.cycles.empty();
  fill_paths(space, sequence, proof, watch);
  fill_points(space, sequence, proof, watch);
  const std::vector<Margins> all = margins(space, sequence, watch);
  fill_learners(space, sequence, all, proof, watch);
  fill_pass(space, all, proof, findings);
  watch.begin(Stage::mending);
  proof.recovery = recoveries(space, sequence, all, proof.best_ending, watch);
  find_unreachable(space, findings);
  find_points(points_never_shown(*space.scenario, what, watch), findings);
  find_circles(space, sequence, findings);
  find_in_figures(*space.scenario, proof, findings);
}

void sample_instead(const Space& space, const Budget& budget, Proof& proof, Watch& watch) {
  constexpr std::uint64_t most_steps = 20'000'000;  // some seconds
  const WalkConfig config{budget.walks, budget.seed, {Policy::random, false}, most_steps};
  const Walks walks = walk(*space.scenario, config, watch);
  const auto share = [&](std::uint64_t count) {
    return walks.walked == 0 ? 0 : static_cast<double>(count) / static_cast<double>(walks.walked);
  };
  Samples samples{walks.walked, config.seed, {}, share(walks.nowhere), share(walks.passed)};
  for (const std::uint64_t ending : walks.endings) samples.endings.push_back(share(ending));
  proof.samples = samples;
}

void find_too_large(const Space& space, Findings& findings) {
  if (space.complete)
    findings.add("too-large", findings.module(),
                 tr("All {states} states were met, but there was no time to look at all that can happen in them; what "
                    "is not said here is not proved.",
                    "states"_is = space.states.size()),
                 tr("Let the module remember less, or lead its circles out sooner."));
  else
    findings.add("too-large", findings.module(),
                 tr("The module has more states than were looked at ({explored} fully, {met} met); nothing is proved "
                    "about the rest.",
                    "explored"_is = space.explored, "met"_is = space.states.size()),
                 tr("Allow more with --states, or let the module remember less."));
}

/// Thrown where the time is over.
struct OutOfTime {};

}  // namespace

bool Proof::has_errors() const {
  return std::any_of(findings.begin(), findings.end(),
                     [](const auto& finding) { return finding.severity == source::Severity::error; });
}

const LearnerFigures& Proof::of(const Learner& learner) const {
  return *std::find_if(learners.begin(), learners.end(),
                       [&](const LearnerFigures& figures) { return figures.learner == learner; });
}

Proof prove(const Scenario& scenario, const scenario::Catalogue& texts, const Budget& budget,
            const source::PlaceTable& places) {
  const auto tell = [&](const Progress& progress) {
    if (budget.tell) budget.tell(progress);
  };
  Watch watch(tell);
  Watch timed([&](const Progress& progress) {
    tell(progress);
    if (budget.out_of_time()) throw OutOfTime();
  });
  const Exploring what{std::min<std::size_t>(budget.states, ending_bit - 1), budget.out_of_time};
  const Space space = explore(scenario, what, watch);
  Proof proof;
  Findings findings(scenario, places, proof.findings);
  fill_reached(space, proof);
  fill_lures(space, proof);
  proof.giveaways = giveaways(scenario, texts);
  find_in_explored(space, findings);
  const Proof so_far = proof;
  try {
    if (proof.complete) prove_all(space, what, proof, findings, timed);
  } catch (const OutOfTime&) {
    proof = so_far;
    proof.complete = false;
  }
  if (!proof.complete) {
    sample_instead(space, budget, proof, watch);
    find_too_large(space, findings);
  }
  find_giveaways(proof.giveaways, findings);
  std::stable_sort(proof.findings.begin(), proof.findings.end(),
                   [](const auto& a, const auto& b) { return a.severity < b.severity; });
  return proof;
}

}  // namespace rollcall::prove
