#include "player/record/event_words.h"

#include <array>

#include "player/record/spoken_date.h"

namespace rollcall::record {
namespace {

Message told(const NameCorrected& what) {
  return tr("The name of {number} was corrected.", "number"_is = what.staff_number);
}
Message told(const NumberCorrected& what) {
  return tr("The staff number {before} was corrected to {after}.", "before"_is = what.before, "after"_is = what.after);
}
Message told(const SetAside& what) {
  return tr("The record of the attempt {attempt} was set aside: {reason}", "attempt"_is = uuid(what.registration),
            "reason"_is = what.reason);
}
Message told(const CountedAgain& what) {
  return tr("The record of the attempt {attempt} counts again: {reason}", "attempt"_is = uuid(what.registration),
            "reason"_is = what.reason);
}
Message told(const Linked& what) {
  return tr("{one} and {other} were found to be of one person.", "one"_is = what.one, "other"_is = what.other);
}
Message told(const Unlinked& what) {
  return tr("{one} and {other} were found to be of two people.", "one"_is = what.one, "other"_is = what.other);
}
Message told(const Joined& what) {
  return tr("{number} joined the path '{path}' on {day}.", "number"_is = what.staff_number, "path"_is = what.path,
            "day"_is = spoken(what.day));
}
Message told(const Left& what) {
  return tr("{number} left the path '{path}' on {day}.", "number"_is = what.staff_number, "path"_is = what.path,
            "day"_is = spoken(what.day));
}
Message told(const ChoicesDeleted& what) {
  return trn("The choices of {n} attempt that ended before {day} were deleted.",
             "The choices of {n} attempts that ended before {day} were deleted.", what.attempts,
             "day"_is = spoken(what.day));
}

}  // namespace

Message sentence(const Event& event) {
  return std::visit([](const auto& what) { return told(what); }, event.what);
}

const char* word(const What& what) {
  constexpr std::array<const char*, std::variant_size_v<What>> words = {
      "name-corrected", "number-corrected", "set-aside", "counted-again",  "linked",
      "unlinked",       "joined",           "left",      "choices-deleted"};
  return words[what.index()];
}

}  // namespace rollcall::record
