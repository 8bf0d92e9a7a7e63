#include "authoring/command/beginning.h"

#include <algorithm>
#include <vector>

#include "authoring/source/nearest.h"
#include "authoring/source/scalars.h"
#include "player/ascii.h"
#include "player/error.h"

namespace rollcall::authoring {
namespace {

using scenario::Scenario;
using scenario::SceneIndex;

SceneIndex find_scene(const Scenario& scenario, const std::string& id) {
  std::vector<std::string> known;
  for (const scenario::Scene& scene : scenario.scenes()) {
    if (scene.id == id) return static_cast<SceneIndex>(known.size());
    known.emplace_back(scene.id);
  }
  throw Error(tr("There is no scene '{scene}' here.", "scene"_is = id), source::did_you_mean(id, known));
}

/// What the author named; the scenario has hidden memories beside.
const source::Variable& find_variable(const source::Document& document, const std::string& id) {
  std::vector<std::string> known;
  for (const source::Variable& variable : document.state) {
    if (variable.id.value == id) return variable;
    known.push_back(variable.id.value);
  }
  throw Error(tr("There is no variable '{name}' in this module.", "name"_is = id), source::did_you_mean(id, known));
}

std::vector<std::string> words_for(const source::Variable& variable) {
  std::vector<std::string> words;
  if (variable.kind == source::Variable::Kind::flag) words = {"off", "on"};
  for (const source::Text& stage : variable.stages) words.push_back(stage.value);
  return words;
}

std::int32_t value_of(const source::Variable& variable, const std::string& text) {
  const auto name = "name"_is = variable.id.value;
  const auto value = "value"_is = text;
  if (variable.kind == source::Variable::Kind::range) {
    const auto number = source::parse_integer(text);
    if (number && *number >= variable.minimum && *number <= variable.maximum) return *number;
    throw Error(
        tr("'{name}' cannot be '{value}'.", name, value),
        tr("It goes from {minimum} to {maximum}.", "minimum"_is = variable.minimum, "maximum"_is = variable.maximum));
  }
  const std::vector<std::string> words = words_for(variable);
  const auto found = std::find(words.begin(), words.end(), text);
  if (found == words.end())
    throw Error(tr("'{name}' cannot be '{value}'.", name, value), source::did_you_mean(text, words));
  return static_cast<std::int32_t>(found - words.begin());
}

void set(const Scenario& scenario, const source::Document& document, const std::string& setting,
         std::vector<std::int16_t>& values) {
  const std::size_t equals = setting.find('=');
  if (equals == std::string::npos)
    throw Error(tr("'{setting}' does not say which value is to be set.", "setting"_is = setting),
                tr("Write name=value, such as trust=3."));
  const source::Variable& variable = find_variable(document, std::string(trimmed(setting.substr(0, equals))));
  const std::int32_t value = value_of(variable, std::string(trimmed(setting.substr(equals + 1))));
  const auto variables = scenario.variables();
  const auto compiled = std::find_if(variables.begin(), variables.end(),
                                     [&](const scenario::Variable& one) { return one.id == variable.id.value; });
  values[static_cast<std::size_t>(compiled - variables.begin())] = static_cast<std::int16_t>(value);
}

}  // namespace

run::Beginning beginning(const Scenario& scenario, const source::Document& document, std::uint64_t seed,
                         const std::string& from, std::span<const std::string> settings) {
  run::Beginning beginning = run::beginning_of(scenario, seed);
  if (!from.empty()) beginning.scene = find_scene(scenario, from);
  for (const std::string& setting : settings) set(scenario, document, setting, beginning.values);
  return beginning;
}

}  // namespace rollcall::authoring
