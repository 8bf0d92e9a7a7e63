#include "player/course/calibration.h"

#include <doctest/doctest.h>

#include <cmath>
#include <vector>

#include "player/run/shuffle.h"

namespace rollcall::course {
namespace {

/// An officer whose impression of a case is a number, with a spread of 1: higher by `apart` of cases to report; who
/// reports from `threshold` on.
struct Officer {
  double apart, threshold;

  run::Signals judge(std::uint32_t to_report, std::uint32_t others, run::SplitMix& random) const {
    run::Signals signals;
    for (std::uint32_t i = 0; i < to_report; ++i)
      ++(normal(random) + apart >= threshold ? signals.hits : signals.misses);
    for (std::uint32_t i = 0; i < others; ++i)
      ++(normal(random) >= threshold ? signals.false_alarms : signals.correct_rejections);
    return signals;
  }

 private:
  /// Box and Muller.
  static double normal(run::SplitMix& random) {
    const auto share = [&] { return (random.below(1u << 30) + 0.5) / (1u << 30); };
    const double radius = std::sqrt(-2 * std::log(share()));
    return radius * std::cos(6.283185307179586 * share());
  }
};

double spread(const std::vector<double>& values) {
  double sum = 0, squares = 0;
  for (const double value : values) sum += value, squares += value * value;
  const double n = static_cast<double>(values.size()), mean = sum / n;
  return std::sqrt(squares / n - mean * mean);
}

}  // namespace

TEST_CASE("figures of a table that is published are found again") {
  // Macmillan and Creelman (2005), chapters 1 and 2: hits 20 of 25, false alarms 10 of 25; d' 1.095 and criterion
  // -0.294 without moving the rates.
  const auto group = calibration_of_group({20'000, 5'000, 10'000, 15'000}, 10);
  REQUIRE(group);
  CHECK(group->d_prime.value == doctest::Approx(1.095).epsilon(0.001));
  CHECK(group->criterion.value == doctest::Approx(-0.294).epsilon(0.002));
  CHECK(group->sensitivity.value == 0.8);
  CHECK(group->specificity.value == 0.6);
  CHECK(group->sensitivity.low < 0.8);
  CHECK(group->specificity.high > 0.6);
}

TEST_CASE("nothing is said of one person under 40 cases of each kind, nor of a group of under 10") {
  CHECK_FALSE(calibration_of_person({39, 0, 1, 60}));
  CHECK_FALSE(calibration_of_person({30, 30, 1, 38}));
  CHECK(calibration_of_person({30, 10, 10, 30}));
  CHECK_FALSE(calibration_of_group({300, 100, 100, 300}, 9));
  CHECK_FALSE(calibration_of_group({0, 0, 1, 1}, 10));
  CHECK_FALSE(calibration_of_group({1, 1, 0, 0}, 10));
  CHECK(calibration_of_group({1, 1, 1, 1}, 10));
}

TEST_CASE("who reports everything, or never a wrong one, has figures too") {
  const auto all = calibration_of_person({40, 0, 40, 0});
  REQUIRE(all);
  CHECK(all->d_prime.value == doctest::Approx(0).epsilon(1e-9));
  CHECK(all->criterion.value < -2);
  CHECK(all->specificity.value == 0);
  const auto perfect = calibration_of_person({40, 0, 0, 40});
  REQUIRE(perfect);
  CHECK(perfect->criterion.value == doctest::Approx(0).epsilon(1e-9));
  CHECK(perfect->d_prime.value > 4);
  CHECK(std::isfinite(perfect->d_prime.high));
}

TEST_CASE("simulated officers are recovered, as surely as is said") {
  struct Row {
    Officer officer;
    std::uint32_t to_report, others;
    double spread;  ///< of d', of the same officer from one time to the next
  };
  for (const Row& row : {Row{{1.5, 0.75}, 40, 40, 0.31}, Row{{1.5, 0.75}, 200, 200, 0.14},
                         Row{{1.0, 1.2}, 100, 100, 0.21}, Row{{2.0, 0.4}, 100, 100, 0.25}}) {
    run::SplitMix random(5);
    std::vector<double> found;
    int held_d_prime = 0, held_criterion = 0, held_sensitivity = 0;
    double mean_d_prime = 0, mean_criterion = 0;
    constexpr int times = 2000;
    const double criterion = row.officer.threshold - row.officer.apart / 2;
    const double sensitivity = std::erfc((row.officer.threshold - row.officer.apart) / std::sqrt(2.0)) / 2;
    for (int i = 0; i < times; ++i) {
      const Calibration one = calibration_of_person(row.officer.judge(row.to_report, row.others, random)).value();
      found.push_back(one.d_prime.value);
      mean_d_prime += one.d_prime.value / times;
      mean_criterion += one.criterion.value / times;
      held_d_prime += one.d_prime.low <= row.officer.apart && row.officer.apart <= one.d_prime.high;
      held_criterion += one.criterion.low <= criterion && criterion <= one.criterion.high;
      held_sensitivity += one.sensitivity.low <= sensitivity && sensitivity <= one.sensitivity.high;
    }
    CAPTURE(row.to_report);
    CHECK(std::abs(mean_d_prime - row.officer.apart) < 0.03);
    CHECK(std::abs(mean_criterion - criterion) < 0.03);
    CHECK(std::abs(spread(found) - row.spread) < 0.02);
    CHECK(held_d_prime > 0.93 * times);
    CHECK(held_criterion > 0.93 * times);
    CHECK(held_sensitivity > 0.92 * times);
  }
}

TEST_CASE("with the few cases of one module the figures of one officer say little") {
  run::SplitMix random(6);
  std::vector<double> found;
  for (int i = 0; i < 4000; ++i) {
    run::Signals signals = Officer{1.5, 0.75}.judge(12, 10, random);
    found.push_back(calibration_of_group(signals, least_people)->d_prime.value);
  }
  CHECK(std::abs(spread(found) - 0.57) < 0.03);
}

TEST_CASE("where few are to be reported most reports are wrong") {
  CHECK(share_of_right_reports(0.8, 0.95, 0.01).value() == doctest::Approx(0.139).epsilon(0.005));
  CHECK(share_of_right_reports(1, 1, 0.01).value() == 1);
  CHECK_FALSE(share_of_right_reports(0, 1, 0.01));
}

TEST_CASE("signals of several records are added") {
  const std::vector<run::Signals> all = {{1, 2, 3, 4}, {10, 20, 30, 40}};
  CHECK(sum(all) == run::Signals{11, 22, 33, 44});
  CHECK(sum({}) == run::Signals{});
}

}  // namespace rollcall::course
