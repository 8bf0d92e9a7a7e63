#include "player/command/packs.h"

#include <algorithm>

#include "player/library/arrival_words.h"
#include "player/os/file_uri.h"

namespace rollcall::command {

library::Waiting tell_of_waiting(const terminal::Console& console) {
  return [&console] { console.complain(tr("Another Rollcall is installing; waiting.")); };
}

Exit install(const Home& home, std::span<const std::string> packs, const terminal::Console& console) {
  library::Library library = home.library(tell_of_waiting(console));
  Exit result = Exit::done;
  for (const std::string& pack : packs) {
    try {
      const pack::Identity identity = library.install(os::path_of(pack));
      for (const Message& one : library::installed(library, identity)) console.tell(one);
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
