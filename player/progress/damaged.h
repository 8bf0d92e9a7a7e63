#pragma once
#include "player/error.h"

namespace rollcall::progress {

/// What is kept is not what SQLite or Rollcall wrote. Nothing was changed in it.
class Damaged : public Error {
 public:
  using Error::Error;
};

}  // namespace rollcall::progress
