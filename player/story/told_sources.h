#pragma once
#include <set>
#include <span>
#include <string>
#include <vector>

#include "player/run/session.h"
#include "player/story/cited_source.h"

namespace rollcall::story {

/// The sources that an attempt tells, one after the other: a work in full where it is met for the first time and short
/// afterwards, and no sentence of what they say twice. What was told before follows from the steps of the attempt
/// alone, so it is the same after a resume and when somebody looks back.
class ToldSources {
 public:
  /// After these steps. The scenario and its texts must outlive this.
  ToldSources(const LocalizedScenario& tale, std::span<const run::Step> steps);

  std::vector<CitedSource> next(scenario::Range cites);

 private:
  /// What has a reason and cites.
  template <class Row>
  void add(const Row& row) {
    if (row.why != scenario::none) next(row.cites);
  }
  CitedSource next(const scenario::Citation& citation);

  LocalizedScenario x_tale;
  std::set<Work, IsBefore> x_works;
  std::set<std::string> x_said;
};

}  // namespace rollcall::story
