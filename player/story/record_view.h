#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "player/message.h"
#include "player/record/record.h"
#include "player/story/skill.h"

namespace rollcall::story {

/// What a completion record says to the learner. Values, not sentences: a window, a terminal and a page word them.
struct RecordView {
  std::string title;
  scenario::Version version;
  std::string variant;  ///< id; empty: the whole module
  std::string staff_number;
  std::int64_t finished = 0;  ///< seconds since 1970 UTC
  std::int16_t offset = 0;    ///< of the clock on the wall, in minutes
  Message doubt;              ///< about its date; empty if there is none
  std::string ending;         ///< its title
  bool passed = false;
  run::Points points;
  std::uint32_t active_seconds = 0;
  std::vector<CompetencyPoints> competencies;
  bool timed = false;  ///< timed decisions had a clock
  std::uint32_t critical_errors = 0;

  /// Begun ones.
  std::uint32_t minutes() const { return (active_seconds + 59) / 60; }
};

/// `tale` is the module of the record, in the language of the reader.
RecordView record_view(const LocalizedScenario& tale, const record::CompletionRecord& record);

}  // namespace rollcall::story
