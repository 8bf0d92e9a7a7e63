#include "authoring/prove/proof.h"

#include <algorithm>

#include "authoring/prove/chances.h"
#include "authoring/prove/choices.h"
#include "authoring/prove/debrief.h"
#include "authoring/prove/findings.h"
#include "authoring/prove/giveaways.h"
#include "authoring/prove/learners.h"
#include "authoring/prove/lure.h"
#include "authoring/prove/margins.h"
#include "authoring/prove/merge.h"
#include "authoring/prove/paths.h"
#include "authoring/prove/points.h"
#include "authoring/prove/prepare.h"
#include "authoring/prove/reachability.h"
#include "authoring/prove/recovery.h"
#include "authoring/prove/walk.h"
#include "player/run/score.h"

namespace rollcall::prove {

using scenario::Scenario;

namespace {

template <class T, class Is>
std::uint32_t count_if(const T& all, Is is) {
  return static_cast<std::uint32_t>(std::count_if(all.begin(), all.end(), is));
}

void fill_reached(const Explored& explored, Proof& proof) {
  const Scenario& scenario = *explored.scenario;
  const Noticed& noticed = explored.noticed;
  proof.module = scenario.about().module;
  proof.pass_mark = scenario.about().pass_mark;
  proof.complete = explored.complete();
  proof.states = explored.states;
  proof.explored = explored.explored;
  proof.edges = explored.edges;
  proof.draws = explored.draws;
  proof.scenes = static_cast<std::uint32_t>(scenario.scenes().size());
  proof.options = static_cast<std::uint32_t>(scenario.options().size());
  proof.beats = static_cast<std::uint32_t>(scenario.beats().size());
  proof.scenes_reached = count_if(noticed.scene_reached, [](bool is_reached) { return is_reached; });
  proof.options_reached = count_if(noticed.option_open, [](bool is_open) { return is_open; });
  proof.beats_reached = count_if(noticed.beat_told, [](bool is_told) { return is_told; });
  for (std::size_t i = 0; i < scenario.endings().size(); ++i) {
    EndingFigures ending;
    ending.id = scenario.endings()[i].id;
    ending.result = scenario.endings()[i].result;
    proof.endings.push_back(std::move(ending));
  }
}

void fill_endings(const Ways& ways, Proof& proof) {
  for (std::uint32_t i = 0; i < proof.endings.size(); ++i) {
    const auto way = ways.to_ending(i);
    proof.endings[i].reached = way.has_value();
    if (way) proof.endings[i].shortest = *way;
  }
}

/// Where not every state was looked at.
void fill_reachability(const Reachability& found, Proof& proof) {
  using Verdict = Reachability::Verdict;
  proof.scenes_reached = found.count(Goal::Kind::scene, Verdict::reached);
  proof.options_reached = found.count(Goal::Kind::option, Verdict::reached);
  proof.beats_reached = found.count(Goal::Kind::beat, Verdict::reached);
  for (std::size_t kind = 0; kind < kinds_of_goals; ++kind)
    proof.open += found.count(static_cast<Goal::Kind>(kind), Verdict::open);
  for (std::uint32_t i = 0; i < proof.endings.size(); ++i) {
    const Verdict verdict = found.of(Goal::Kind::ending, i);
    proof.endings[i].reached = verdict == Verdict::reached;
    proof.endings[i].open = verdict == Verdict::open;
    if (proof.endings[i].reached) proof.endings[i].shortest = found.way_to(Goal::Kind::ending, i);
  }
}

void fill_lures(const Scenario& scenario, const std::vector<Lure>& lures, Proof& proof) {
  for (scenario::SceneIndex i = 0; i < lures.size(); ++i) {
    const Lure& lure = lures[i];
    proof.lures.decisions += lure.weaker_is_open;
    if (lure.somewhere) proof.lures.somewhere.push_back(i);
    if (lure.weaker_is_open && lure.everywhere) proof.lures.everywhere.push_back(i);
  }
  StartLures at_start = lures_at_start(scenario);
  proof.lures.decisions_at_start = at_start.decisions;
  proof.lures.at_start = std::move(at_start.tempting);
}

void fill_paths(const Space& space, const Order& order, Proof& proof, Watch& watch) {
  watch.begin(Stage::counting, space.size());
  const std::vector<Count> counts = count_paths(space, order, watch);
  for (std::size_t i = 0; i < counts.size(); ++i) {
    proof.endings[i].paths = counts[i];
    proof.paths += counts[i];
  }
}

void fill_learners(const Space& space, const Order& order, const std::vector<Margins>& margins, const Exploring& what,
                   const survey::Advice& advice, Proof& proof, Watch& watch) {
  proof.learners = follow_learners(space, order, margins, what, advice, watch);
  const std::vector<double>& random = proof.of({Policy::random, false}).endings;
  for (std::size_t i = 0; i < random.size(); ++i) proof.endings[i].random = random[i];
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

void fill_below_mark(const Space& space, const std::vector<Margins>& margins, Proof& proof) {
  for (const Start& start : space.starts) {
    if (margins[start.state].worst_to_best <= 0) continue;
    proof.best_can_miss_mark = true;
    if (const auto steps = worst_play_to_best(space, margins, *proof.best_ending, start.state); steps)
      proof.best_below_mark = path_from(space, start.state, *steps);
    if (proof.best_below_mark) return;
  }
}

void prove_all(const Space& space, const Order& sequence, const Exploring& what, const survey::Advice& advice,
               Proof& proof, Findings& findings, Watch& watch) {
  fill_paths(space, sequence, proof, watch);
  fill_points(space, sequence, proof, watch);
  proof.best_ending = best_ending(space, watch);
  const std::vector<Margins> all = margins(space, sequence, proof.best_ending, watch);
  fill_learners(space, sequence, all, what, advice, proof, watch);
  fill_pass(space, all, proof, findings);
  fill_below_mark(space, all, proof);
  watch.begin(Stage::mending);
  proof.choices = choices(space, proof.best_ending, watch);
  proof.recovery = recoveries(space, sequence, all, proof.best_ending, watch);
  find_points(points_never_shown(*space.scenario, what, watch), findings);
  find_in_figures(*space.scenario, proof, findings);
  find_in_choices(*space.scenario, proof, findings);
}

void sample_instead(const Scenario& scenario, const Budget& budget, Proof& proof, Watch& watch) {
  constexpr std::uint64_t most_steps = 10'000'000;  // some seconds
  const WalkConfig config{budget.walks, budget.seed, {Policy::random, false}, most_steps};
  const Walks walks = walk(scenario, config, watch);
  const auto share = [&](std::uint64_t count) {
    return walks.walked == 0 ? 0 : static_cast<double>(count) / static_cast<double>(walks.walked);
  };
  Samples samples{walks.walked, config.seed, {}, share(walks.nowhere), share(walks.passed)};
  for (const std::uint64_t ending : walks.endings) samples.endings.push_back(share(ending));
  proof.samples = samples;
}

Message what_allows_more(Stopped stopped) {
  switch (stopped) {
    case Stopped::too_much_memory:
      return tr("There is no room for more of them. Let the module remember less.");
    case Stopped::out_of_time:
      return tr("There was no time for more of them. Let the module remember less.");
    default:
      return tr("Allow more with --states, or let the module remember less.");
  }
}

/// `stopped`: in looking at the states; in what came after there was no time.
void find_too_large(const Proof& proof, Stopped stopped, Findings& findings) {
  if (stopped == Stopped::no)
    findings.add("too-large", findings.module(),
                 tr("All {states} states were met, but there was no time to look at all that can happen in them; what "
                    "is not said here is not proved.",
                    "states"_is = proof.states),
                 tr("Let the module remember less, or lead its circles out sooner."));
  else
    findings.add("too-large", findings.module(),
                 tr("The module has more states than were looked at ({explored} fully, {met} met). What can be reached "
                    "is proved all the same; probabilities and scores are not.",
                    "explored"_is = proof.explored, "met"_is = proof.states),
                 what_allows_more(stopped));
}

void settle_reachability(const Scenario& scenario, const Budget& budget, Proof& proof, Findings& findings,
                         Watch& watch) {
  Asking asking;
  asking.beats.assign(scenario.beats().size(), true);
  asking.values = true;
  const Reachability found(scenario, Layout(scenario, asking), budget.out_of_time, watch);
  fill_reachability(found, proof);
  find_in_options(
      scenario, [](scenario::SceneIndex) { return std::nullopt; }, findings);
  find_unavoidable(scenario, found, findings);
  find_unreachable(scenario, found, findings);
  find_dead_ends(scenario, found, findings);
}

/// Thrown where the time is over.
struct OutOfTime {};

void find_ways(const Merged& merged, const Noticed& noticed, Proof& proof, Findings& findings) {
  const Scenario& scenario = *merged.space.scenario;
  const Ways ways(merged.space);
  fill_endings(ways, proof);
  find_in_options(
      scenario, [&](scenario::SceneIndex scene) { return ways.to_scene(scene); }, findings);
  find_unavoidable(merged.space, ways, findings);
  find_unreachable(scenario, noticed, ways, findings);
  find_circles(merged, ways, findings);
}

/// Sets `complete`; where it is false, only what is reached is set, as far as it was seen.
Stopped prove_in_full(const Scenario& scenario, const Exploring& what, const survey::Advice& advice, Proof& proof,
                      Findings& findings, Watch& watch, Watch& timed) {
  watch.begin(Stage::exploring);
  Explored explored = explore(scenario, prepared(scenario, what), watch);
  fill_reached(explored, proof);
  fill_lures(scenario, explored.noticed.lures, proof);
  if (!explored.complete()) return explored.stopped;
  const Noticed noticed = std::move(explored.noticed);
  const Merged merged = merge(std::move(explored), watch);
  proof.has_cycle = !merged.order.cycles.empty();
  find_ways(merged, noticed, proof, findings);
  const Proof so_far = proof;
  try {
    prove_all(merged.space, merged.order, what, advice, proof, findings, timed);
    return Stopped::no;
  } catch (const OutOfTime&) {
    proof = so_far;
  } catch (const TooManyStates&) {
    proof = so_far;
  }
  proof.complete = false;
  return Stopped::no;
}

}  // namespace

bool Proof::has_errors() const {
  return std::any_of(findings.begin(), findings.end(),
                     [](const auto& finding) { return finding.severity == source::Severity::error; });
}

const LearnerFigures& Proof::of(const Learner& learner) const {
  return *std::find_if(learners.begin(), learners.end(),
                       [&](const LearnerFigures& figures) { return figures.learner == learner; });
}

std::optional<std::int32_t> Proof::attainable() const {
  std::int32_t most = 0;
  for (const EndingFigures& ending : endings) {
    if (ending.reached && ending.points.unlimited) return std::nullopt;
    if (ending.reached) most = std::max(most, ending.points.most_earned);
  }
  return most;
}

double Proof::by_chance() const {
  const LearnerFigures& random = of({Policy::random, false});
  return random.possible > 0 ? random.earned / random.possible : 0;
}

Proof prove(const Scenario& scenario, const scenario::Catalogue& texts, const Budget& budget,
            const source::PlaceTable& places, const survey::Advice& advice) {
  const auto tell = [&](const Progress& progress) {
    if (budget.tell) budget.tell(progress);
  };
  Watch watch(tell);
  Watch timed([&](const Progress& progress) {
    tell(progress);
    if (budget.out_of_time()) throw OutOfTime();
  });
  Exploring what{std::min(budget.states, most_states_to_merge), budget.out_of_time};
  what.words = budget.words;
  Proof proof;
  Findings findings(scenario, places, proof.findings);
  proof.giveaways = giveaways(scenario, texts);
  const Stopped stopped = prove_in_full(scenario, what, advice, proof, findings, watch, timed);
  if (!proof.complete) {
    if (stopped != Stopped::no) settle_reachability(scenario, budget, proof, findings, watch);
    sample_instead(scenario, budget, proof, watch);
    find_too_large(proof, stopped, findings);
  }
  find_giveaways(proof.giveaways, findings);
  std::stable_sort(proof.findings.begin(), proof.findings.end(),
                   [](const auto& a, const auto& b) { return a.severity < b.severity; });
  return proof;
}

}  // namespace rollcall::prove
