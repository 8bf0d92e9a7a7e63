#pragma once
#include <cstdint>
#include <istream>
#include <optional>
#include <string>

#include "player/command/home.h"
#include "player/command/typist.h"
#include "player/exit.h"
#include "player/terminal/console.h"

namespace rollcall::command {

struct PlayArguments {
  std::string module;
  std::string script;         ///< file; empty: choices are read from the terminal
  std::string learner;        ///< staff number; empty: a rehearsal, nothing is recorded
  std::string variant;        ///< of the module; empty: the whole module
  std::string language;       ///< that was asked for; empty: none
  std::string preferred;      ///< of what begins, where none was asked for; empty: that of the source
  bool is_new = false;        ///< whoever has this staff number is added without a question
  bool anew = false;          ///< gives up what this learner has begun in this variant
  bool assessment = false;    ///< what begins is one, in which nobody can go back; else it is practice
  bool line_by_line = false;  ///< the next one when Enter is pressed; else all that is told at once
  Answers answers = Answers::file;
  std::optional<std::uint64_t> seed;
  std::string trace;  ///< file to write, as JSON lines; empty: none
};

/// Plays a module in the terminal. An attempt that this learner has begun in this variant is continued with the pack
/// it was begun with, in its language. A staff number that is not known becomes a new learner if `is_new`, or if a
/// person who is asked says so.
Exit play(const Home& home, const PlayArguments& arguments, std::istream& in, const terminal::Console& console);

}  // namespace rollcall::command
