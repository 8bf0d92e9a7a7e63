#pragma once
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <variant>
#include <vector>

#include "player/progress/store.h"
#include "player/record/record.h"
#include "player/run/question.h"
#include "player/scenario/scenario.h"
#include "player/ui/settings.h"

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
/// To the start of what a step of a path asks for, in its variant and mode.
struct OpenStep {
  std::string module;
  std::string variant;
  record::Mode mode = record::Mode::practice;
};
/// From today on.
struct FollowPath {
  std::string path;  ///< id
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
/// Of the page that stands open, where its lines come one after another.
struct ShowNextLine {};
struct ShowAllLines {};
/// Lines that come by themselves wait until they are asked for, or until this is taken back.
struct HoldLines {
  bool wanted = false;
};
/// In which mode the attempt that is about to begin is played.
struct ChooseMode {
  record::Mode mode = record::Mode::practice;
};
/// What was told so far, over what stands on the screen; and back to that.
struct ShowStory {};
struct LeaveStory {};
/// All words that the module explains, in the same way.
struct ShowGlossary {};
struct LeaveGlossary {};
/// To this decision of the story so far, in front of it.
struct GoBack {
  std::size_t step = 0;
};
struct ToDebrief {};
/// From this step of the path that the debrief tells; nothing of it is recorded.
struct TryAnotherWay {
  std::size_t step = 0;
};
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
/// Over what stands on the screen, and back to that.
struct ShowSettings {};
struct ShowShortcuts {};
struct LeaveOver {};
/// Everything that runs stands still, and a page that says so lies over everything.
struct Pause {};
struct GoOn {};
/// All of them but the language, now and from now on.
struct ChangeSettings {
  Settings settings;
};
struct LeaveError {};
/// Gives up the attempt that the error speaks of.
struct StartAnew {};
struct PutNewsAway {};
/// To the page on which packs and trust lists come in.
struct ToArrivals {};
struct LookOnSticks {};
/// Packs and trust lists into the library; of folders what is in them is shown.
struct TakeFiles {
  std::vector<std::filesystem::path> files;
};
/// Of the fingerprint of a first trust list and the one that a person was told.
struct CompareRoot {
  bool is_same = false;
};
struct StopTaking {};
/// To the files that are in it; empty: in the folder of the account.
struct OpenFolder {
  std::filesystem::path folder = {};
};
/// To the library, or to who could open it.
struct LeaveArrivals {};

using Action =
    std::variant<ChooseLearner, Unlock, AddLearner, ChangePin, GiveUpPin, EraseLearner, SpeakLanguage, ToLearners,
                 ToLibrary, OpenModule, OpenStep, FollowPath, ShowVariants, ReviewModule, ChooseLanguage, ChooseVariant,
                 UseClock, Begin, Choose, RunOutOfTime, TurnPage, ShowStory, LeaveStory, ShowGlossary, LeaveGlossary,
                 GoBack, ChooseMode, ToDebrief, TryAnotherWay, ToQuestions, CheckAnswer, NextQuestion, ToRecord,
                 SaveCertificate, PlaySound, ShowSettings, ShowShortcuts, LeaveOver, ChangeSettings, LeaveError,
                 StartAnew, PutNewsAway, ToArrivals, LookOnSticks, TakeFiles, CompareRoot, StopTaking, OpenFolder,
                 LeaveArrivals, ShowNextLine, ShowAllLines, HoldLines, Pause, GoOn>;

}  // namespace rollcall::ui
