#include "authoring/prove/moments.h"

#include <algorithm>
#include <cstring>
#include <optional>
#include <utility>

#include "authoring/prove/paths.h"

namespace rollcall::prove {

using scenario::none;
using scenario::Option;
using scenario::Range;
using scenario::Scene;
using scenario::SceneIndex;

namespace {

void set(std::uint32_t variable, std::vector<std::uint64_t>& bits) {
  bits[variable / 64] |= std::uint64_t{1} << variable % 64;
}

}  // namespace

Moments::Moments(const scenario::Scenario& scenario, const std::vector<Asked>& asked, Limits limits)
    : x_scenario(scenario), x_limits(std::move(limits)) {
  find_alive(asked);
}

void Moments::add_read(Range code, Bits& read) const {
  for (const scenario::Instruction& instruction : x_scenario.code(code)) {
    if (instruction.operation == scenario::Operation::variable)
      set(static_cast<std::uint32_t>(instruction.argument), read);
  }
}

void Moments::add_lines(Range lines, Bits& read) const {
  for (const scenario::Line& line : x_scenario.lines(lines)) add_read(line.guard, read);
}

void Moments::add_read(const Scene& scene, Bits& read) const {
  add_lines(scene.say, read);
  for (const Option& option : x_scenario.options(scene)) {
    add_read(option.guard, read);
    if (option.once) set(option.taken, read);
    add_lines(option.consequence, read);
  }
  for (const scenario::Beat& beat : x_scenario.beats(scene)) add_read(beat.guard, read), add_lines(beat.say, read);
}

/// What is asked in each scene. What is asked at the end is asked everywhere, because from everywhere an end can be
/// reached.
std::vector<Moments::Bits> Moments::read_here(const std::vector<Asked>& asked) const {
  Bits at_the_end((x_scenario.variables().size() + 63) / 64);
  for (const scenario::Ending& ending : x_scenario.endings())
    add_read(ending.guard, at_the_end), add_lines(ending.say, at_the_end);
  for (const scenario::DebriefPoint& point : x_scenario.analysis()) add_read(point.guard, at_the_end);
  for (const auto& [variables, scene] : asked) {
    for (const std::uint32_t variable : variables) {
      if (scene == none) set(variable, at_the_end);
    }
  }
  std::vector<Bits> here(x_scenario.scenes().size(), at_the_end);
  for (std::size_t i = 0; i < here.size(); ++i) add_read(x_scenario.scenes()[i], here[i]);
  for (const auto& [variables, scene] : asked) {
    for (const std::uint32_t variable : variables) {
      if (scene != none) set(variable, here[scene]);
    }
  }
  return here;
}

void Moments::find_alive(const std::vector<Asked>& asked) {
  std::vector<Bits> alive = read_here(asked);
  for (bool has_grown = true; has_grown;) {
    has_grown = false;
    for (std::size_t scene = alive.size(); scene-- > 0;) {
      const auto leads_to = [&](SceneIndex next) {
        if (next == scenario::the_end) return;
        for (std::size_t i = 0; i < alive[scene].size(); ++i) {
          has_grown = has_grown || (alive[next][i] & ~alive[scene][i]) != 0;
          alive[scene][i] |= alive[next][i];
        }
      };
      const Scene& here = x_scenario.scenes()[scene];
      if (here.is_page()) leads_to(here.next);
      for (const Option& option : x_scenario.options(here)) {
        if (option.role == scenario::Role::decision) leads_to(option.next);
      }
    }
  }
  for (const Bits& bits : alive) {
    std::vector<std::uint32_t>& variables = x_alive.emplace_back();
    for (std::uint32_t i = 0; i < x_scenario.variables().size(); ++i) {
      if ((bits[i / 64] >> i % 64 & 1) != 0) variables.push_back(i);
    }
  }
}

std::string Moments::packed(SceneIndex scene, const Values& values) const {
  std::string bytes(sizeof(scene), '\0');
  std::memcpy(bytes.data(), &scene, sizeof(scene));
  for (const std::uint32_t i : x_alive[scene])
    bytes.append(reinterpret_cast<const char*>(&values[i]), sizeof(values[i]));
  return bytes;
}

/// What is asked no more is as at the start.
Moments::Values Moments::unpacked(std::uint32_t state) const {
  Values values = x_start;
  const char* next = x_states[state]->data() + sizeof(SceneIndex);
  for (const std::uint32_t i : x_alive[x_arrivals[state].scene]) {
    std::memcpy(&values[i], next, sizeof(values[i]));
    next += sizeof(values[i]);
  }
  return values;
}

void Moments::add(SceneIndex scene, const Values& values) {
  const auto [place, is_new] = x_known.emplace(packed(scene, values), static_cast<std::uint32_t>(x_states.size()));
  if (!is_new) return;
  x_states.push_back(&place->first);
  x_arrivals.push_back(x_now);
  x_arrivals.back().scene = scene;
}

void Moments::arrive(SceneIndex next, Values values) {
  for (; next != scenario::the_end; next = x_scenario.scenes()[next].next) {
    const Scene& scene = x_scenario.scenes()[next];
    run::enter(scene, values);
    const bool is_known = !scene.is_page() && x_known.contains(packed(next, values));
    if (is_known || x_tell({Moment::Kind::scene, next, values}) == Play::stops) return;
    if (!scene.is_page()) return add(next, values);
  }
  x_tell({Moment::Kind::ending, run::ending(x_scenario, values), values});
}

void Moments::take(std::uint32_t state, scenario::OptionIndex index, Values values) {
  const SceneIndex here = x_arrivals[state].scene;
  const Scene& scene = x_scenario.scenes()[here];
  const Option& option = x_scenario.options()[index];
  x_now = {state, index, here};
  run::take(x_scenario, option, values);
  if (x_tell({Moment::Kind::consequence, index, values}) == Play::stops) return;
  if (option.role != scenario::Role::decision) {
    const bool is_known = x_known.contains(packed(here, values));
    if (!is_known && x_tell({Moment::Kind::scene, here, values}) == Play::goes_on) add(here, values);
    return;
  }
  bool goes_on = true;
  run::follow(x_scenario, scene, values, [&](scenario::BeatIndex beat) {
    goes_on = goes_on && x_tell({Moment::Kind::beat, beat, values}) == Play::goes_on;
  });
  if (goes_on) arrive(option.next, std::move(values));
}

/// Every start that can be drawn; false if these are too many.
bool Moments::begin() {
  const auto variables = x_scenario.variables();
  Values values = run::starting_values(x_scenario, 1);
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (variables[i].randomized) values[i] = variables[i].minimum;
  }
  for (std::size_t starts = 0;; ++starts) {
    if (starts > x_limits.states) return false;
    x_now = {};
    x_start = values;
    arrive(0, values);
    std::size_t i = 0;
    for (; i < values.size(); ++i) {
      if (!variables[i].randomized) continue;
      if (values[i]++ < variables[i].maximum) break;
      values[i] = variables[i].minimum;
    }
    if (i == values.size()) return true;
  }
}

bool Moments::tell_all(std::function<Play(const Moment&)> tell) {
  x_tell = std::move(tell);
  if (!begin()) return false;
  constexpr std::uint32_t between = 1024;  // looks at the clock
  for (std::uint32_t state = 0; state < x_states.size(); ++state) {
    if (x_states.size() > x_limits.states || (state % between == 0 && x_limits.out_of_time())) return false;
    const Values values = unpacked(state);
    const Range options = x_scenario.scenes()[x_arrivals[state].scene].options;
    for (scenario::OptionIndex i = options.first; i < options.first + options.count; ++i) {
      if (run::is_open(x_scenario, x_scenario.options()[i], values)) take(state, i, values);
    }
  }
  return true;
}

std::vector<scenario::OptionIndex> Moments::steps() const {
  std::vector<scenario::OptionIndex> steps;
  for (Arrival arrival = x_now; arrival.from != none; arrival = x_arrivals[arrival.from])
    steps.push_back(arrival.option);
  std::reverse(steps.begin(), steps.end());
  return steps;
}

/// The first that draws the start from which what is being told was come to; none if it is so rare that it is not found
/// soon.
std::optional<std::uint64_t> Moments::seed() const {
  constexpr std::uint64_t most_tries = 200'000;
  std::uint32_t first = x_now.from;
  while (first != none && x_arrivals[first].from != none) first = x_arrivals[first].from;
  for (std::uint64_t seed = 1; seed <= most_tries; ++seed) {
    Values values = run::starting_values(x_scenario, seed);
    if (first == none) {
      if (values == x_start) return seed;
      continue;
    }
    const SceneIndex scene = run::arrive(x_scenario, 0, values, [](SceneIndex) {});
    if (packed(scene, values) == *x_states[first]) return seed;
  }
  return std::nullopt;
}

source::Path Moments::path() const {
  source::Path path;
  for (const scenario::OptionIndex step : steps()) {
    path.options.emplace_back(x_scenario.options()[step].id);
    path.scenes.emplace_back(scene_of(x_scenario, step).id);
  }
  const auto variables = x_scenario.variables();
  const bool is_drawn = std::any_of(variables.begin(), variables.end(), [](const auto& one) { return one.randomized; });
  if (is_drawn) path.seed = seed();
  return path;
}

}  // namespace rollcall::prove
