#pragma once

namespace rollcall {

/// What a command of `rollcall` or `rollcall-author` ends with; scripts and editors go by the number.
enum class Exit : int {
  done = 0,
  input_has_problems = 1,       ///< what was given has errors; they are printed
  call_or_machine_at_fault = 2  ///< the command could not be carried out; why is printed
};

}  // namespace rollcall
