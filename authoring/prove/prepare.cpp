#include "authoring/prove/prepare.h"

#include "authoring/prove/rehearsal.h"

namespace rollcall::prove {

Exploring prepared(const scenario::Scenario& scenario, Exploring what) {
  what.temptations = temptations(scenario);
  Wanted wanted;
  for (const scenario::Beat& beat : scenario.beats()) wanted.beats.push_back(beat.effects.count == 0);
  for (const Temptation& one : what.temptations) wanted.screens.push_back(one.in_some && one.not_in_all);
  Seen seen = rehearse(scenario, wanted);
  what.asking.beats = wanted.beats;
  for (std::size_t i = 0; i < seen.beats.size(); ++i) {
    if (seen.beats[i]) what.asking.beats[i] = false;
  }
  what.told = std::move(seen.beats);
  what.asking.screens = wanted.screens;
  for (std::size_t i = 0; i < wanted.screens.size(); ++i) {
    if (seen.tempting[i] && seen.plain[i]) what.asking.screens[i] = false;
    if (what.asking.screens[i]) what.temptations[i] = {};
  }
  return what;
}

}  // namespace rollcall::prove
