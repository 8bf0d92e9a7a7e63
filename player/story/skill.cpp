#include "player/story/skill.h"

namespace rollcall::story {
namespace {

Message named(const NamedSkill& skill) {
  return tr("{code} {name}", "code"_is = skill.code, "name"_is = Message::shown(skill.name));
}

}  // namespace

NamedSkill behaviour_of(const LocalizedScenario& tale, std::uint32_t index) {
  if (index == scenario::none) return {};
  const scenario::Skill& behaviour = tale.scenario.behaviours()[index];
  return {std::string(behaviour.code), tale.plain(behaviour.name)};
}

NamedSkill practised_in(const LocalizedScenario& tale, const scenario::Option& option, const scenario::Scene& scene) {
  return behaviour_of(tale, scenario::practised_by(option, scene));
}

std::string practised_line(const language::Words& words, const NamedSkill& skill) {
  if (skill.name.empty()) return {};
  return words(tr("Practised: {behaviour}", "behaviour"_is = named(skill)));
}

std::string example_line(const language::Words& words, const NamedSkill& skill) {
  if (skill.name.empty()) return {};
  return words(tr("An example of: {behaviour}", "behaviour"_is = named(skill)));
}

std::string competency_line(const language::Words& words, const NamedSkill& competency) {
  return words(competency.name.empty() ? tr("Competency {code}", "code"_is = competency.code) : named(competency));
}

}  // namespace rollcall::story
