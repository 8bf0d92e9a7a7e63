#pragma once
#include <cstdint>
#include <istream>
#include <optional>
#include <ostream>
#include <string>

#include "player/command/home.h"
#include "player/language/words.h"

namespace rollcall::command {

/// Where what is typed comes from: somebody at the terminal who can be asked, or a file or another program.
enum class Answers : std::uint8_t { person, file };

struct PlayArguments {
  std::string module;
  std::string script;     ///< file; empty: choices are read from the terminal
  std::string learner;    ///< staff number; empty: a rehearsal, nothing is recorded
  std::string variant;    ///< the form of the module; empty: the whole module
  std::string language;   ///< empty: that of the attempt, or of the source
  language::Words words;  ///< the program's own
  bool anew = false;      ///< gives up what this learner has begun in this form
  Answers answers = Answers::file;
  std::optional<std::uint64_t> seed;
  std::string trace;  ///< file to write, as JSON lines; empty: none
};

/// Plays a module in the terminal. An attempt that this learner has begun in this form is continued with the pack it
/// was begun with. A staff number that is not known becomes a new learner; a person is asked first.
int play(const Home& home, const PlayArguments& arguments, std::istream& in, std::ostream& out, std::ostream& err);

}  // namespace rollcall::command
