#include "player/ui/unavailable.h"

namespace rollcall::ui {
namespace {

using learning::Obstacle;

Message tell_somebody() { return tr("Tell the person who looks after this computer."); }

Error pack_error(const learning::Unavailable& why) {
  const progress::AttemptSummary& attempt = why.attempt();
  const Message hint =
      tr("Whoever looks after this computer can put the file of version {version} back into the folder of the library.",
         "version"_is = attempt.version.text());
  if (why.obstacle() == Obstacle::pack_gone)
    return Error(
        tr("The release of {title} that you began with is no longer on this computer.", "title"_is = attempt.module),
        hint);
  return Error(tr("The release of {title} that you began with can no longer be used. {reason}",
                  "title"_is = attempt.module, "reason"_is = why.reason()),
               hint);
}

bool is_of_the_pack(Obstacle obstacle) { return obstacle == Obstacle::pack_gone || obstacle == Obstacle::pack_refused; }

}  // namespace

Error cannot_go_on(const learning::Unavailable& why) {
  if (is_of_the_pack(why.obstacle())) return pack_error(why);
  return Error(tr("Your attempt at {title} cannot be gone on with. {reason}", "title"_is = why.attempt().module,
                  "reason"_is = why.reason()),
               tell_somebody());
}

Error cannot_look_back(const learning::Unavailable& why) {
  if (why.obstacle() == Obstacle::deleted) return Error(why.reason());
  return is_of_the_pack(why.obstacle()) ? pack_error(why) : Error(why.reason(), tell_somebody());
}

Message or_start_anew(const Message& hint) {
  return tr(
      "{hint} Or start anew. Then this attempt is given up: it stays on this computer, but nobody can go on with it, "
      "and it is not recorded.",
      "hint"_is = hint);
}

}  // namespace rollcall::ui
