#pragma once
#include <filesystem>
#include <string>

#include "player/command/home.h"
#include "player/command/modules.h"
#include "player/command/typist.h"
#include "player/exit.h"
#include "player/os/output.h"
#include "player/terminal/console.h"

/// What is done to learners, and not by them in a module. Whoever knows a PIN may change it, take it away, and give
/// its learner another name or number. Nobody can restore a forgotten one; whoever may use this account may give up
/// what it protects, or erase the learner, and is asked for the staff number again.
namespace rollcall::command {

/// JSON is one array of objects {staff_number, name, has_pin, linked_with, unfinished, records}; the name is empty
/// while a PIN protects it. Records are those of the person, under all their numbers.
Exit list_learners(const Home& home, Listing listing, const terminal::Console& console);

struct RenameArguments {
  std::string learner;  ///< staff number
  std::string name;     ///< empty: as before
  std::string number;   ///< the new staff number; empty: as before
  std::filesystem::path fonts;
};
Exit rename_learner(const Home& home, const RenameArguments& arguments, const Typist& typist,
                    const terminal::Console& console);

/// Two numbers of one person.
struct LinkArguments {
  std::string one, other;
};
Exit link_numbers(const Home& home, const LinkArguments& arguments, const terminal::Console& console);
Exit unlink_numbers(const Home& home, const LinkArguments& arguments, const terminal::Console& console);

struct PinArguments {
  std::string learner;
  bool is_removed = false;
  bool is_forgotten = false;  ///< gives up what the PIN protects
  bool is_sure = false;       ///< about that: not asked again
};
Exit change_pin(const Home& home, const PinArguments& arguments, const Typist& typist,
                const terminal::Console& console);

struct EraseArguments {
  std::string learner;
  bool is_sure = false;  ///< not asked for the number again
};
/// Destroys the learner's key, and says what is gone and what remains.
Exit erase_learner(const Home& home, const EraseArguments& arguments, const Typist& typist,
                   const terminal::Console& console);

struct LearnerExportArguments {
  std::string learner;
  std::filesystem::path path;
  os::Existing existing = os::Existing::kept;
};
/// Writes everything that is held about one learner, as JSON that can be read by people: for whoever asks for it.
Exit export_learner(const Home& home, const LearnerExportArguments& arguments, const Typist& typist,
                    const terminal::Console& console);

}  // namespace rollcall::command
