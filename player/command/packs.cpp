#include "player/command/packs.h"

#include <algorithm>

#include "player/os/file_uri.h"

namespace rollcall::command {
namespace {

/// What lies there beside the release that has just come.
void tell_of_older(const library::Library& library, const pack::Identity& installed, const terminal::Console& console) {
  std::uint64_t count = 0;
  std::string versions;
  for (const library::Entry& entry : library.packs_of(installed.module)) {
    if (!entry.identity || !(entry.identity->version < installed.version)) continue;
    ++count;
    versions += (versions.empty() ? "" : ", ") + entry.identity->version.text();
  }
  if (count == 0) return;
  console.tell(
      trn("The older release {versions} stays, for whoever began with it; what begins from now on is {version}.",
          "The older releases {versions} stay, for whoever began with one of them; what begins from now on is "
          "{version}.",
          count, "versions"_is = versions, "version"_is = installed.version.text()));
}

}  // namespace

library::Waiting tell_of_waiting(const terminal::Console& console) {
  return [&console] { console.complain(tr("Another Rollcall is installing; waiting.")); };
}

Exit install(const Home& home, std::span<const std::string> packs, const terminal::Console& console) {
  library::Library library = home.library(tell_of_waiting(console));
  Exit result = Exit::done;
  for (const std::string& pack : packs) {
    try {
      const pack::Identity identity = library.install(os::path_of(pack));
      console.say(
          tr("Installed {module} {version}.", "module"_is = identity.module, "version"_is = identity.version.text()));
      tell_of_older(library, identity, console);
    } catch (const pack::Refused& refused) {
      console.complain(pack, refused);
      result = std::max(result, Exit::input_has_problems);
    } catch (const Error& error) {
      console.complain(pack, error);
      result = Exit::call_or_machine_at_fault;
    }
  }
  return result;
}

}  // namespace rollcall::command
