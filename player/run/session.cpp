#include "player/run/session.h"

#include <algorithm>
#include <utility>

#include "player/run/shuffle.h"
#include "player/run/state.h"

namespace rollcall::run {

using scenario::Option;
using scenario::OptionIndex;
using scenario::Role;
using scenario::SceneIndex;

namespace {

NotPossible nothing_to_choose(const scenario::Scene& page) {
  return NotPossible(tr("In scene '{scene}' nothing is to be chosen: it is a page.", "scene"_is = page.id));
}

}  // namespace

Message open_are(const Session& session) {
  std::string options;
  for (const OptionIndex index : session.open())
    options += (options.empty() ? "" : ", ") + session.scenario().options()[index].id;
  return tr("Open are: {options}.", "options"_is = options);
}

Beginning beginning_of(const scenario::Scenario& scenario, std::uint64_t seed) {
  return {0, starting_values(scenario, seed)};
}

Session::Session(const scenario::Scenario& scenario, std::uint64_t seed)
    : Session(scenario, seed, beginning_of(scenario, seed)) {}

Session::Session(const scenario::Scenario& scenario, std::uint64_t seed, Beginning beginning)
    : x_scenario(&scenario), x_seed(seed), x_beginning(std::move(beginning)), x_values(x_beginning.values) {
  enter(x_beginning.scene);
}

void Session::enter(SceneIndex scene) {
  x_scene = scene;
  run::enter(this->scene(), x_values);
  list_open();
}

void Session::finish() {
  x_ending = run::ending(*x_scenario, x_values);
  x_open.clear();
}

void Session::list_open() {
  x_open.clear();
  const scenario::Range range = scene().options;
  const auto add_open = [&](Role role) {
    for (OptionIndex i = range.first; i < range.first + range.count; ++i) {
      const Option& option = x_scenario->options()[i];
      if (option.role == role && is_open(*x_scenario, option, x_values)) x_open.push_back(i);
    }
  };
  add_open(Role::decision);
  if (scene().shuffled) {
    // Keyed by the decisions made, not by all steps: looking something up must not rearrange the options.
    SplitMix random(x_seed ^ (std::uint64_t{x_decisions} << 32 | x_scene));
    shuffle(std::span(x_open), random);
  }
  add_open(Role::inquiry);
  add_open(Role::support);
}

void Session::tell(Passage passage) {
  x_passages.push_back(passage);
  x_told.insert(x_told.end(), x_values.begin(), x_values.end());
}

void Session::lead_to(SceneIndex next) {
  if (next == scenario::the_end) {
    finish();
  } else {
    enter(next);
  }
}

void Session::go_on() {
  if (ended()) throw NotPossible(tr("The scenario has ended; there is nothing left to choose."));
  if (!is_on_page())
    throw NotPossible(tr("In scene '{scene}' something is to be chosen.", "scene"_is = scene().id), open_are(*this));
  x_steps.push_back({x_scene, scenario::none, 0, 0, {}});
  x_passages.clear(), x_told.clear();
  lead_to(scene().next);
}

bool Session::is_decided() const {
  if (ended()) return true;
  SceneIndex next = x_scene;
  while (next != scenario::the_end && x_scenario->scenes()[next].is_page()) next = x_scenario->scenes()[next].next;
  return next == scenario::the_end;
}

void Session::go_on_over_pages() {
  while (is_on_page()) go_on();
}

void Session::choose(OptionIndex index, std::uint32_t milliseconds) {
  if (std::find(x_open.begin(), x_open.end(), index) == x_open.end()) {
    if (ended()) throw NotPossible(tr("The scenario has ended; there is nothing left to choose."));
    if (is_on_page()) throw nothing_to_choose(scene());
    throw NotPossible(tr("This option is not open in scene '{scene}'.", "scene"_is = scene().id), open_are(*this));
  }
  const Option& option = x_scenario->options()[index];
  Step& step = x_steps.emplace_back(Step{x_scene, index, milliseconds, 0, {}});
  for (const OptionIndex other : x_open)
    step.best_quality = std::max(step.best_quality, x_scenario->options()[other].quality);

  x_passages.clear(), x_told.clear();
  take(*x_scenario, option, x_values);
  if (option.consequence.count != 0 || option.why != scenario::none) tell({Passage::Kind::consequence, index});
  if (option.role != Role::decision) return list_open();

  ++x_decisions;
  follow(*x_scenario, scene(), x_values, [&](scenario::BeatIndex beat) {
    step.beats.push_back(beat);
    tell({Passage::Kind::beat, beat});
  });
  lead_to(option.next);
}

void Session::choose(std::string_view option_id, std::uint32_t milliseconds) {
  if (!ended()) {
    for (const OptionIndex index : x_open) {
      if (x_scenario->options()[index].id == option_id) return choose(index, milliseconds);
    }
  }
  const auto option = "option"_is = option_id;
  if (ended()) throw NotPossible(tr("The scenario has ended before '{option}'.", option));
  if (is_on_page()) throw nothing_to_choose(scene());
  throw NotPossible(tr("'{option}' is not open in scene '{scene}'.", option, "scene"_is = scene().id), open_are(*this));
}

void Session::repeat(const Step& step) {
  if (step.is_page())
    go_on();
  else
    choose(step.option, step.milliseconds);
}

void Session::go_back_to(std::size_t step) {
  if (step >= x_steps.size())
    throw NotPossible(tr("Nobody can go back to step {number}: {count} steps were made.", "number"_is = step + 1,
                         "count"_is = x_steps.size()));
  Session earlier = at_the_beginning();
  for (std::size_t i = 0; i < step; ++i) earlier.repeat(x_steps[i]);
  earlier.x_passages.clear(), earlier.x_told.clear();
  earlier.x_before = trace();
  earlier.x_before.push_back({{}, {}, 0, static_cast<std::uint32_t>(step)});
  earlier.x_kept = step;
  earlier.x_times_gone_back = x_times_gone_back + 1;
  *this = std::move(earlier);
}

Trace Session::trace() const {
  Trace trace = x_before;
  trace.reserve(trace_length());
  for (const Step& step : std::span(x_steps).subspan(x_kept)) {
    trace.push_back({std::string(x_scenario->scenes()[step.scene].id),
                     step.is_page() ? std::string() : std::string(x_scenario->options()[step.option].id),
                     step.milliseconds});
  }
  return trace;
}

Session replay(const scenario::Scenario& scenario, std::uint64_t seed, std::span<const Choice> trace) {
  Session session(scenario, seed);
  std::size_t number = 0;
  for (const Choice& choice : trace) {
    ++number;
    if (choice.back_to) {
      session.go_back_to(*choice.back_to);
      continue;
    }
    if (session.ended() || session.scene().id != choice.scene) {
      const auto step = "number"_is = number;
      const auto scene = "scene"_is = choice.scene;
      throw NotPossible(session.ended()
                            ? tr("Step {number} was made in scene '{scene}', but the scenario has ended.", step, scene)
                            : tr("Step {number} was made in scene '{scene}', but the scenario is in scene '{other}'.",
                                 step, scene, "other"_is = session.scene().id),
                        tr("The attempt was made with another release of this module."));
    }
    if (choice.is_page())
      session.go_on();
    else
      session.choose(choice.option, choice.milliseconds);
  }
  return session;
}

}  // namespace rollcall::run
