#include "player/course/calibration.h"

#include <cmath>
#include <numbers>

namespace rollcall::course {
namespace {

constexpr double z95 = 1.959963984540054;

double normal_share_below(double z) { return std::erfc(-z / std::numbers::sqrt2) / 2; }
double normal_density(double z) { return std::exp(-z * z / 2) / std::sqrt(2 * std::numbers::pi); }

/// Below which a share of the normal distribution lies; precondition: 0 < share < 1. Halved until doubles end.
double normal_quantile(double share) {
  double low = -40, high = 40;
  for (int halvings = 0; halvings < 100; ++halvings) {
    const double middle = (low + high) / 2;
    (normal_share_below(middle) < share ? low : high) = middle;
  }
  return (low + high) / 2;
}

/// A rate on the scale of the normal distribution.
struct Probit {
  double z = 0;
  double variance = 0;
};

Probit probit(std::uint32_t events, std::uint64_t of) {
  const double rate = (events + 0.5) / (static_cast<double>(of) + 1);
  const double z = normal_quantile(rate);
  const double density = normal_density(z);
  return {z, rate * (1 - rate) / (static_cast<double>(of) * density * density)};
}

Estimate normal_estimate(double value, double variance) {
  const double half = z95 * std::sqrt(variance);
  return {value, value - half, value + half};
}

Estimate share_estimate(std::uint32_t events, std::uint64_t of) {
  const double share = static_cast<double>(events) / static_cast<double>(of);
  const run::Interval interval = run::wilson(share, static_cast<std::uint32_t>(of));
  return {share, interval.low, interval.high};
}

std::uint64_t to_report(const run::Signals& signals) { return std::uint64_t{signals.hits} + signals.misses; }
std::uint64_t others(const run::Signals& signals) {
  return std::uint64_t{signals.false_alarms} + signals.correct_rejections;
}

/// Precondition: there are cases of both kinds.
Calibration calibration(const run::Signals& signals) {
  const Probit hits = probit(signals.hits, to_report(signals));
  const Probit alarms = probit(signals.false_alarms, others(signals));
  const double variance = hits.variance + alarms.variance;
  return {share_estimate(signals.hits, to_report(signals)), share_estimate(signals.correct_rejections, others(signals)),
          normal_estimate(hits.z - alarms.z, variance), normal_estimate(-(hits.z + alarms.z) / 2, variance / 4)};
}

}  // namespace

run::Signals sum(std::span<const run::Signals> all) {
  run::Signals sum;
  for (const run::Signals& one : all) {
    sum.hits += one.hits;
    sum.misses += one.misses;
    sum.false_alarms += one.false_alarms;
    sum.correct_rejections += one.correct_rejections;
  }
  return sum;
}

std::optional<Calibration> calibration_of_person(const run::Signals& signals) {
  if (to_report(signals) < least_cases_of_a_person || others(signals) < least_cases_of_a_person) return std::nullopt;
  return calibration(signals);
}

std::optional<Calibration> calibration_of_group(const run::Signals& signals, std::uint32_t people) {
  if (people < least_people || to_report(signals) == 0 || others(signals) == 0) return std::nullopt;
  return calibration(signals);
}

std::optional<double> share_of_right_reports(double sensitivity, double specificity, double prevalence) {
  const double right = sensitivity * prevalence;
  const double all = right + (1 - specificity) * (1 - prevalence);
  return all > 0 ? std::optional(right / all) : std::nullopt;
}

}  // namespace rollcall::course
