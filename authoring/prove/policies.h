#pragma once
#include <vector>

#include "authoring/prove/order.h"
#include "authoring/prove/proof.h"

namespace rollcall::prove {

/// Every policy without support, and once more with support where support is on offer and changes something.
std::vector<PolicyFigures> follow_policies(const Space& space, const Order& order);

}  // namespace rollcall::prove
