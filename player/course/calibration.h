#pragma once
#include <cstdint>
#include <optional>
#include <span>

#include "player/run/interval.h"
#include "player/run/score.h"

/// Whether those are reported who should be, and only those. Signal detection with equal variances: Macmillan, N. A.
/// and Creelman, C. D. (2005), "Detection Theory: A User's Guide", 2nd edition, chapters 1, 2 and 13; rates are moved
/// by half a case (Hautus, M. J. (1995), "Corrections for extreme proportions and their biasing effects on estimated
/// values of d'", Behavior Research Methods 27, 46-51), variances are those of Gourevitch, V. and Galanter, E. (1967),
/// "A significance test for one parameter isosensitivity functions", Psychometrika 32, 25-33.
namespace rollcall::course {

/// A number of any size with its interval at 95 %.
struct Estimate {
  double value = 0;
  double low = 0;
  double high = 0;
};

struct Calibration {
  Estimate sensitivity;  ///< share of the cases to report that were reported
  Estimate specificity;  ///< share of the other cases that were not
  Estimate d_prime;      ///< how well both are told apart; 0: by chance
  Estimate criterion;    ///< below 0: reports too readily; above 0: too rarely; 0: neither
};

run::Signals sum(std::span<const run::Signals> all);

inline constexpr std::uint32_t least_cases_of_a_person = 40;  ///< of each kind
inline constexpr std::uint32_t least_people = 10;             ///< in a group

/// Nothing under 40 cases of each kind: with 12 and 10 the d' of one and the same officer spreads by about 0.6 from one
/// time to the next, with 40 and 40 still by 0.3.
std::optional<Calibration> calibration_of_person(const run::Signals& signals);

/// Of the cases of all of them together, taken as if each were another person's. Nothing under 10 people, who could be
/// told apart, or without cases of both kinds.
std::optional<Calibration> calibration_of_group(const run::Signals& signals, std::uint32_t people);

/// The share of reports that are right where only so many of all cases are to be reported: at 1 in 100, a sensitivity
/// of 80 % and a specificity of 95 % it is 14 %. Nothing if nobody would report anything.
std::optional<double> share_of_right_reports(double sensitivity, double specificity, double prevalence);

}  // namespace rollcall::course
