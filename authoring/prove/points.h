#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "authoring/prove/order.h"
#include "authoring/prove/proof.h"
#include "authoring/prove/watch.h"

namespace rollcall::prove {

/// The extremes of the points over all play to each ending; none where the ending is not reached.
std::vector<std::optional<Extremes>> extremes(const Space& space, const Order& order, Watch& watch);

/// The same for the decisions of one competency ("C1").
std::vector<std::optional<Extremes>> extremes(const Space& space, const Order& order, const std::string& competency,
                                              Watch& watch);

/// The competencies of the module's decisions, by code.
std::vector<std::string> competencies(const scenario::Scenario& scenario);

/// Of all play to an ending that is reached, with these extremes. Precondition: they are not unlimited.
Percents percents(const Space& space, const Order& order, scenario::EndingIndex ending, const Extremes& extremes,
                  Watch& watch);

}  // namespace rollcall::prove
