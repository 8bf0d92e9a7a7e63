#include "player/command/unavailable.h"

namespace rollcall::command {

Error cannot_go_on(const learning::Unavailable& why) {
  const std::string& module = why.attempt().module;
  const std::string version = why.attempt().version.text();
  switch (why.obstacle()) {
    case learning::Obstacle::pack_gone:
      return Error(
          {"You began '{module}' with release {version}, which is no longer installed.",
           {{"module", module}, {"version", version}}},
          {"Put the file '{module}-{version}.rcpack' back into this player's folder 'library', or give up what "
           "you began, and start anew, with --anew.",
           {{"module", module}, {"version", version}}});
    case learning::Obstacle::pack_refused:
      return Error({"You began '{module}' with release {version}, which can no longer be used: {reason}",
                    {{"module", module}, {"version", version}, {"reason", why.reason()}}},
                   "Ask the training unit, or give up what you began, and start anew, with --anew.");
    case learning::Obstacle::misfit:
    case learning::Obstacle::damaged:
      break;
  }
  return Error(
      {"What you began cannot be gone on with: {reason}", {{"reason", why.reason()}}},
      "Have the data looked at with 'rollcall doctor', or give up what you began, and start anew, with --anew.");
}

}  // namespace rollcall::command
