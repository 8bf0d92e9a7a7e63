#include "player/run/interval.h"

#include <doctest/doctest.h>

#include <cmath>

namespace rollcall::run {
namespace {

double ways(std::uint32_t of, std::uint32_t right) {
  double all = 1;
  for (std::uint32_t i = 0; i < right; ++i) all *= static_cast<double>(of - i) / (i + 1);
  return all;
}

/// The chance of at least so many right decisions of somebody who decides rightly in this share of all.
double chance(double level, std::uint32_t least, std::uint32_t decisions) {
  double sum = 0;
  for (std::uint32_t right = least; right <= decisions; ++right)
    sum += ways(decisions, right) * std::pow(level, right) * std::pow(1 - level, decisions - right);
  return sum;
}

}  // namespace

TEST_CASE("the interval is the one that is published") {
  struct Row {
    std::uint32_t right, of;
    double low, high;
  };
  // The first four: Newcombe, R. G. (1998), "Two-sided confidence intervals for the single proportion", Statistics in
  // Medicine 17, 857-872, table I, method 3.
  for (const Row& row : {Row{81, 263, 0.2553, 0.3662}, Row{15, 148, 0.0624, 0.1605}, Row{0, 20, 0.0000, 0.1611},
                         Row{1, 29, 0.0061, 0.1718}, Row{0, 10, 0.0000, 0.2775}, Row{5, 10, 0.2366, 0.7634},
                         Row{10, 10, 0.7225, 1.0000}, Row{6, 8, 0.4093, 0.9285}, Row{1, 1, 0.2065, 1.0000}}) {
    const Interval interval = wilson(static_cast<double>(row.right) / row.of, row.of);
    CHECK(interval.low == doctest::Approx(row.low).epsilon(0.0005));
    CHECK(interval.high == doctest::Approx(row.high).epsilon(0.0005));
  }
}

TEST_CASE("after no decision nothing is known") {
  CHECK(wilson(0, 0).low == 0);
  CHECK(wilson(1, 0).high == 1);
}

TEST_CASE("an interval holds the share, stays between none and all, and narrows with every decision") {
  for (std::uint32_t tenths = 0; tenths <= 10; ++tenths) {
    double width = 2;
    for (const std::uint32_t decisions : {1u, 2u, 3u, 5u, 8u, 12u, 24u, 200u, 4'000'000'000u}) {
      const double share = tenths / 10.0;
      const Interval interval = wilson(share, decisions);
      CHECK(interval.low >= 0);
      CHECK(interval.high <= 1);
      CHECK(interval.low <= share + 1e-12);
      CHECK(interval.high >= share - 1e-12);
      CHECK(interval.high - interval.low < width);
      width = interval.high - interval.low;
    }
  }
}

TEST_CASE("of points alone follow a share and the fewest decisions that they can come from") {
  CHECK(share({4, 9}) == doctest::Approx(0.4444).epsilon(0.001));
  CHECK(share({0, 0}) == 1);
  CHECK(share({5, 3}) == 1);
  CHECK(least_decisions({0, 0}) == 0);
  CHECK(least_decisions({1, 1}) == 1);
  CHECK(least_decisions({4, 9}) == 3);
  CHECK(least_decisions({4, 10}) == 4);
}

TEST_CASE("how many decisions are called few follows from whom they would let through") {
  CHECK(chance(0.65, 10, decisions_for_first_picture) == doctest::Approx(0.15).epsilon(0.02));
  CHECK(chance(0.65, 20, decisions_for_fair) == doctest::Approx(0.042).epsilon(0.02));
  CHECK(certainty(0) == Certainty::too_few);
  CHECK(certainty(11) == Certainty::too_few);
  CHECK(certainty(12) == Certainty::first_picture);
  CHECK(certainty(23) == Certainty::first_picture);
  CHECK(certainty(24) == Certainty::fair);
}

}  // namespace rollcall::run
