#pragma once
#include <cstdint>
#include <istream>
#include <optional>
#include <ostream>
#include <string>

#include "player/command/home.h"

namespace rollcall::command {

struct PlayArguments {
  std::string module;
  std::string script;    ///< file; empty: choices are read from the terminal
  std::string learner;   ///< staff number; empty: a rehearsal, nothing is recorded
  std::string variant;   ///< the form of the module; empty: the whole module
  std::string language;  ///< empty: that of the source
  std::optional<std::uint64_t> seed;
  std::string trace;  ///< file to write, as JSON lines; empty: none
};

/// Plays a module in the terminal. An attempt that this learner has begun in this form is continued with the pack it
/// was begun with.
int play(const Home& home, const PlayArguments& arguments, std::istream& in, std::ostream& out, std::ostream& err);

}  // namespace rollcall::command
