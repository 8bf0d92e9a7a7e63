#include "player/story/record_view.h"

#include "player/printable.h"
#include "player/record/marks.h"
#include "player/record/mode.h"
#include "player/record/path_words.h"

namespace rollcall::story {

RecordView record_view(const LocalizedScenario& tale, const record::CompletionRecord& record) {
  RecordView view;
  view.title = tale.plain(tale.scenario.about().title);
  view.version = record.version;
  view.variant = record.variant;
  view.staff_number = printable(record.staff_number);
  view.finished = record.finished;
  view.offset = record.offset;
  view.mode = record::mode_line(record);
  view.path = record::path_line(record.on_path);
  view.doubt = record::sentence(record.doubt);
  for (const scenario::Ending& ending : tale.scenario.endings()) {
    if (ending.id == record.ending) view.ending = tale.plain(ending.title);
  }
  view.active_seconds = record.active_seconds;
  view.timed = record.timed;
  return view;
}

}  // namespace rollcall::story
