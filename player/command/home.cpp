#include "player/command/home.h"

#include "player/os/files.h"

namespace rollcall::command {
namespace {

progress::Store with_news_told(progress::Store store, const terminal::Console& console) {
  for (const Message& news : store.news()) console.complain(news);
  return store;
}

}  // namespace

progress::Store Home::store(const terminal::Console& console, progress::Found found) const {
  return with_news_told(progress::Store(folder, place, clock, found), console);
}

progress::Store Home::store_to_read(const terminal::Console& console) const {
  const auto read = [&] { return with_news_told(progress::Store::read(folder, place, clock), console); };
  if (os::is_there(folder / "rollcall.db") && !os::may_write(folder)) {
    console.say(tr("Nothing may be written to {folder}, so what is there was only read.", "folder"_is = folder));
    return read();
  }
  try {
    return store(console);
  } catch (const progress::InUse&) {
    console.say(tr("Another Rollcall has this data open, so what is there was only read."));
    return read();
  }
}

}  // namespace rollcall::command
