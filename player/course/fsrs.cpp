#include "player/course/fsrs.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace rollcall::course {
namespace {

/// The parameters of FSRS-6, w0 to w20.
constexpr std::array w = {0.212,  1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001,  1.8722, 0.1666, 0.796,
                          1.4835, 0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542};
constexpr double least_stability = 0.001, most_stability = 36'500;
constexpr double easy = 4;  ///< the highest grade, which difficulty is drawn to

/// As the formulas number the grades.
double number(Grade grade) { return grade == Grade::again ? 1 : 3; }

double first_difficulty(double grade) { return w[4] - std::exp(w[5] * (grade - 1)) + 1; }

double next_difficulty(double difficulty, double grade) {
  const double change = -w[6] * (grade - 3);
  const double damped = difficulty + change * (10 - difficulty) / 9;
  return std::clamp(w[7] * first_difficulty(easy) + (1 - w[7]) * damped, 1.0, 10.0);
}

double limited(double stability) { return std::clamp(stability, least_stability, most_stability); }

double on_the_same_day(double stability, double grade) {
  const double growth = std::exp(w[17] * (grade - 3 + w[18])) * std::pow(stability, -w[19]);
  return limited(stability * (grade >= 3 ? std::max(growth, 1.0) : growth));
}

double after_success(const Memory& memory, double recalled) {
  const double growth = std::exp(w[8]) * (11 - memory.difficulty) * std::pow(memory.stability, -w[9]) *
                        (std::exp(w[10] * (1 - recalled)) - 1);
  return limited(memory.stability * (1 + growth));
}

double after_failure(const Memory& memory, double recalled) {
  const double forgotten = limited(w[11] * std::pow(memory.difficulty, -w[12]) *
                                   (std::pow(memory.stability + 1, w[13]) - 1) * std::exp(w[14] * (1 - recalled)));
  const double no_more_than = memory.stability / std::exp(w[17] * w[18]);
  return std::min(std::max(no_more_than, least_stability), forgotten);
}

}  // namespace

Memory first_memory(Grade grade) {
  const std::size_t given = grade == Grade::again ? 0 : 2;
  return {std::max(w[given], 0.1), std::clamp(first_difficulty(number(grade)), 1.0, 10.0)};
}

Memory after(const Memory& memory, double days, Grade grade) {
  Memory next;
  next.difficulty = next_difficulty(memory.difficulty, number(grade));
  if (days == 0)
    next.stability = on_the_same_day(memory.stability, number(grade));
  else if (grade == Grade::again)
    next.stability = after_failure(memory, recall(memory, days));
  else
    next.stability = after_success(memory, recall(memory, days));
  return next;
}

double recall(const Memory& memory, double days) {
  const double decay = -w[20];
  const double factor = std::pow(0.9, 1 / decay) - 1;
  return std::pow(1 + factor * days / memory.stability, decay);
}

}  // namespace rollcall::course
