#pragma once
#include <cstdint>
#include <string>

#include "authoring/source/diagnostic.h"
#include "authoring/source/position.h"

namespace rollcall::source {

/// An effect as the author wrote it; the name is not looked up yet.
struct Effect {
  enum class Kind : std::uint8_t {
    add,         ///< name +n, name -n
    set_number,  ///< name = n
    set_stage,   ///< name = stage
    set_flag,    ///< name on, name off
  };
  Text name;
  Kind kind = Kind::add;
  std::int32_t amount = 0;  ///< of add and set_number; 1 or 0 for set_flag
  Text stage;
};

/// Parses `text`; a fault is reported (rule "bad-effect") and yields an effect without a name.
Effect parse_effect(const Text& text, Diagnostics& problems);

}  // namespace rollcall::source
