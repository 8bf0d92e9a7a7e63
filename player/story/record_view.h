#pragma once
#include <cstdint>
#include <string>

#include "player/message.h"
#include "player/record/record.h"
#include "player/story/localized_scenario.h"

namespace rollcall::story {

/// That a module was completed, as its record says it to the learner; what the attempt showed is told by ResultsView.
/// Values, not sentences: a window, a terminal and a page word them.
struct RecordView {
  std::string title;
  scenario::Version version;
  std::string variant;  ///< id; empty: the whole module
  std::string staff_number;
  std::int64_t finished = 0;  ///< seconds since 1970 UTC
  std::int16_t offset = 0;    ///< of the clock on the wall, in minutes
  Message mode;               ///< how it was played
  Message path;               ///< which step of a path it is; empty: outside of any
  Message doubt;              ///< about its date; empty if there is none
  std::string ending;         ///< its title
  std::uint32_t active_seconds = 0;
  bool timed = false;  ///< timed decisions had a clock

  /// Begun ones.
  std::uint32_t minutes() const { return (active_seconds + 59) / 60; }
};

/// `tale` is the module of the record, in the language of the reader.
RecordView record_view(const LocalizedScenario& tale, const record::CompletionRecord& record);

}  // namespace rollcall::story
