#include "authoring/prove/order.h"

#include <algorithm>

namespace rollcall::prove {
namespace {

/// Tarjan's strongly connected components, without recursion; they come out in reverse order.
class Tarjan {
 public:
  explicit Tarjan(const Space& space)
      : x_space(space), x_number(space.explored, 0), x_low(space.explored, 0), x_on_stack(space.explored, false) {}

  Order run() {
    for (const Start& start : x_space.starts) {
      if (x_number[start.state] == 0) visit_from(start.state);
    }
    std::reverse(x_order.sequence.begin(), x_order.sequence.end());
    const auto size = static_cast<std::uint32_t>(x_order.sequence.size());
    for (Order::Cycle& cycle : x_order.cycles) cycle = {size - cycle.last, size - cycle.first};
    std::reverse(x_order.cycles.begin(), x_order.cycles.end());
    return std::move(x_order);
  }

 private:
  struct Call {
    StateIndex state;
    std::uint32_t next_edge;
  };

  void enter(StateIndex state) {
    x_number[state] = x_low[state] = ++x_visited;
    x_stack.push_back(state);
    x_on_stack[state] = true;
    x_calls.push_back({state, x_space.first_edge[state]});
  }

  void visit_from(StateIndex root) {
    enter(root);
    while (!x_calls.empty()) {
      Call& call = x_calls.back();
      const StateIndex state = call.state;
      if (call.next_edge == x_space.first_edge[state + 1]) {
        x_calls.pop_back();
        if (!x_calls.empty()) lower(x_calls.back().state, x_low[state]);
        if (x_low[state] == x_number[state]) close(state);
        continue;
      }
      const std::uint32_t target = x_space.edges[call.next_edge++].target;
      if (is_ending(target)) continue;
      if (x_number[target] == 0) {
        enter(target);
      } else if (x_on_stack[target]) {
        lower(state, x_number[target]);
      }
    }
  }

  void lower(StateIndex state, std::uint32_t low) { x_low[state] = std::min(x_low[state], low); }

  void close(StateIndex root) {
    const auto first = static_cast<std::uint32_t>(x_order.sequence.size());
    StateIndex state = scenario::none;
    while (state != root) {
      state = x_stack.back();
      x_stack.pop_back();
      x_on_stack[state] = false;
      x_order.sequence.push_back(state);
    }
    const auto last = static_cast<std::uint32_t>(x_order.sequence.size());
    const auto edges = x_space.edges_of(root);
    const bool leads_to_itself =
        std::any_of(edges.begin(), edges.end(), [&](const Edge& edge) { return edge.target == root; });
    if (last - first > 1 || leads_to_itself) x_order.cycles.push_back({first, last});
  }

  const Space& x_space;
  std::uint32_t x_visited = 0;
  std::vector<std::uint32_t> x_number, x_low;
  std::vector<bool> x_on_stack;
  std::vector<StateIndex> x_stack;
  std::vector<Call> x_calls;
  Order x_order;
};

}  // namespace

Order order(const Space& space) { return Tarjan(space).run(); }

}  // namespace rollcall::prove
