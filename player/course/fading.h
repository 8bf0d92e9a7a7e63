#pragma once
#include <string>
#include <vector>

#include "player/course/learned.h"
#include "player/run/score.h"

namespace rollcall::course {

/// A competency, and how likely it is still remembered: 0 to 1, by FSRS-6 (fsrs.h), in which each record is one time,
/// that went right if four of five points were earned. A guess that puts things into an order; nobody is told it as a
/// figure.
struct Fading {
  std::string code;
  double recall = 0;
  run::Points points;  ///< of all records together
};

/// Every competency of the records, what fades first first; of what fades alike the weaker one.
std::vector<Fading> fading(const Learned& learned, const Date& today);

}  // namespace rollcall::course
