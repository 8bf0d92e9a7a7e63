#include "authoring/prove/longest_ways.h"

#include <algorithm>
#include <deque>
#include <numeric>
#include <span>
#include <utility>

#include "authoring/prove/components.h"
#include "authoring/prove/margins.h"

namespace rollcall::prove {

using scenario::none;
using Step = Roundabout::Step;

namespace {

class WaysOut {
 public:
  WaysOut(const Roundabout& roundabout, const Walking& how, const std::vector<std::int32_t>& out, Watch& watch)
      : x_roundabout(roundabout),
        x_how(how),
        x_watch(watch),
        x_best(out),
        x_component(roundabout.size(), none),
        x_next(roundabout.size(), none) {}

  std::vector<std::int32_t> run() {
    find_ways();
    find_components(*this, [&](std::span<const std::uint32_t> states) { settle(states); });
    return std::move(x_best);
  }

  // As a graph: of the steps that lead out in the end.
  std::uint32_t size() const { return x_roundabout.size(); }
  std::uint32_t degree(std::uint32_t state) const {
    return x_leads_out[state] ? static_cast<std::uint32_t>(x_roundabout.from(state).size()) : 0;
  }
  std::uint32_t target(std::uint32_t state, std::uint32_t i) const {
    const Step& step = x_roundabout.from(state)[i];
    return may(step) && x_leads_out[step.state] ? step.state : none;
  }

 private:
  bool may(const Step& step) const { return !x_how.cleanly || !step.critical; }

  void find_ways() {
    x_leads_out.assign(size(), false);
    std::vector<std::uint32_t> waiting;
    const auto come_to = [&](std::uint32_t state) {
      if (x_leads_out[state]) return;
      x_leads_out[state] = true;
      waiting.push_back(state);
    };
    for (std::uint32_t state = 0; state < size(); ++state) {
      if (x_best[state] != Margins::no_way) come_to(state);
    }
    while (!waiting.empty()) {
      const std::uint32_t state = waiting.back();
      waiting.pop_back();
      for (const Step& back : x_roundabout.to(state)) {
        if (may(back)) come_to(back.state);
      }
    }
  }

  /// States that lead to each other by these steps, all that they lead to being settled.
  void settle(std::span<const std::uint32_t> states) {
    x_watch.again(states.size());
    for (const std::uint32_t state : states) x_component[state] = states[0];
    std::int32_t most = Margins::no_way;
    for (const std::uint32_t state : states) {
      if (!x_leads_out[state]) return;
      for (const Step& step : x_roundabout.from(state)) {
        if (may(step) && x_component[step.state] != states[0])
          x_best[state] = std::max(x_best[state], plus(x_best[step.state], x_how.sign * step.gain));
      }
      most = std::max(most, x_best[state]);
    }
    constexpr std::int32_t nearly_endless = Margins::endless / 2;
    if (most >= nearly_endless || !settles(states))
      for (const std::uint32_t state : states) x_best[state] = Margins::endless;
  }

  /// Improves one state by another until nothing is improved any more: true; or until states have been improved by each
  /// other in a ring, which could go on without end: false.
  bool settles(std::span<const std::uint32_t> states) {
    if (states.size() == 1) return !gains_by_staying(states[0]);
    std::deque<std::uint32_t> waiting;
    std::vector<bool>& waits = x_waits;
    waits.resize(size(), false);
    for (const std::uint32_t state : states) {
      x_next[state] = none;
      if (x_best[state] == Margins::no_way) continue;
      waiting.push_back(state);
      waits[state] = true;
    }
    std::size_t improved = 0;
    while (!waiting.empty()) {
      const std::uint32_t state = waiting.front();
      waiting.pop_front();
      waits[state] = false;
      x_watch.again();
      for (const Step& back : x_roundabout.to(state)) {
        if (!may(back) || x_component[back.state] != states[0]) continue;
        const std::int32_t by_it = plus(x_best[state], x_how.sign * back.gain);
        if (by_it <= x_best[back.state]) continue;
        x_best[back.state] = by_it;
        x_next[back.state] = state;
        if (++improved % states.size() == 0 && has_ring(states)) {
          for (const std::uint32_t one : waiting) waits[one] = false;
          return false;
        }
        if (!waits[back.state]) {
          waits[back.state] = true;
          waiting.push_back(back.state);
        }
      }
    }
    return true;
  }

  bool gains_by_staying(std::uint32_t state) const {
    const Roundabout::Steps steps = x_roundabout.from(state);
    return std::any_of(steps.begin(), steps.end(), [&](const Step& step) {
      return may(step) && step.state == state && x_how.sign * step.gain > 0;
    });
  }

  bool has_ring(std::span<const std::uint32_t> states) {
    x_seen.resize(size(), none);
    for (const std::uint32_t state : states) x_seen[state] = none;
    for (const std::uint32_t start : states) {
      std::uint32_t at = start;
      while (at != none && x_seen[at] == none) {
        x_seen[at] = start;
        at = x_next[at];
      }
      if (at != none && x_seen[at] == start) return true;
    }
    return false;
  }

  const Roundabout& x_roundabout;
  const Walking& x_how;
  Watch& x_watch;
  std::vector<std::int32_t> x_best;
  std::vector<bool> x_leads_out, x_waits;
  std::vector<std::uint32_t> x_component;  ///< of what is settled: the first of its states
  std::vector<std::uint32_t> x_next;       ///< by which state a state was improved
  std::vector<std::uint32_t> x_seen;
};

}  // namespace

Roundabout::Roundabout(std::vector<std::uint32_t> first, std::vector<Step> steps)
    : x_first(std::move(first)), x_first_back(x_first.size() + 1), x_steps(std::move(steps)), x_back(x_steps.size()) {
  for (const Step& step : x_steps) ++x_first_back[step.state + 2];
  std::partial_sum(x_first_back.begin(), x_first_back.end(), x_first_back.begin());
  for (std::uint32_t state = 0; state < size(); ++state) {
    for (const Step& step : from(state)) x_back[x_first_back[step.state + 1]++] = {state, step.gain, step.critical};
  }
  x_first_back.pop_back();
}

std::int32_t plus(std::int32_t rest, std::int32_t gain) {
  if (rest == Margins::no_way) return Margins::no_way;
  return std::clamp(rest + gain, -Margins::endless, Margins::endless);
}

std::vector<std::int32_t> longest_ways(const Roundabout& roundabout, const Walking& how,
                                       const std::vector<std::int32_t>& out, Watch& watch) {
  return WaysOut(roundabout, how, out, watch).run();
}

}  // namespace rollcall::prove
