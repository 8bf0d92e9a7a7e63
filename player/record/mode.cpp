#include "player/record/mode.h"

namespace rollcall::record {

Message name(Mode mode) { return mode == Mode::assessment ? tr("Assessment") : tr("Practice"); }

Message mode_line(const CompletionRecord& record) {
  if (record.times_gone_back == 0) return name(record.mode);
  return trn("Practice, went back {n} time", "Practice, went back {n} times", record.times_gone_back);
}

Message mode_sentence(const CompletionRecord& record) {
  if (record.mode == Mode::assessment) return tr("It was an assessment, in which nobody can go back.");
  if (record.times_gone_back == 0) return tr("It was practice, and nobody went back.");
  return trn("It was practice, and somebody went back {n} time.", "It was practice, and somebody went back {n} times.",
             record.times_gone_back);
}

const char* word(Mode mode) { return mode == Mode::assessment ? "assessment" : "practice"; }

}  // namespace rollcall::record
