#pragma once
#include <cstdint>
#include <string>
#include <variant>

#include "player/progress/store.h"
#include "player/run/question.h"
#include "player/scenario/scenario.h"

/// What a person can ask for. A panel returns one; the application carries it out after the frame.
namespace rollcall::ui {

struct ChooseLearner {
  std::int64_t learner = 0;
};
struct Unlock {
  std::string pin;
};
struct AddLearner {
  std::string name, staff_number, pin;
  progress::Alike alike = progress::Alike::is_asked;
};
/// For whoever knows the old one; without a new one there is none any more.
struct ChangePin {
  std::int64_t learner = 0;
  std::string old_pin, pin;
};
/// Erases what a forgotten PIN protects; the learner begins again without one.
struct GiveUpPin {
  std::int64_t learner = 0;
};
struct EraseLearner {
  std::int64_t learner = 0;
};
/// In which the program speaks, now and when it is opened again.
struct SpeakLanguage {
  std::string language;
};
struct ToLearners {};
struct ToLibrary {};
/// To its start, or to where it was left.
struct OpenModule {
  std::string module;
};
/// To its start, also while something is begun.
struct ShowVariants {
  std::string module;
};
/// The debrief of the last completed attempt.
struct ReviewModule {
  std::string module;
};
struct ChooseLanguage {
  std::string language;
};
struct ChooseVariant {
  std::string variant;
};
/// Whether timed decisions have a clock, in the attempt that is about to begin.
struct UseClock {
  bool wanted = false;
};
/// In the variant chosen: anew, or where it was left.
struct Begin {};
struct Choose {
  scenario::OptionIndex option = 0;
};
/// Nothing was decided while there was time. Does nothing while there still is.
struct RunOutOfTime {};
/// To what comes next in reading: after what followed a decision, or from a page of the story.
struct TurnPage {};
struct ToDebrief {};
/// To the first question of the quiz.
struct ToQuestions {};
struct CheckAnswer {
  run::Answer answer;
};
/// To the next question, or to how they went.
struct NextQuestion {};
struct ToRecord {};
struct SaveCertificate {};
struct PlaySound {};
struct SetTextSize {
  int percent = 100;
};
struct SetDark {
  bool dark = false;
};
struct SetMuted {
  bool muted = false;
};
struct LeaveError {};
/// Gives up the attempt that the error speaks of.
struct StartAnew {};
struct PutNewsAway {};

using Action =
    std::variant<ChooseLearner, Unlock, AddLearner, ChangePin, GiveUpPin, EraseLearner, SpeakLanguage, ToLearners,
                 ToLibrary, OpenModule, ShowVariants, ReviewModule, ChooseLanguage, ChooseVariant, UseClock, Begin,
                 Choose, RunOutOfTime, TurnPage, ToDebrief, ToQuestions, CheckAnswer, NextQuestion, ToRecord,
                 SaveCertificate, PlaySound, SetTextSize, SetDark, SetMuted, LeaveError, StartAnew, PutNewsAway>;

}  // namespace rollcall::ui
