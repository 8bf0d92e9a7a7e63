#pragma once
#include <string>

#include "player/error.h"

namespace rollcall::test {

/// What the Error that `action` throws says: the sentence, and its hint on a line of its own. "no error" if it throws
/// none; other exceptions pass.
template <class Action>
std::string error_text(Action&& action) {
  try {
    action();
  } catch (const Error& error) {
    return error.hint().empty() ? error.what() : std::string(error.what()) + "\n" + error.hint().text();
  }
  return "no error";
}

}  // namespace rollcall::test
