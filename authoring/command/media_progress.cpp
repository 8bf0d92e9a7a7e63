#include "authoring/command/media_progress.h"

#include "player/os/interruption.h"

namespace rollcall::authoring {

Tell media_shown_on(terminal::ProgressLine& line) {
  return [&line](std::size_t begun, std::size_t all) {
    os::stop_if_interrupted();
    line.show(
        [&] { return tr("Looking at pictures and recordings: {begun} of {all}", "begun"_is = begun, "all"_is = all); });
  };
}

}  // namespace rollcall::authoring
