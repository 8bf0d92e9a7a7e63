#pragma once
#include <cstdint>

/// How well something is remembered, by the model FSRS-6 with the parameters that it comes with:
/// open-spaced-repetition, "The Algorithm" (wiki of fsrs4anki), https://github.com/open-spaced-repetition. It was
/// fitted to flashcards and never to decisions, and it is fitted to nobody here: so it only says what fades first. No
/// date follows from it; those are of the rule and of the ladder.
namespace rollcall::course {

/// Of its four grades two are used: what was done either went wrong or went right.
enum class Grade : std::uint8_t { again, good };

struct Memory {
  double stability = 0;   ///< days after which it is remembered with a chance of 90 %; 0.001 to 36500
  double difficulty = 0;  ///< 1 to 10
};

/// After the first time.
Memory first_memory(Grade grade);

/// After another time, so many days after the last one; 0: on the same day. Precondition: days >= 0.
Memory after(const Memory& memory, double days, Grade grade);

/// The chance, 0 to 1, that it is remembered so many days after the last time.
double recall(const Memory& memory, double days);

}  // namespace rollcall::course
