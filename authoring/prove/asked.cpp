#include "authoring/prove/asked.h"

#include <algorithm>

namespace rollcall::prove {
namespace {

void add(std::uint32_t variable, std::vector<std::uint32_t>& variables) {
  if (std::find(variables.begin(), variables.end(), variable) == variables.end()) variables.push_back(variable);
}

}  // namespace

void add_asked(const scenario::Scenario& scenario, scenario::Range code, std::vector<std::uint32_t>& variables) {
  for (const scenario::Instruction& instruction : scenario.code(code)) {
    if (instruction.operation == scenario::Operation::variable)
      add(static_cast<std::uint32_t>(instruction.argument), variables);
  }
}

void add_asked(const scenario::Scenario& scenario, const scenario::Option& option,
               std::vector<std::uint32_t>& variables) {
  add_asked(scenario, option.guard, variables);
  if (option.once) add(option.taken, variables);
}

}  // namespace rollcall::prove
