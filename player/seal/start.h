#pragma once
#include <sodium.h>

#include "player/error.h"

namespace rollcall::seal {

/// Every function that calls libsodium calls this first. Cheap after the first time, from any thread. Throws Error if
/// the system has no source of random numbers.
inline void start_sodium() {
  static const int started = sodium_init();
  if (started < 0) {
    throw Error(tr("This computer has no source of random numbers, so nothing can be signed or checked."),
                tr("Restart the computer and try again."));
  }
}

}  // namespace rollcall::seal
