#pragma once

namespace rollcall::check {

struct Interval {
  double low = 0;
  double high = 1;
};

/// Wilson's score interval (1927): between which shares the true one lies, in 95 of 100 cases, if `hits` of `trials`
/// were met. It holds for few trials too. `hits` need not be whole, where a tie is half a hit. Precondition: trials >
/// 0.
Interval wilson(double hits, double trials);

}  // namespace rollcall::check
