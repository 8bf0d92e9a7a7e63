#pragma once
#include <algorithm>
#include <atomic>
#include <cstddef>
#include <future>
#include <thread>
#include <vector>

namespace rollcall {

/// work(tool, i) for every i below `count`, on all processors; each takes the next i that is left. Each works with a
/// tool of its own, which `make_tool()` gives it; what else one call changes, no other may touch. Throws what a call
/// throws, when the others have ended what they have in hand; nothing more is begun.
template <class MakeTool, class Work>
void in_parallel(std::size_t count, MakeTool make_tool, Work work) {
  std::atomic<std::size_t> next = 0;
  const auto take = [&] {
    try {
      auto tool = make_tool();
      for (std::size_t i = next++; i < count; i = next++) work(tool, i);
    } catch (...) {
      next = count;
      throw;
    }
  };
  std::vector<std::future<void>> others;
  const std::size_t threads = std::min<std::size_t>(std::thread::hardware_concurrency(), count);
  for (std::size_t i = 1; i < threads; ++i) others.push_back(std::async(std::launch::async, take));
  take();
  for (std::future<void>& other : others) other.get();
}

/// The same without a tool.
template <class Work>
void in_parallel(std::size_t count, Work work) {
  in_parallel(
      count, [] { return nullptr; }, [&](std::nullptr_t, std::size_t i) { work(i); });
}

}  // namespace rollcall
