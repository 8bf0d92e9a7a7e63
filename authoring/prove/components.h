#pragma once
#include <algorithm>
#include <cstdint>
#include <span>
#include <vector>

#include "player/scenario/scenario.h"

namespace rollcall::prove {

/// Tarjan's strongly connected components, without recursion. A graph has `size()`, `degree(node)` and
/// `target(node, i)`, which is `none` where that edge leads out of the graph. `found(members)` is told every component
/// once, after all that it leads to; its members stand in the order in which they were met.
template <class Graph, class Found>
void find_components(const Graph& graph, Found found) {
  struct Call {
    std::uint32_t node, next;
  };
  std::vector<std::uint32_t> number(graph.size(), 0), low(graph.size(), 0), stack;
  std::vector<bool> on_stack(graph.size(), false);
  std::vector<Call> calls;
  std::uint32_t visited = 0;
  const auto enter = [&](std::uint32_t node) {
    number[node] = low[node] = ++visited;
    stack.push_back(node);
    on_stack[node] = true;
    calls.push_back({node, 0});
  };
  const auto close = [&](std::uint32_t root) {
    std::size_t first = stack.size();
    while (stack[--first] != root) continue;
    const std::span<const std::uint32_t> members = std::span(stack).subspan(first);
    for (const std::uint32_t node : members) on_stack[node] = false;
    found(members);
    stack.resize(first);
  };
  for (std::uint32_t root = 0; root < graph.size(); ++root) {
    if (number[root] != 0) continue;
    enter(root);
    while (!calls.empty()) {
      const std::uint32_t node = calls.back().node;
      if (calls.back().next == graph.degree(node)) {
        calls.pop_back();
        if (!calls.empty()) low[calls.back().node] = std::min(low[calls.back().node], low[node]);
        if (low[node] == number[node]) close(node);
        continue;
      }
      const std::uint32_t target = graph.target(node, calls.back().next++);
      if (target == scenario::none) continue;
      if (number[target] == 0)
        enter(target);
      else if (on_stack[target])
        low[node] = std::min(low[node], number[target]);
    }
  }
}

}  // namespace rollcall::prove
