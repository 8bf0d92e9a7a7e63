#include "player/command/long_work.h"

namespace rollcall::command {

Tell LongWork::told_as(Message (*sentence)(NamedValue<"done"> done, NamedValue<"all"> all)) {
  return [this, sentence](std::size_t done, std::size_t all) {
    os::stop_if_interrupted();
    x_line.show([&] { return sentence("done"_is = done, "all"_is = all); });
  };
}

}  // namespace rollcall::command
