#pragma once
#include <cstdint>

#include "player/run/score.h"

/// How sure one can be of what few decisions show.
namespace rollcall::run {

/// Where the share, 0 to 1, may lie that somebody would reach over very many such decisions.
struct Interval {
  double low = 0;
  double high = 1;
};

/// Wilson's score interval at 95 % around `share`, 0 to 1, of so many decisions: Wilson, E. B. (1927), "Probable
/// inference, the law of succession, and statistical inference", Journal of the American Statistical Association 22,
/// 209-212; which Brown, Cai and DasGupta (2001), "Interval estimation for a binomial proportion", Statistical Science
/// 16, 101-133, recommend where there are few. It is made for decisions that are right or wrong. Points are something
/// between; of all numbers between 0 and 1 with the same mean, a plain 0 or 1 vary most, so for points it is never too
/// narrow. After no decision nothing is known: 0 to 1.
Interval wilson(double share, std::uint32_t decisions);

/// What was earned of what could be, 0 to 1; 1 where nothing could be, as in Points::percent.
double share(const Points& points);

/// In so many decisions at the least these points were possible: with 3 in each. For whoever has points alone; an
/// interval for fewer decisions is never too narrow.
std::uint32_t least_decisions(const Points& points);

/// What may be said of somebody after so many decisions in one competency. With a cut of 80 % of right decisions,
/// whoever would decide rightly in 65 % of all passes 12 of them with a chance of 15 %, and 24 with a chance of 4 %.
enum class Certainty : std::uint8_t { too_few, first_picture, fair };
inline constexpr std::uint32_t decisions_for_first_picture = 12;
inline constexpr std::uint32_t decisions_for_fair = 24;
Certainty certainty(std::uint32_t decisions);

}  // namespace rollcall::run
