#include "player/scenario/expression.h"

#include <array>
#include <cassert>
#include <cstdlib>
#include <limits>

namespace rollcall::scenario {
namespace {

constexpr std::int64_t largest = std::numeric_limits<std::int32_t>::max();

/// The largest magnitude that the result of an operation can have, given those of its operands.
std::int64_t bound(Operation operation, std::int64_t left, std::int64_t right) {
  switch (operation) {
    case Operation::add:
    case Operation::subtract:
      return left + right;
    case Operation::multiply:
      return left * right;
    default:
      return 1;
  }
}

std::int32_t apply(Operation operation, std::int32_t left, std::int32_t right) {
  switch (operation) {
    case Operation::add:
      return left + right;
    case Operation::subtract:
      return left - right;
    case Operation::multiply:
      return left * right;
    case Operation::equal:
      return left == right;
    case Operation::not_equal:
      return left != right;
    case Operation::less:
      return left < right;
    case Operation::less_equal:
      return left <= right;
    case Operation::greater:
      return left > right;
    case Operation::greater_equal:
      return left >= right;
    case Operation::logical_and:
      return left != 0 && right != 0;
    case Operation::logical_or:
      return left != 0 || right != 0;
    default:
      return 0;
  }
}

}  // namespace

bool is_valid(std::span<const Instruction> program, std::size_t variable_count) {
  std::array<std::int64_t, deepest_stack> magnitude;
  std::size_t depth = 0;
  for (const Instruction& instruction : program) {
    switch (instruction.operation) {
      case Operation::constant:
      case Operation::variable: {
        if (depth == deepest_stack) return false;
        const bool is_constant = instruction.operation == Operation::constant;
        if (!is_constant && (instruction.argument < 0 || std::size_t(instruction.argument) >= variable_count))
          return false;
        magnitude[depth++] = is_constant ? std::llabs(instruction.argument) : std::int64_t{32768};
        break;
      }
      case Operation::logical_not:
        if (depth < 1 || instruction.argument != 0) return false;
        magnitude[depth - 1] = 1;
        break;
      default:
        if (depth < 2 || instruction.operation > Operation::logical_not || instruction.argument != 0) return false;
        --depth;
        magnitude[depth - 1] = bound(instruction.operation, magnitude[depth - 1], magnitude[depth]);
        break;
    }
    if (magnitude[depth - 1] > largest) return false;
  }
  return depth == 1;
}

std::int32_t evaluate(std::span<const Instruction> program, std::span<const std::int16_t> values) {
  std::array<std::int32_t, deepest_stack> stack;
  std::size_t depth = 0;
  for (const Instruction& instruction : program) {
    switch (instruction.operation) {
      case Operation::constant:
        stack[depth++] = instruction.argument;
        break;
      case Operation::variable:
        stack[depth++] = values[std::size_t(instruction.argument)];
        break;
      case Operation::logical_not:
        stack[depth - 1] = stack[depth - 1] == 0;
        break;
      default:
        --depth;
        stack[depth - 1] = apply(instruction.operation, stack[depth - 1], stack[depth]);
        break;
    }
  }
  assert(depth == 1);
  return stack[0];
}

}  // namespace rollcall::scenario
