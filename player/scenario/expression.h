#pragma once
#include <cstddef>
#include <cstdint>
#include <span>

/// Conditions over the state of a scenario, as a postfix program for a small stack machine. Booleans are 0 and 1.
/// Values and results are bounded (`is_valid` proves it once), so evaluation cannot fail, loop or overflow.
namespace rollcall::scenario {

enum class Operation : std::uint8_t {
  constant,  ///< push the argument
  variable,  ///< push the value of the variable with that index
  add,
  subtract,
  multiply,
  equal,
  not_equal,
  less,
  less_equal,
  greater,
  greater_equal,
  logical_and,
  logical_or,
  logical_not,
};

struct Instruction {
  Operation operation = Operation::constant;
  std::int32_t argument = 0;  ///< of constant and variable; otherwise 0
  bool operator==(const Instruction&) const = default;
};

/// No program needs a deeper stack.
inline constexpr std::size_t deepest_stack = 32;

/// True if the program leaves exactly one value, never reads below the stack, stays within `deepest_stack`, names only
/// variables below `variable_count` and cannot leave 32 bits. The empty program is not valid.
bool is_valid(std::span<const Instruction> program, std::size_t variable_count);

/// Precondition: `is_valid(program, values.size())`.
std::int32_t evaluate(std::span<const Instruction> program, std::span<const std::int16_t> values);

/// True for the empty program: what has no condition always holds.
inline bool holds(std::span<const Instruction> condition, std::span<const std::int16_t> values) {
  return condition.empty() || evaluate(condition, values) != 0;
}

}  // namespace rollcall::scenario
