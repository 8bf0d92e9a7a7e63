#pragma once
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <string>
#include <vector>

/// How the benchmarks measure and print: medians of several runs, one line each.
namespace rollcall::bench {

/// Seconds that `work` takes, the median of `runs`.
template <class Work>
double median_seconds(int runs, Work work) {
  std::vector<double> seconds;
  for (int i = 0; i < runs; ++i) {
    const auto start = std::chrono::steady_clock::now();
    work();
    seconds.push_back(std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count());
  }
  std::sort(seconds.begin(), seconds.end());
  return seconds[seconds.size() / 2];
}

/// Seconds of processor time that `work` takes, the median of `runs`: what others do on the machine does not count.
template <class Work>
double median_processor_seconds(int runs, Work work) {
  std::vector<double> seconds;
  for (int i = 0; i < runs; ++i) {
    const std::clock_t start = std::clock();
    work();
    seconds.push_back(double(std::clock() - start) / CLOCKS_PER_SEC);
  }
  std::sort(seconds.begin(), seconds.end());
  return seconds[seconds.size() / 2];
}

inline void row(const std::string& what, double value, const std::string& unit, const std::string& wanted) {
  std::printf("%-52s %14.2f %-16s %s\n", what.c_str(), value, unit.c_str(), wanted.c_str());
}

}  // namespace rollcall::bench
