#include "authoring/prove/packed_condition.h"

#include <algorithm>
#include <array>
#include <optional>
#include <span>

namespace rollcall::prove {
namespace {

using scenario::Instruction;
using scenario::Operation;

constexpr std::size_t largest_table = 4096;

/// So many times each variable, and a constant.
struct Sum {
  std::vector<std::int64_t> times;
  std::int64_t constant = 0;

  bool is_constant() const {
    return std::ranges::all_of(times, [](std::int64_t one) { return one == 0; });
  }
  void add(const Sum& other, std::int64_t factor) {
    for (std::size_t i = 0; i < times.size(); ++i) times[i] += factor * other.times[i];
    constant += factor * other.constant;
  }
};

std::optional<Sum> product(const Sum& left, const Sum& right) {
  if (!left.is_constant() && !right.is_constant()) return std::nullopt;
  Sum product{std::vector<std::int64_t>(left.times.size()), 0};
  if (left.is_constant())
    product.add(right, left.constant);
  else
    product.add(left, right.constant);
  return product;
}

bool compares(Operation operation) { return operation >= Operation::equal && operation <= Operation::greater_equal; }

/// The left side without the right one of a condition that compares two sums, and does nothing else.
std::optional<Sum> difference(std::span<const Instruction> code, std::size_t variables) {
  if (!compares(code.back().operation)) return std::nullopt;
  std::vector<Sum> stack;
  for (const Instruction& one : code) {
    if (one.operation == Operation::constant || one.operation == Operation::variable) {
      Sum sum{std::vector<std::int64_t>(variables), 0};
      (one.operation == Operation::constant ? sum.constant : sum.times[static_cast<std::size_t>(one.argument)]) =
          one.operation == Operation::constant ? one.argument : 1;
      stack.push_back(std::move(sum));
      continue;
    }
    const bool is_last = &one == &code.back();
    if (one.operation == Operation::logical_not || (compares(one.operation) && !is_last)) return std::nullopt;
    const Sum right = std::move(stack.back());
    stack.pop_back();
    if (one.operation == Operation::multiply) {
      const auto multiplied = product(stack.back(), right);
      if (!multiplied) return std::nullopt;
      stack.back() = *multiplied;
    } else if (one.operation == Operation::add || one.operation == Operation::subtract || is_last) {
      stack.back().add(right, one.operation == Operation::add ? 1 : -1);
    } else {
      return std::nullopt;
    }
  }
  return stack.back();
}

}  // namespace

PackedCondition::PackedCondition(const scenario::Scenario& scenario, const Layout& layout, scenario::Range code)
    : x_is_empty(code.count == 0) {
  if (x_is_empty) return;
  const auto all = scenario.code(code);
  x_code.assign(all.begin(), all.end());
  find_variables(layout);
  if (!make_table()) make_table_of_sums();
}

PackedCondition::PackedCondition(const Field& unset)
    : x_is_empty(false), x_asked{{unset, 1}}, x_table(static_cast<std::size_t>(unset.last) + 1) {
  x_table[0] = 1;
}

void PackedCondition::find_variables(const Layout& layout) {
  std::vector<std::int32_t> variables;
  for (Instruction& instruction : x_code) {
    if (instruction.operation != Operation::variable) continue;
    const auto known = std::ranges::find(variables, instruction.argument);
    const auto number = static_cast<std::int32_t>(known - variables.begin());
    if (known == variables.end()) {
      variables.push_back(instruction.argument);
      x_asked.push_back({layout.field(static_cast<std::uint32_t>(instruction.argument)), 0});
    }
    instruction.argument = number;
  }
  x_values.resize(x_asked.size());
}

bool PackedCondition::evaluate(ConstPacked packed) const {
  for (std::size_t i = 0; i < x_asked.size(); ++i)
    x_values[i] = static_cast<std::int16_t>(x_asked[i].field.minimum + x_asked[i].field.in(packed));
  return scenario::evaluate(x_code, x_values) != 0;
}

/// Of every combination of values; false if these are too many.
bool PackedCondition::make_table() {
  std::size_t size = 1;
  for (Asked& asked : x_asked) {
    asked.weight = static_cast<std::int32_t>(size);
    size *= static_cast<std::size_t>(asked.field.last) + 1;
    if (size > largest_table) return false;
  }
  std::vector<std::uint8_t> table(size);
  for (std::size_t at = 0; at < size; ++at) {
    for (std::size_t i = 0; i < x_asked.size(); ++i) {
      const Field& field = x_asked[i].field;
      const auto weight = static_cast<std::size_t>(x_asked[i].weight);
      const std::size_t distance = at / weight % (static_cast<std::size_t>(field.last) + 1);
      x_values[i] = static_cast<std::int16_t>(field.minimum + static_cast<std::int32_t>(distance));
    }
    table[at] = scenario::evaluate(x_code, x_values) != 0;
  }
  x_table = std::move(table);
  return true;
}

/// Of every difference that there may be of the two sides.
void PackedCondition::make_table_of_sums() {
  const std::optional<Sum> sum = difference(x_code, x_asked.size());
  if (!sum) return;
  std::int64_t least = sum->constant, most = sum->constant;
  for (std::size_t i = 0; i < x_asked.size(); ++i) {
    const Field& field = x_asked[i].field;
    const std::int64_t times = sum->times[i], first = times * field.minimum, last = first + times * field.last;
    least += std::min(first, last);
    most += std::max(first, last);
  }
  if (most - least >= static_cast<std::int64_t>(largest_table)) return;
  std::int64_t origin = sum->constant - least;
  for (std::size_t i = 0; i < x_asked.size(); ++i) {
    x_asked[i].weight = static_cast<std::int32_t>(sum->times[i]);
    origin += sum->times[i] * x_asked[i].field.minimum;
  }
  x_origin = static_cast<std::int32_t>(origin);
  for (std::int64_t difference = least; difference <= most; ++difference) {
    const std::array<Instruction, 3> code{
        Instruction{Operation::constant, static_cast<std::int32_t>(difference)}, {}, {x_code.back().operation, 0}};
    x_table.push_back(scenario::evaluate(code, {}) != 0);
  }
}

}  // namespace rollcall::prove
