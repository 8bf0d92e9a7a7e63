#include "authoring/prove/moments.h"

#include <algorithm>
#include <utility>

#include "authoring/prove/paths.h"

namespace rollcall::prove {

using scenario::none;
using scenario::Option;
using scenario::OptionIndex;
using scenario::SceneIndex;

namespace {

Asking with_beats(Asking asking, const Listening& listening) {
  asking.beats.resize(listening.beats.size());
  for (std::size_t i = 0; i < listening.beats.size(); ++i) {
    if (listening.beats[i]) asking.beats[i] = true;
  }
  return asking;
}

}  // namespace

Moments::Moments(const scenario::Scenario& scenario, const Asking& asking, Listening listening, Limits limits)
    : x_scenario(scenario),
      x_listening(std::move(listening)),
      x_limits(std::move(limits)),
      x_layout(scenario, with_beats(asking, x_listening)),
      x_rules(scenario, x_layout),
      x_table(x_layout.words()),
      x_values(scenario.variables().size()),
      x_before(x_layout.words()),
      x_after(x_layout.words()) {}

Play Moments::tell(const std::vector<bool>& listening, Moment::Kind kind, std::uint32_t index) {
  if (index >= listening.size() || !listening[index]) return Play::goes_on;
  x_layout.unpack(x_after, x_values);
  return x_tell({kind, index, x_values});
}

/// True if nobody was there before.
bool Moments::add(SceneIndex scene) {
  x_layout.project(scene, x_after);
  if (!x_table.add(x_after).is_new) return false;
  x_arrivals.push_back(x_now);
  x_stopped.push_back(false);
  return true;
}

void Moments::arrive(SceneIndex next) {
  for (; next != scenario::the_end; next = x_scenario.scenes()[next].next) {
    x_rules.enter(next, x_after);
    const bool is_page = x_scenario.scenes()[next].is_page();
    if (!is_page && !add(next)) return;
    const Play play = tell(x_listening.scenes, Moment::Kind::scene, next);
    if (!is_page) x_stopped.back() = play == Play::stops;
    if (!is_page || play == Play::stops) return;
  }
  tell(x_listening.endings, Moment::Kind::ending, x_rules.ending(x_after));
}

void Moments::take(StateIndex state, OptionIndex index) {
  const SceneIndex here = x_layout.scene(x_before);
  const Option& option = x_scenario.options()[index];
  std::ranges::copy(x_before, x_after.begin());
  x_now = {state, index};
  x_rules.take(index, x_after);
  if (tell(x_listening.consequences, Moment::Kind::consequence, index) == Play::stops) return;
  if (option.role != scenario::Role::decision) {
    if (add(here)) x_stopped.back() = tell(x_listening.scenes, Moment::Kind::scene, here) == Play::stops;
    return;
  }
  bool goes_on = true;
  x_rules.follow(here, x_after, [&](scenario::BeatIndex beat) {
    goes_on = goes_on && tell(x_listening.beats, Moment::Kind::beat, beat) == Play::goes_on;
  });
  if (goes_on) arrive(option.next);
}

bool Moments::is_too_much() const {
  return x_arrivals.size() > x_limits.states || x_arrivals.size() * x_layout.words() > most_words;
}

/// Every start that can be drawn; false if these are too many.
bool Moments::begin() {
  const auto variables = x_scenario.variables();
  x_start = run::starting_values(x_scenario, 1);
  for (std::size_t i = 0; i < x_start.size(); ++i) {
    if (variables[i].randomized) x_start[i] = variables[i].minimum;
  }
  for (std::size_t starts = 0;; ++starts) {
    if (starts > x_limits.states) return false;
    x_now = {};
    x_layout.pack(0, x_start, x_after);
    arrive(0);
    std::size_t i = 0;
    for (; i < x_start.size(); ++i) {
      if (!variables[i].randomized) continue;
      if (x_start[i]++ < variables[i].maximum) break;
      x_start[i] = variables[i].minimum;
    }
    if (i == x_start.size()) return true;
  }
}

bool Moments::tell_all(std::function<Play(const Moment&)> tell) {
  x_tell = std::move(tell);
  if (!begin()) return false;
  constexpr StateIndex between = 1024;  // looks at the clock
  for (StateIndex state = 0; state < x_arrivals.size(); ++state) {
    if (is_too_much() || (state % between == 0 && x_limits.out_of_time())) return false;
    if (x_stopped[state]) continue;
    std::ranges::copy(x_table.states()[state], x_before.begin());
    const scenario::Range options = x_scenario.scenes()[x_layout.scene(x_before)].options;
    for (OptionIndex i = options.first; i < options.first + options.count; ++i) {
      if (x_rules.is_open(i, x_before)) take(state, i);
    }
  }
  return true;
}

std::vector<OptionIndex> Moments::steps() const {
  std::vector<OptionIndex> steps;
  for (Arrival arrival = x_now; arrival.from != none; arrival = x_arrivals[arrival.from])
    steps.push_back(arrival.option);
  std::reverse(steps.begin(), steps.end());
  return steps;
}

/// The first that draws the start from which what is being told was come to; none if it is so rare that it is not found
/// soon.
std::optional<std::uint64_t> Moments::seed() const {
  constexpr std::uint64_t most_tries = 200'000;
  StateIndex first = x_now.from;
  while (first != none && x_arrivals[first].from != none) first = x_arrivals[first].from;
  std::vector<std::uint64_t> packed(x_layout.words());
  for (std::uint64_t seed = 1; seed <= most_tries; ++seed) {
    std::vector<std::int16_t> values = run::starting_values(x_scenario, seed);
    if (first == none) {
      if (values == x_start) return seed;
      continue;
    }
    const SceneIndex scene = run::arrive(x_scenario, 0, values, [](SceneIndex) {});
    x_layout.pack(scene, values, packed);
    if (std::ranges::equal(packed, x_table.states()[first])) return seed;
  }
  return std::nullopt;
}

source::Path Moments::path() const {
  source::Path path = path_of(x_scenario, steps());
  const auto variables = x_scenario.variables();
  const bool is_drawn = std::any_of(variables.begin(), variables.end(), [](const auto& one) { return one.randomized; });
  if (is_drawn) path.seed = seed();
  return path;
}

}  // namespace rollcall::prove
