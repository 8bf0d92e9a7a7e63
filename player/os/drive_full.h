#pragma once
#include "player/error.h"

namespace rollcall::os {

/// Nothing is wrong but that the drive, or what this account may use of it, is full.
class DriveFull : public Error {
 public:
  using Error::Error;
  explicit DriveFull(const Error& words) : Error(words) {}
};

}  // namespace rollcall::os
