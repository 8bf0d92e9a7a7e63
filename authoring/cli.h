#pragma once
#include <istream>
#include <ostream>
#include <string>
#include <vector>

#include "authoring/command/secret_key.h"
#include "player/language/words.h"

namespace rollcall {

/// The terminal, or what a test puts in its place.
struct AuthorStreams {
  std::istream& in;
  std::ostream& out;
  std::ostream& err;
  std::ostream* terminal = nullptr;        ///< where somebody sees how far long work has come; null: nobody looks
  authoring::AskSecret ask = {};           ///< for passphrases; nothing if nobody is there
  const language::Words* words = nullptr;  ///< in which it speaks; null: English
  bool is_person = false;                  ///< somebody types what is read from `in`
};

/// `rollcall-author` with these arguments (without the program's name). Returns the exit code: 0 done, 1 the input has
/// problems (all printed), 2 the call or the machine is at fault, 130 it was stopped with Ctrl-C
/// (os::InterruptionGuard), and then everything is whole.
int author(const std::vector<std::string>& arguments, const AuthorStreams& streams);
/// Nobody types, and nobody looks.
int author(const std::vector<std::string>& arguments, std::ostream& out, std::ostream& err);

}  // namespace rollcall
