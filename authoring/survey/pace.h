#pragma once
#include <string_view>

#include "player/language/reading_pace.h"

/// How long it takes to read and to decide, for planning.
namespace rollcall::survey {

using language::words_per_minute;

/// For thinking about a decision, or a question after the debrief, when all has been read.
inline constexpr int seconds_for_decision = 30;
inline constexpr int seconds_for_question = 30;

struct Workload {
  double words = 0, decisions = 0, questions = 0;
};

double minutes(const Workload& work, std::string_view language);

/// How far a plan may be from that, in percent of the plan.
inline constexpr int most_off_plan = 25;

}  // namespace rollcall::survey
