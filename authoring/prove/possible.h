#pragma once
#include <cstdint>
#include <functional>
#include <span>

#include "player/scenario/expression.h"

namespace rollcall::prove {

/// What a variable, or a condition, may be: a range of values.
struct May {
  std::int32_t least = 0, most = 0;
  bool be_true() const { return least != 0 || most != 0; }
  bool be_false() const { return least <= 0 && most >= 0; }
};

/// What the condition may be if each variable may be any of its range, whatever the others are. The empty condition
/// holds. Precondition: it is valid for so many variables.
May possible(std::span<const scenario::Instruction> condition, std::span<const May> variables);

/// The same, asking for each variable that is read.
using MayOf = std::function<May(std::uint32_t variable)>;
May possible(std::span<const scenario::Instruction> condition, const MayOf& variables);

/// Of an operation on what two operands may be; a negation has only the second.
May possible(scenario::Operation operation, const May& left, const May& right);

}  // namespace rollcall::prove
