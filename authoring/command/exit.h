#pragma once

namespace rollcall::command {

/// What a command of `rollcall-author` ends with; scripts and editors go by the number.
enum class Exit : int {
  done = 0,
  input_has_problems = 1,       ///< the module, a translation or an adaptation has errors; they are printed
  call_or_machine_at_fault = 2  ///< the command could not be carried out; why is printed as an error
};

}  // namespace rollcall::command
