#include "authoring/survey/path_order.h"

#include <algorithm>
#include <cstdint>
#include <functional>
#include <iterator>
#include <map>
#include <queue>
#include <string_view>

namespace rollcall::survey {
namespace {

using Places = std::vector<std::vector<std::size_t>>;

/// For each step those that it comes after, as far as there are any.
Places before_each(const source::PathDocument& path) {
  std::map<std::string_view, std::size_t> places;
  for (std::size_t i = 0; i < path.steps.size(); ++i) places.emplace(path.steps[i].id.value, i);
  Places before(path.steps.size());
  for (std::size_t i = 0; i < path.steps.size(); ++i) {
    for (const source::Text& id : path.steps[i].after) {
      if (const auto found = places.find(id.value); found != places.end()) before[i].push_back(found->second);
    }
  }
  return before;
}

std::vector<std::size_t> opened(const Places& before) {
  std::vector<std::size_t> waits(before.size());
  Places after(before.size());
  std::priority_queue<std::size_t, std::vector<std::size_t>, std::greater<>> free;
  for (std::size_t i = 0; i < before.size(); ++i) {
    waits[i] = before[i].size();
    if (waits[i] == 0) free.push(i);
    for (const std::size_t one : before[i]) after[one].push_back(i);
  }
  std::vector<std::size_t> open;
  while (!free.empty()) {
    const std::size_t step = free.top();
    free.pop();
    open.push_back(step);
    for (const std::size_t next : after[step]) {
      if (--waits[next] == 0) free.push(next);
    }
  }
  return open;
}

}  // namespace

PathOrder order_of(const source::PathDocument& path) {
  const Places before = before_each(path);
  PathOrder order{opened(before), {}, {}};
  enum class Mark : std::uint8_t { waiting, seen, done };
  std::vector<Mark> marks(before.size(), Mark::waiting);
  for (const std::size_t step : order.open) marks[step] = Mark::done;
  const std::vector<Mark> opens = marks;
  for (std::size_t first = 0; first < before.size(); ++first) {
    // Whoever waits waits for somebody who waits too: going back from one to another ends in a ring.
    std::vector<std::size_t> way;
    std::size_t at = first;
    while (marks[at] == Mark::waiting) {
      marks[at] = Mark::seen;
      way.push_back(at);
      at = *std::find_if(before[at].begin(), before[at].end(),
                         [&](std::size_t one) { return opens[one] == Mark::waiting; });
    }
    const auto ring = marks[at] == Mark::seen ? std::find(way.begin(), way.end(), at) : way.end();
    order.shut.insert(order.shut.end(), way.begin(), ring);
    if (ring != way.end()) order.rings.emplace_back(ring, way.end());
    for (const std::size_t step : way) marks[step] = Mark::done;
  }
  std::sort(order.shut.begin(), order.shut.end());
  return order;
}

std::vector<std::size_t> way_to(const source::PathDocument& path, const PathOrder& order, std::size_t step) {
  const Places before = before_each(path);
  std::vector<bool> is_on_way(path.steps.size());
  is_on_way[step] = true;
  for (auto one = order.open.rbegin(); one != order.open.rend(); ++one) {
    if (!is_on_way[*one]) continue;
    for (const std::size_t earlier : before[*one]) is_on_way[earlier] = true;
  }
  std::vector<std::size_t> way;
  std::copy_if(order.open.begin(), order.open.end(), std::back_inserter(way),
               [&](std::size_t one) { return is_on_way[one]; });
  return way;
}

}  // namespace rollcall::survey
