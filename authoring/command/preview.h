#pragma once
#include <cstdint>
#include <filesystem>
#include <istream>
#include <optional>
#include <string>
#include <vector>

#include "player/exit.h"
#include "player/terminal/answers.h"
#include "player/terminal/console.h"
#include "player/terminal/progress_line.h"

namespace rollcall::authoring {

struct PreviewArguments {
  std::filesystem::path folder;
  std::string language;               ///< empty: that of the source
  std::string variant;                ///< empty: the whole module
  std::string from;                   ///< a scene; empty: the first
  std::vector<std::string> settings;  ///< "trust=3"
  std::vector<std::string> choices;   ///< ids of options to take first
  std::filesystem::path script;       ///< of options to take, and then it is over; may be empty
  std::filesystem::path adaptation;   ///< a file of 'slot: text' lines; may be empty
  std::filesystem::path framework;    ///< in place of the one that the module names; may be empty
  std::optional<std::uint64_t> seed;  ///< none: another one each time
  terminal::Answers answers = terminal::Answers::file;
};

/// `rollcall-author play`: plays the source at once, as the learner's terminal would. Nothing is recorded or written,
/// and no key, pack or home folder is needed. A module that does not pass the checks is not played; its problems are
/// printed instead. Ctrl-C ends the program as if it had never asked to be told. What does not fit in a script
/// is complained of. Throws Error for a language, variant, scene, variable or value that the module does not have.
Exit preview(const PreviewArguments& arguments, std::istream& in, const terminal::Console& console,
             terminal::ProgressLine& line);

}  // namespace rollcall::authoring
