#include "player/course/home_words.h"

#include "player/record/spoken_date.h"

namespace rollcall::course {

Message reason_of(const Item& item) {
  if (item.reason == Reason::go_on) return tr("begun");
  if (item.reason == Reason::start) return tr("can be begun");
  if (item.reason == Reason::opens_later) return tr("opens when what comes first is done");
  if (!item.day) return tr("done, and counts for ever");
  const auto day = "day"_is = record::spoken(*item.day);
  switch (item.reason) {
    case Reason::renew_expired:
      return tr("was valid until {day}; played again, it is valid again", day);
    case Reason::complete_by:
      return tr("to be completed by {day}", day);
    case Reason::renew_by:
      return tr("valid until {day}, and can be renewed now", day);
    case Reason::refresh:
      return tr("a refresher, since {day}", day);
    default:
      return tr("valid until {day}", day);
  }
}

Message minutes_of(const Section& section) {
  if (section.minutes == 0 || section.items.size() < 2) return {};
  const std::uint64_t minutes = section.minutes;
  if (section.without_minutes != 0) return trn("At least {n} minute in all", "At least {n} minutes in all", minutes);
  return trn("{n} minute in all", "{n} minutes in all", minutes);
}

std::vector<NamedSection> sections_of(const Home& home) {
  return {{tr("Due now"), &home.due_now},
          {tr("In progress"), &home.in_progress},
          {tr("Next"), &home.next},
          {tr("Done"), &home.done}};
}

}  // namespace rollcall::course
