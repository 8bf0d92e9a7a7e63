#pragma once
#include <cstdint>
#include <string>
#include <variant>

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
};
struct ToLearners {};
struct ToLibrary {};
/// To its start, or to where it was left.
struct OpenModule {
  std::string module;
};
/// To its start, also while something is begun.
struct ShowForms {
  std::string module;
};
/// The debrief of the last completed attempt.
struct ReviewModule {
  std::string module;
};
struct ChooseLanguage {
  std::string language;
};
struct ChooseForm {
  std::string variant;
};
/// In the form chosen: anew, or where it was left.
struct Begin {};
struct Choose {
  scenario::OptionIndex option = 0;
};
struct TurnPage {};
struct ToDebrief {};
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

using Action = std::variant<ChooseLearner, Unlock, AddLearner, ToLearners, ToLibrary, OpenModule, ShowForms,
                            ReviewModule, ChooseLanguage, ChooseForm, Begin, Choose, TurnPage, ToDebrief, ToRecord,
                            SaveCertificate, PlaySound, SetTextSize, SetDark, SetMuted, LeaveError, StartAnew>;

}  // namespace rollcall::ui
