#include "authoring/prove/possible.h"

#include <algorithm>
#include <array>

namespace rollcall::prove {

using scenario::Operation;

namespace {

constexpr May truth(bool may_be_false, bool may_be_true) { return {may_be_false ? 0 : 1, may_be_true ? 1 : 0}; }

May less(const May& a, const May& b) { return truth(a.most >= b.least, a.least < b.most); }

May equal(const May& a, const May& b) {
  const bool is_one = a.least == a.most && b.least == b.most;
  const bool meet = a.least <= b.most && b.least <= a.most;
  return truth(!(is_one && meet), meet);
}

May negated(const May& a) { return truth(a.be_true(), a.be_false()); }

May product(const May& a, const May& b) {
  const std::array corners{a.least * b.least, a.least * b.most, a.most * b.least, a.most * b.most};
  const auto [least, most] = std::minmax_element(corners.begin(), corners.end());
  return {*least, *most};
}

}  // namespace

May possible(Operation operation, const May& a, const May& b) {
  switch (operation) {
    case Operation::logical_not:
      return negated(b);
    case Operation::add:
      return {a.least + b.least, a.most + b.most};
    case Operation::subtract:
      return {a.least - b.most, a.most - b.least};
    case Operation::multiply:
      return product(a, b);
    case Operation::equal:
      return equal(a, b);
    case Operation::not_equal:
      return negated(equal(a, b));
    case Operation::less:
      return less(a, b);
    case Operation::greater:
      return less(b, a);
    case Operation::less_equal:
      return negated(less(b, a));
    case Operation::greater_equal:
      return negated(less(a, b));
    case Operation::logical_and:
      return truth(a.be_false() || b.be_false(), a.be_true() && b.be_true());
    case Operation::logical_or:
      return truth(a.be_false() && b.be_false(), a.be_true() || b.be_true());
    default:
      return {};
  }
}

May possible(std::span<const scenario::Instruction> condition, const MayOf& variables) {
  if (condition.empty()) return {1, 1};
  std::array<May, scenario::deepest_stack> stack;
  std::size_t depth = 0;
  for (const scenario::Instruction& instruction : condition) {
    switch (instruction.operation) {
      case Operation::constant:
        stack[depth++] = {instruction.argument, instruction.argument};
        break;
      case Operation::variable:
        stack[depth++] = variables(static_cast<std::uint32_t>(instruction.argument));
        break;
      case Operation::logical_not:
        stack[depth - 1] = negated(stack[depth - 1]);
        break;
      default:
        --depth;
        stack[depth - 1] = possible(instruction.operation, stack[depth - 1], stack[depth]);
        break;
    }
  }
  return stack[0];
}

May possible(std::span<const scenario::Instruction> condition, std::span<const May> variables) {
  return possible(condition, [&](std::uint32_t variable) { return variables[variable]; });
}

}  // namespace rollcall::prove
