#include "authoring/prove/rehearsal.h"

#include <algorithm>
#include <optional>

#include "authoring/prove/lure.h"
#include "authoring/prove/screen.h"
#include "player/run/shuffle.h"
#include "player/run/state.h"

namespace rollcall::prove {

using scenario::Option;
using scenario::OptionIndex;
using scenario::Range;
using scenario::Role;
using scenario::Scenario;
using scenario::Scene;
using scenario::SceneIndex;

namespace {

/// What somebody goes by most of the time.
enum class Temper : std::uint8_t { chance, best, worst, shines, dims };
constexpr std::uint32_t tempers = 5;

class Rehearsal {
 public:
  Rehearsal(const Scenario& scenario, const Wanted& wanted)
      : x_scenario(scenario), x_wanted(wanted), x_screen(scenario), x_values(scenario.variables().size()) {
    x_seen.beats.resize(wanted.beats.size());
    x_seen.lines.resize(wanted.lines.size());
    x_seen.tempting.resize(wanted.screens.size());
    x_seen.plain.resize(wanted.screens.size());
    for (const auto* const all : {&wanted.beats, &wanted.lines, &wanted.screens, &wanted.screens})
      x_missing += static_cast<std::size_t>(std::ranges::count(*all, true));
  }

  Seen run() {
    constexpr std::uint32_t most_plays = 600, most_in_vain = 100;
    constexpr std::size_t most_steps = 30'000;
    std::uint32_t in_vain = 0;
    for (std::uint32_t i = 1; i <= most_plays && x_missing != 0 && in_vain < most_in_vain && x_steps < most_steps;
         ++i) {
      const std::size_t missing = x_missing;
      play(i, static_cast<Temper>(i % tempers));
      in_vain = x_missing == missing ? in_vain + 1 : 0;
    }
    return std::move(x_seen);
  }

 private:
  void play(std::uint32_t seed, Temper temper) {
    constexpr std::size_t longest = 10'000;
    x_random = run::SplitMix(~std::uint64_t{seed});
    x_values = run::starting_values(x_scenario, seed);
    SceneIndex here = arrive(0);
    for (std::size_t taken = 0; here != scenario::the_end && taken < longest; ++taken) {
      find_open(here);
      look_at_screen(here);
      here = take(here, choose(temper));
      ++x_steps;
    }
    if (here == scenario::the_end) look_at(x_scenario.endings()[run::ending(x_scenario, x_values)].say);
  }

  void find_open(SceneIndex here) {
    const Range options = x_scenario.scenes()[here].options;
    x_open.clear();
    for (OptionIndex i = options.first; i < options.first + options.count; ++i) {
      if (run::is_open(x_scenario, x_scenario.options()[i], x_values)) x_open.push_back(i);
    }
  }

  OptionIndex choose(Temper temper) {
    constexpr std::uint32_t one_in = 6;
    std::optional<std::int32_t> most;
    std::vector<OptionIndex> among;
    if (temper == Temper::chance || x_random.below(one_in) == 0) {
      among = x_open;
    } else {
      for (const OptionIndex i : x_open) {
        const std::int32_t worth = worth_of(x_scenario.options()[i], temper);
        if (most && worth < *most) continue;
        if (most != worth) among.clear();
        most = worth;
        among.push_back(i);
      }
    }
    return among[x_random.below(static_cast<std::uint32_t>(among.size()))];
  }

  /// Looks and support are not judged: some take them, some do not.
  std::int32_t worth_of(const Option& option, Temper temper) {
    constexpr std::int32_t above_all = 1'000'000;
    const bool shows = temper == Temper::shines || temper == Temper::dims;
    if (option.role != Role::decision && !shows) return x_random.below(2) == 0 ? above_all : -above_all;
    const std::int32_t worth = shows ? x_screen.gain_of(option, x_values) : option.quality;
    return temper == Temper::worst || temper == Temper::dims ? -worth : worth;
  }

  SceneIndex take(SceneIndex here, OptionIndex index) {
    const Option& option = x_scenario.options()[index];
    const Scene& scene = x_scenario.scenes()[here];
    run::take(x_scenario, option, x_values);
    look_at(option.consequence);
    if (option.role != Role::decision) {
      look_at(scene.say);
      return here;
    }
    run::follow(x_scenario, scene, x_values, [&](scenario::BeatIndex beat) {
      see(beat, x_wanted.beats, x_seen.beats);
      look_at(x_scenario.beats()[beat].say);
    });
    return arrive(option.next);
  }

  SceneIndex arrive(SceneIndex next) {
    return run::arrive(x_scenario, next, x_values, [&](SceneIndex scene) { look_at(x_scenario.scenes()[scene].say); });
  }

  void look_at(Range lines) {
    if (x_wanted.lines.empty()) return;
    for (std::uint32_t i = lines.first; i < lines.first + lines.count; ++i) {
      if (!x_wanted.lines[i] || x_seen.lines[i]) continue;
      if (scenario::holds(x_scenario.code(x_scenario.tables().lines[i].guard), x_values))
        see(i, x_wanted.lines, x_seen.lines);
    }
  }

  void look_at_screen(SceneIndex here) {
    if (x_wanted.screens.empty() || !x_wanted.screens[here] || (x_seen.tempting[here] && x_seen.plain[here])) return;
    Gains gains;
    for (const OptionIndex i : x_open) {
      const Option& option = x_scenario.options()[i];
      if (option.role == Role::decision) gains.add(option.quality, x_screen.gain_of(option, x_values));
    }
    if (gains.has_weaker()) see(here, x_wanted.screens, gains.tempt() ? x_seen.tempting : x_seen.plain);
  }

  void see(std::uint32_t index, const std::vector<bool>& wanted, std::vector<bool>& seen) {
    if (wanted.empty() || !wanted[index] || seen[index]) return;
    seen[index] = true;
    --x_missing;
  }

  const Scenario& x_scenario;
  const Wanted& x_wanted;
  Screen x_screen;
  std::vector<std::int16_t> x_values;
  Seen x_seen;
  std::size_t x_missing = 0, x_steps = 0;
  run::SplitMix x_random{0};
  std::vector<OptionIndex> x_open;
};

}  // namespace

Seen rehearse(const Scenario& scenario, const Wanted& wanted) { return Rehearsal(scenario, wanted).run(); }

}  // namespace rollcall::prove
