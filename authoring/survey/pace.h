#pragma once
#include <string_view>

/// How long it takes to read and to decide, for planning.
namespace rollcall::survey {

/// How many words an officer reads in a minute, in a language (BCP 47 code).
///
/// Our own figures for planning: about four fifths of what native readers did with easy texts in their own language
/// (Trauzettel-Klosinski and Dietz 2012: 228 words in English, 195 in French, 184 in Russian, 138 in Arabic), since
/// many read in another one. For the other languages they are estimates: the longer the words of a language are, the
/// fewer of them are read.
int words_per_minute(std::string_view language);

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
