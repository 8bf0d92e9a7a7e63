#include "authoring/prove/recovery.h"

#include <algorithm>
#include <array>
#include <map>

#include "authoring/prove/paths.h"

namespace rollcall::prove {

using scenario::none;

namespace {

constexpr std::uint32_t most_errors = 3;
constexpr std::size_t most_nodes = 500'000;

/// Runs that have come to the same state with the same number of errors, the same margin and the same record.
struct Node {
  StateIndex state = 0;
  std::uint32_t errors = 0;
  std::int32_t margin = 0;
  bool critical = false;
  std::uint64_t runs = 0;
  std::uint32_t from = none;  ///< of the nodes: where the first of these runs comes from
  scenario::OptionIndex option = none;
  std::uint32_t length = 0;

  bool is_like(const Node& other) const {
    return errors == other.errors && margin == other.margin && critical == other.critical;
  }
};

std::uint64_t sum(std::uint64_t a, std::uint64_t b) {
  std::uint64_t result = 0;
  return __builtin_add_overflow(a, b, &result) ? ~std::uint64_t{0} : result;
}

class Runs {
 public:
  Runs(const Space& space, const Order& order, const std::vector<Margins>& margins,
       std::optional<scenario::EndingIndex> best_ending, Watch& watch)
      : x_space(space),
        x_margins(margins),
        x_best_ending(best_ending),
        x_watch(watch),
        x_reach(reach(space, order, best_ending, watch)),
        x_place(order.place) {
    for (std::uint32_t i = 0; i < most_errors; ++i) x_figures[i].errors = i + 1;
  }

  std::vector<RecoveryFigures> run() {
    for (const Start& start : x_space.starts) {
      Node node;
      node.state = start.state;
      node.runs = start.draws;
      add(node);
    }
    while (!x_waiting.empty() && x_nodes.size() < most_nodes) {
      const std::vector<std::uint32_t> nodes = std::move(x_waiting.begin()->second);
      x_waiting.erase(x_waiting.begin());
      for (const std::uint32_t node : nodes) go_on(node);
    }
    for (RecoveryFigures& figures : x_figures) figures.complete = x_waiting.empty();
    return {x_figures[0], x_figures[2]};
  }

 private:
  void add(const Node& node) {
    std::vector<std::uint32_t>& here = x_waiting[x_place[node.state]];
    for (const std::uint32_t other : here) {
      if (!x_nodes[other].is_like(node)) continue;
      x_nodes[other].runs = sum(x_nodes[other].runs, node.runs);
      return;
    }
    here.push_back(static_cast<std::uint32_t>(x_nodes.size()));
    x_nodes.push_back(node);
  }

  void go_on(std::uint32_t index) {
    x_watch.step();
    const Node node = x_nodes[index];
    const auto decisions = x_space.decisions_of(node.state);
    const std::uint8_t best = x_space.best_quality(node.state);
    for (const Edge& edge : decisions) {
      const scenario::Option& option = x_space.option(edge);
      const bool errs = option.quality < best;
      if (errs && option.critical) continue;
      Node next = node;
      next.margin += margin_of(x_space, node.state, edge);
      next.critical = node.critical || option.critical;
      next.errors += errs;
      next.from = index;
      next.option = edge.option;
      ++next.length;
      if (errs) count(next, edge.target);
      if (is_ending(edge.target) || next.errors == most_errors) continue;
      if (x_place[edge.target] <= x_place[node.state]) continue;
      next.state = edge.target;
      add(next);
    }
  }

  /// A run whose last error led to this target.
  void count(const Node& run, std::uint32_t target) {
    RecoveryFigures& figures = x_figures[run.errors - 1];
    figures.runs = sum(figures.runs, run.runs);
    const Reach rest = reach_of(x_space, x_reach, target, x_best_ending);
    if (rest.best) figures.reach_best = sum(figures.reach_best, run.runs);
    if (passes(run, target)) figures.pass = sum(figures.pass, run.runs);
    if (rest.passing) {
      figures.recover = sum(figures.recover, run.runs);
    } else if (!figures.lost || run.length < figures.lost->options.size()) {
      figures.lost = path_of(run);
    }
  }

  bool passes(const Node& run, std::uint32_t target) const {
    if (run.critical) return false;
    if (is_ending(target)) {
      return x_space.scenario->endings()[ending_of(target)].result == scenario::Result::pass && run.margin >= 0;
    }
    const std::int32_t best = x_margins[target].best_clean;
    return best != Margins::no_way && run.margin + best >= 0;
  }

  Path path_of(const Node& run) const {
    std::vector<scenario::OptionIndex> steps{run.option};
    std::uint32_t at = run.from;
    while (x_nodes[at].from != none) {
      steps.push_back(x_nodes[at].option);
      at = x_nodes[at].from;
    }
    std::reverse(steps.begin(), steps.end());
    return path_from(x_space, x_nodes[at].state, steps);
  }

  const Space& x_space;
  const std::vector<Margins>& x_margins;
  std::optional<scenario::EndingIndex> x_best_ending;
  Watch& x_watch;
  std::vector<Reach> x_reach;
  const std::vector<std::uint32_t>& x_place;  ///< of each state in the order
  std::vector<Node> x_nodes;
  std::map<std::uint32_t, std::vector<std::uint32_t>> x_waiting;  ///< nodes by place
  std::array<RecoveryFigures, most_errors> x_figures;
};

}  // namespace

std::vector<RecoveryFigures> recoveries(const Space& space, const Order& order, const std::vector<Margins>& margins,
                                        std::optional<scenario::EndingIndex> best_ending, Watch& watch) {
  return Runs(space, order, margins, best_ending, watch).run();
}

}  // namespace rollcall::prove
