#include "player/command/unavailable.h"

namespace rollcall::command {

Error cannot_go_on(const learning::Unavailable& why) {
  const std::string& module = why.attempt().module;
  const std::string version = why.attempt().version.text();
  switch (why.obstacle()) {
    case learning::Obstacle::pack_gone:
      return Error(
          tr("You began '{module}' with release {version}, which is no longer installed.", "module"_is = module,
             "version"_is = version),
          tr("Put the file '{module}-{version}.rcpack' back into this player's folder 'library', or give up what "
             "you began, and start anew, with --anew.",
             "module"_is = module, "version"_is = version));
    case learning::Obstacle::pack_refused:
      return Error(tr("You began '{module}' with release {version}, which can no longer be used: {reason}",
                      "module"_is = module, "version"_is = version, "reason"_is = why.reason()),
                   tr("Ask the training unit, or give up what you began, and start anew, with --anew."));
    case learning::Obstacle::misfit:
    case learning::Obstacle::damaged:
    case learning::Obstacle::deleted:
      break;
  }
  return Error(
      tr("What you began cannot be gone on with: {reason}", "reason"_is = why.reason()),
      tr("Have the data looked at with 'rollcall doctor', or give up what you began, and start anew, with --anew."));
}

}  // namespace rollcall::command
