#include "authoring/prove/visits.h"

#include <algorithm>
#include <limits>
#include <queue>
#include <utility>

#include "player/scenario/scenario.h"

namespace rollcall::prove {
namespace {

using scenario::none;
using Step = Maze::Step;

class Walker {
 public:
  Walker(Maze maze, Watch& watch)
      : x_watch(watch),
        x_out(std::move(maze.inside)),
        x_way_out(std::move(maze.way_out)),
        x_mass(std::move(maze.entered)),
        x_in(x_out.size()),
        x_of(x_out.size(), 0),
        x_position(x_out.size(), none),
        x_is_gone(x_out.size(), false),
        x_left(x_out.size()) {
    for (std::uint32_t state = 0; state < x_out.size(); ++state) join_steps(state);
  }

  Visits run() {
    constexpr std::size_t few_ways = 32, any = std::numeric_limits<std::size_t>::max();
    constexpr std::uint64_t some_work = 300'000'000, much_work = 2'000'000'000;
    take_out(few_ways, some_work);
    if (x_left != 0 && !walk(400, some_work)) {
      take_out(any, some_work);
      walk(any, much_work);
    }
    for (auto gone = x_gone.rbegin(); gone != x_gone.rend(); ++gone) come_back(*gone);
    return {std::move(x_of), inside()};
  }

 private:
  /// A state that was taken out: how he could come to it, and with what he was in it then.
  struct Gone {
    struct From {
      Step step;               ///< from there
      long double before = 0;  ///< visits there that are accounted for already
    };
    std::uint32_t state = 0;
    long double mass = 0, leaves = 0;
    std::vector<From> from;
  };

  /// One step to each state; none to itself, since he goes elsewhere some time.
  void join_steps(std::uint32_t state) {
    std::vector<Step>& steps = x_out[state];
    std::size_t kept = 0;
    for (const Step step : steps) {
      if (step.to == state) continue;
      if (x_position[step.to] == none) {
        x_position[step.to] = static_cast<std::uint32_t>(kept);
        x_in[step.to].push_back(state);
        steps[kept++] = step;
      } else {
        steps[x_position[step.to]].share += step.share;
      }
    }
    steps.resize(kept);
    for (const Step& step : steps) x_position[step.to] = none;
  }

  /// The probability of going elsewhere, among what is left.
  long double leaves(std::uint32_t state) const {
    long double sum = x_way_out[state];
    for (const Step& step : x_out[state]) sum += step.share;
    return sum;
  }

  std::size_t ways_through(std::uint32_t state) const { return x_in[state].size() * x_out[state].size(); }

  void take_out(std::size_t most_ways, std::uint64_t most_work) {
    using Entry = std::pair<std::size_t, std::uint32_t>;
    std::priority_queue<Entry, std::vector<Entry>, std::greater<>> queue;
    for (std::uint32_t state = 0; state < x_out.size(); ++state) {
      if (!x_is_gone[state]) queue.push({ways_through(state), state});
    }
    for (std::uint64_t work = 0; !queue.empty() && work < most_work;) {
      const auto [ways, state] = queue.top();
      queue.pop();
      std::erase_if(x_in[state], [&](std::uint32_t from) { return x_is_gone[from]; });
      const std::size_t now = ways_through(state);
      if (now > ways && !queue.empty() && now > queue.top().first) {
        queue.push({now, state});
        continue;
      }
      if (now > most_ways && x_left > largest_solved) return;
      work += now + 1;
      x_watch.again(now + 1);
      take_out(state);
    }
  }

  void take_out(std::uint32_t state) {
    Gone gone{state, x_mass[state], leaves(state), {}};
    const std::vector<Step> steps = std::move(x_out[state]);
    for (const std::uint32_t from : x_in[state]) {
      std::vector<Step>& out = x_out[from];
      const auto here = std::find_if(out.begin(), out.end(), [&](const Step& step) { return step.to == state; });
      const long double share = here->share;
      gone.from.push_back({{from, share}, x_of[from]});
      *here = out.back();
      out.pop_back();
      lead_on(from, share / gone.leaves, steps);
      x_way_out[from] += share / gone.leaves * x_way_out[state];
    }
    for (const Step& step : steps) x_mass[step.to] += gone.mass / gone.leaves * step.share;
    x_mass[state] = 0;
    x_is_gone[state] = true;
    x_in[state].clear();
    --x_left;
    x_gone.push_back(std::move(gone));
  }

  void lead_on(std::uint32_t from, long double share, const std::vector<Step>& steps) {
    std::vector<Step>& out = x_out[from];
    for (std::uint32_t i = 0; i < out.size(); ++i) x_position[out[i].to] = i;
    for (const Step& step : steps) {
      if (step.to == from) continue;
      if (x_position[step.to] == none) {
        x_position[step.to] = static_cast<std::uint32_t>(out.size());
        x_in[step.to].push_back(from);
        out.push_back({step.to, 0});
      }
      out[x_position[step.to]].share += share * step.share;
    }
    for (const Step& step : out) x_position[step.to] = none;
  }

  /// True once next to nothing is inside.
  bool walk(std::size_t rounds, std::uint64_t most_work) {
    constexpr long double next_to_nothing = 1e-15L;
    std::vector<std::uint32_t> states;
    std::vector<long double> stays;  // how often he is there for each time that he comes from elsewhere
    std::uint64_t ways = 0;
    for (std::uint32_t state = 0; state < x_out.size(); ++state) {
      if (x_is_gone[state]) continue;
      states.push_back(state);
      stays.push_back(1 / leaves(state));
      ways += x_out[state].size() + 1;
    }
    std::uint64_t work = 0;
    for (std::size_t round = 0; inside() >= next_to_nothing; ++round) {
      if (round == rounds || work > most_work) return false;
      work += ways;
      x_watch.again(ways);
      for (std::size_t i = 0; i < states.size(); ++i) {
        const std::uint32_t from = states[i];
        const long double here = std::exchange(x_mass[from], 0) * stays[i];
        if (here == 0) continue;
        x_of[from] += here;
        for (const Step& step : x_out[from]) x_mass[step.to] += here * step.share;
      }
    }
    return true;
  }

  long double inside() const {
    long double sum = 0;
    for (const long double one : x_mass) sum += one;
    return sum;
  }

  void come_back(const Gone& gone) {
    long double comes = gone.mass;
    for (const Gone::From& from : gone.from) comes += (x_of[from.step.to] - from.before) * from.step.share;
    x_of[gone.state] += comes / gone.leaves;
  }

  Watch& x_watch;
  std::vector<std::vector<Step>> x_out;  ///< to states that are left
  std::vector<long double> x_way_out, x_mass;
  std::vector<std::vector<std::uint32_t>> x_in;
  std::vector<long double> x_of;
  std::vector<std::uint32_t> x_position;  ///< in the steps that are looked at
  std::vector<bool> x_is_gone;
  std::size_t x_left;
  std::vector<Gone> x_gone;
};

}  // namespace

Visits visits(Maze maze, Watch& watch) { return Walker(std::move(maze), watch).run(); }

}  // namespace rollcall::prove
