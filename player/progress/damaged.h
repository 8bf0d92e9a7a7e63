#pragma once
#include "player/error.h"

namespace rollcall::progress {

/// What is kept is not what SQLite or Rollcall wrote. Nothing was changed in it.
class Damaged : public Error {
 public:
  using Error::Error;
};

/// The key file is not the key that the database says its site has.
class StrangeKey : public Damaged {
 public:
  using Damaged::Damaged;
};

}  // namespace rollcall::progress
