#include "authoring/prove/order.h"

#include <numeric>

#include "authoring/prove/components.h"

namespace rollcall::prove {
namespace {

/// The states of a range and what leads from one of them to another.
struct RangeGraph {
  const Space& space;
  StateRange range;

  std::uint32_t size() const { return range.last - range.first; }
  std::uint32_t degree(std::uint32_t node) const {
    return space.first_edge[range.first + node + 1] - space.first_edge[range.first + node];
  }
  std::uint32_t target(std::uint32_t node, std::uint32_t i) const {
    const std::uint32_t target = space.edges[space.first_edge[range.first + node] + i].target;
    return target >= range.first && target < range.last ? target - range.first : scenario::none;
  }
};

bool leads_to_itself(const Space& space, StateIndex state) {
  const auto edges = space.edges_of(state);
  return std::any_of(edges.begin(), edges.end(), [&](const Edge& edge) { return edge.target == state; });
}

}  // namespace

/// Components come last first, so the range is filled from behind.
Order order(const Space& space, const StateRange& range) {
  Order order;
  order.sequence.resize(range.last - range.first);
  auto first = static_cast<std::uint32_t>(order.sequence.size());
  find_components(RangeGraph{space, range}, [&](std::span<const std::uint32_t> members) {
    const std::uint32_t last = first;
    first -= static_cast<std::uint32_t>(members.size());
    for (std::size_t i = 0; i < members.size(); ++i) order.sequence[first + i] = range.first + members[i];
    if (members.size() > 1 || leads_to_itself(space, order.sequence[first])) order.cycles.push_back({first, last});
  });
  std::reverse(order.cycles.begin(), order.cycles.end());
  return order;
}

Order order(const Space& space) {
  Order order;
  order.sequence.resize(space.explored);
  std::iota(order.sequence.begin(), order.sequence.end(), StateIndex{0});
  for (const StateRange& range : space.ranges) {
    if (!range.circles) continue;
    const Order part = prove::order(space, range);
    std::ranges::copy(part.sequence, order.sequence.begin() + range.first);
    for (const Order::Cycle& cycle : part.cycles)
      order.cycles.push_back({range.first + cycle.first, range.first + cycle.last});
  }
  order.place.resize(space.explored);
  for (std::uint32_t i = 0; i < order.sequence.size(); ++i) order.place[order.sequence[i]] = i;
  return order;
}

}  // namespace rollcall::prove
