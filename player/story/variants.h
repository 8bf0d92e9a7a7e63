#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "player/language/words.h"
#include "player/scenario/scenario.h"

namespace rollcall::story {

/// What a variant of a module is called: "Refresher" for refresher; the author's id, as words, for one of their own;
/// empty: the whole module.
std::string variant_name(const language::Words& words, std::string_view variant);

/// A variant in which the module can be played.
struct VariantChoice {
  std::string variant;
  std::string name;
  int minutes = 0;  ///< 0: not said
};

/// The whole module and its variants, but none that only repeats the whole module with the same minutes.
std::vector<VariantChoice> variants_of(const scenario::Scenario& scenario, const language::Words& words);

}  // namespace rollcall::story
