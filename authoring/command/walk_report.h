#pragma once
#include "authoring/prove/walk.h"
#include "player/terminal/console.h"

namespace rollcall::authoring {

/// How often each ending came, and what was never met.
void write_walks(const scenario::Scenario& scenario, const prove::WalkConfig& config, const prove::Walks& walks,
                 const terminal::Console& console);

/// For other programs: one object, the members by the names that they have in prove::Walks.
void write_walks_json(const scenario::Scenario& scenario, const prove::WalkConfig& config, const prove::Walks& walks,
                      const terminal::Console& console);

}  // namespace rollcall::authoring
