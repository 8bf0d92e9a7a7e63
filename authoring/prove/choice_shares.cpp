#include "authoring/prove/choice_shares.h"

namespace rollcall::prove {
namespace {

template <class Counts>
ChoiceShare share_of(const Proof& proof, Counts counts) {
  ChoiceShare share;
  for (const ChoiceFigures& choice : proof.choices) {
    if (!counts(choice.option)) continue;
    ++share.all;
    share.end_best += choice.ends_best;
    share.traceless += !choice.changes.are_any();
  }
  return share;
}

}  // namespace

ChoiceShare all_weaker(const Proof& proof) {
  return share_of(proof, [](scenario::OptionIndex) { return true; });
}

ChoiceShare weaker_of_quality(const Proof& proof, const scenario::Scenario& scenario, int quality) {
  return share_of(proof, [&](scenario::OptionIndex i) { return scenario.options()[i].quality == quality; });
}

ChoiceShare critical_errors(const Proof& proof, const scenario::Scenario& scenario) {
  return share_of(proof, [&](scenario::OptionIndex i) { return scenario.options()[i].critical; });
}

}  // namespace rollcall::prove
