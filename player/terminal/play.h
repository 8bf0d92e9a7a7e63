#pragma once
#include <cstddef>
#include <functional>
#include <istream>
#include <ostream>
#include <span>
#include <string>

#include "player/language/words.h"
#include "player/run/session.h"
#include "player/scenario/catalogue.h"

namespace rollcall::terminal {

/// What is played: a session, and how a choice is made in it. A stored attempt and a rehearsal differ only here.
struct Play {
  const run::Session& session;
  const scenario::Catalogue& texts;
  const language::Words& words;                       ///< the program's own
  std::function<void(scenario::OptionIndex)> choose;  ///< afterwards `session` has moved on
  std::uint32_t passages_read = 0;                    ///< when it is resumed: how many of session.passages() were read
  std::size_t width = 80;                             ///< characters in a line of the terminal
};

enum class Left : std::uint8_t { at_the_end, before_the_end };

/// Takes these options first, if there are any; throws run::NotPossible as `play_script` does. Then reads option
/// numbers or ids from `in`; `q` or the end of the input leaves before the end. Shows the debrief at the end.
Left play_interactive(const Play& play, std::istream& in, std::ostream& out, std::span<const std::string> first = {});

/// Takes the options of the script one after the other. Throws run::NotPossible for one that is not open, naming the
/// line; a script that stops early leaves before the end.
Left play_script(const Play& play, std::span<const std::string> script, std::ostream& out);

}  // namespace rollcall::terminal
