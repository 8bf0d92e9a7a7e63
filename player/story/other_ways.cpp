#include "player/story/other_ways.h"

#include <utility>

namespace rollcall::story {
namespace {

SolvedOption led_to(const LocalizedScenario& tale, run::Session session, scenario::OptionIndex index,
                    ToldSources sources) {
  const scenario::Option& option = tale.scenario.options()[index];
  SolvedOption shown;
  shown.text = tale.text(option.text);
  shown.quality = option.quality;
  shown.critical = option.critical;
  session.choose(index);
  const bool has_consequence =
      !session.passages().empty() && session.passages().front().kind == run::Passage::Kind::consequence;
  if (has_consequence) shown.consequence = lines_of(tale, option.consequence, session.values_at(0));
  if (option.why != scenario::none) shown.reason = {tale.text(option.why), sources.next(option.cites)};
  return shown;
}

}  // namespace

OtherWays other_ways(const LocalizedScenario& tale, const run::Session& before, scenario::OptionIndex taken,
                     const ToldSources& told) {
  OtherWays others;
  UsedWords words(tale);
  for (const scenario::OptionIndex index : before.open()) {
    const bool is_decision = tale.scenario.options()[index].role == scenario::Role::decision;
    if (index == taken || !is_decision) continue;
    add(words, others.options.emplace_back(led_to(tale, before, index, told)));
  }
  others.meanings = words.meanings();
  return others;
}

}  // namespace rollcall::story
