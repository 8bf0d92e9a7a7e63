#pragma once
#include <string_view>

#include "authoring/prove/proof.h"
#include "player/terminal/console.h"

namespace rollcall::authoring {

/// After how many weaker choices the best ending still comes, and how many leave no trace, in sentences; nothing where
/// there is no weaker choice.
void say_choices(const prove::Proof& proof, const scenario::Scenario& scenario, std::string_view indent,
                 const terminal::Console& console);

/// The same under a heading, with a table of those choices.
void write_choices(const prove::Proof& proof, const scenario::Scenario& scenario, const terminal::Console& console);

}  // namespace rollcall::authoring
