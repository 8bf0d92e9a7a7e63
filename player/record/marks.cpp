#include "player/record/marks.h"

namespace rollcall::record {
namespace {

constexpr std::int64_t year = 366 * std::int64_t{86'400};
constexpr std::int64_t first_rollcall = 1'735'689'600;  // 2025-01-01

/// Neither moment need be one that a right clock shows.
bool is_year_after(std::int64_t later, std::int64_t earlier) {
  return later > earlier && static_cast<std::uint64_t>(later) - static_cast<std::uint64_t>(earlier) > year;
}

}  // namespace

DateDoubt doubt_about(const CompletionRecord& record, const CompletionRecord* before) {
  if (record.finished < record.started) return DateDoubt::before_start;
  if (before && record.finished < before->finished) return DateDoubt::before_last;
  if (record.finished < first_rollcall) return DateDoubt::before_rollcall;
  if (is_year_after(record.finished, record.started)) return DateDoubt::year_after_start;
  if (before && is_year_after(record.finished, before->finished)) return DateDoubt::year_after_last;
  return DateDoubt::none;
}

Message sentence(DateDoubt doubt) {
  switch (doubt) {
    case DateDoubt::none:
      break;
    case DateDoubt::before_start:
      return tr("By its dates it was finished before it was begun: the clock of the computer was wrong.");
    case DateDoubt::before_last:
      return tr("By its date it was finished before the record before it: the clock of the computer was wrong.");
    case DateDoubt::before_rollcall:
      return tr("By its date it was finished before there was any Rollcall: the clock of the computer was wrong.");
    case DateDoubt::year_after_start:
      return tr(
          "By its dates it was finished more than a year after it was begun: look whether the clock of the "
          "computer was right.");
    case DateDoubt::year_after_last:
      return tr(
          "By its date it was finished more than a year after the record before it: look whether the clock of "
          "the computer was right.");
  }
  return {};
}

std::vector<Message> marks(const CompletionRecord& record) {
  std::vector<Message> all;
  if (record.doubt != DateDoubt::none) all.push_back(sentence(record.doubt));
  if (record.scripted) all.push_back(tr("Choices were made by a script, and not only by a person."));
  return all;
}

const char* word(DateDoubt doubt) {
  switch (doubt) {
    case DateDoubt::none:
      break;
    case DateDoubt::before_start:
      return "before-start";
    case DateDoubt::before_last:
      return "before-last-record";
    case DateDoubt::before_rollcall:
      return "before-rollcall";
    case DateDoubt::year_after_start:
      return "year-after-start";
    case DateDoubt::year_after_last:
      return "year-after-last-record";
  }
  return "plausible";
}

}  // namespace rollcall::record
