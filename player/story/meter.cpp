#include "player/story/meter.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace rollcall::story {
namespace {

Meter meter_of(const LocalizedScenario& tale, const scenario::Variable& variable, int value) {
  Meter meter{tale.text(variable.label), {}, value, variable.minimum, variable.maximum};
  const auto stages = tale.scenario.texts(variable.stages);
  const auto stage = static_cast<std::size_t>(std::max(0, value - variable.minimum));
  if (stage < stages.size()) meter.stage = tale.plain(stages[stage]);
  return meter;
}

}  // namespace

std::vector<Meter> meters_of(const LocalizedScenario& tale, const run::Session& session) {
  std::vector<Meter> meters;
  const auto variables = tale.scenario.variables();
  for (std::size_t i = 0; i < variables.size(); ++i) {
    if (variables[i].visibility != scenario::Visibility::shown) continue;
    meters.push_back(meter_of(tale, variables[i], session.values()[i]));
  }
  return meters;
}

std::string meter_word(const language::Words& words, const Meter& meter) {
  constexpr std::array<Phrase, 5> five{tr_noop("very low"), tr_noop("low"), tr_noop("middling"), tr_noop("high"),
                                       tr_noop("very high")};
  if (!meter.stage.empty()) return meter.stage;
  const int range = std::max(1, meter.maximum - meter.minimum);
  if (range == 1) return words(meter.value > meter.minimum ? tr("yes") : tr("no"));
  const int fifth = std::clamp((meter.value - meter.minimum) * 5 / (range + 1), 0, 4);
  return words(five[static_cast<std::size_t>(fifth)]);
}

}  // namespace rollcall::story
