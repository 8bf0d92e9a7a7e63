#include "player/story/variants.h"

#include <algorithm>

#include "player/ascii.h"
#include "player/printable.h"
#include "player/scenario/form.h"

namespace rollcall::story {

std::string variant_name(const language::Words& words, std::string_view variant) {
  if (variant.empty()) return words(tr("The whole module"));
  if (variant == "induction") return words(tr("Induction"));
  if (variant == "refresher") return words(tr("Refresher"));
  if (variant == "briefing") return words(tr("Briefing"));
  std::string name = printable(variant);
  std::replace(name.begin(), name.end(), '_', ' ');
  name[0] = ascii_upper(name[0]);
  return name;
}

std::vector<VariantChoice> variants_of(const scenario::Scenario& scenario, const language::Words& words) {
  const int minutes = scenario::planned_minutes(scenario, {});
  std::vector<VariantChoice> choices{{{}, variant_name(words, {}), minutes}};
  for (const scenario::Variant& variant : scenario.variants()) {
    if (!scenario::form_of(scenario, variant.id).empty())
      choices.push_back({std::string(variant.id), variant_name(words, variant.id), variant.minutes});
  }
  return choices;
}

}  // namespace rollcall::story
