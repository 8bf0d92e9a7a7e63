#include "player/story/record_view.h"

#include "player/printable.h"
#include "player/record/marks.h"

namespace rollcall::story {

RecordView record_view(const LocalizedScenario& tale, const record::CompletionRecord& record) {
  RecordView view;
  view.title = tale.plain(tale.scenario.about().title);
  view.version = record.version;
  view.variant = record.variant;
  view.staff_number = printable(record.staff_number);
  view.finished = record.finished;
  view.offset = record.offset;
  view.doubt = record::sentence(record.doubt);
  for (const scenario::Ending& ending : tale.scenario.endings()) {
    if (ending.id == record.ending) view.ending = tale.plain(ending.title);
  }
  view.passed = record.passed;
  view.points = record.points;
  view.active_seconds = record.active_seconds;
  view.competencies = competency_points(tale, record.competencies);
  view.timed = record.timed;
  view.critical_errors = record.critical_errors;
  return view;
}

}  // namespace rollcall::story
