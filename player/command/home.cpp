#include "player/command/home.h"

#include "player/os/files.h"

namespace rollcall::command {

progress::Store Home::store_to_read(const terminal::Console& console) const {
  const auto read = [&] { return progress::Store::read(folder, place, clock); };
  if (os::is_there(folder / "rollcall.db") && !os::may_write(folder)) {
    console.say(tr("Nothing may be written to {folder}, so what is there was only read.", "folder"_is = folder));
    return read();
  }
  try {
    return store();
  } catch (const progress::InUse&) {
    console.say(tr("Another Rollcall has this data open, so what is there was only read."));
    return read();
  }
}

}  // namespace rollcall::command
