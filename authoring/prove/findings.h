#pragma once
#include <vector>

#include "authoring/prove/order.h"
#include "authoring/prove/proof.h"

/// From figures to findings: one small function per rule.
namespace rollcall::prove {

/// What the states that were explored show, however many were not: critical errors that cannot be avoided; and what the
/// module's options show by themselves.
void find_in_explored(const Space& space, std::vector<Finding>& findings);

/// Scenes, options, delayed beats and endings that no play reaches. Precondition: the space is complete.
void find_unreachable(const Space& space, std::vector<Finding>& findings);

/// Circles without a way out. Precondition: the space is complete.
void find_circles(const Space& space, const Order& order, std::vector<Finding>& findings);

/// What the figures show.
void find_in_figures(const scenario::Scenario& scenario, const Proof& proof, std::vector<Finding>& findings);

void find_giveaways(const GiveawayFigures& giveaways, std::vector<Finding>& findings);

}  // namespace rollcall::prove
