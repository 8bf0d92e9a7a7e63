#pragma once
#include <ostream>

#include "player/error.h"

namespace rollcall::command {

/// The sentence of an error and, on a line of its own, what to do.
inline void say(const Error& error, std::ostream& err) {
  err << error.what() << "\n";
  if (!error.hint().empty()) err << "hint: " << error.hint().text() << "\n";
}

}  // namespace rollcall::command
