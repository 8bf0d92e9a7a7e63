#include "authoring/prove/cuts.h"

#include <algorithm>
#include <array>
#include <utility>

namespace rollcall::prove {

using scenario::Effect;
using scenario::Instruction;
using scenario::none;
using scenario::Operation;
using scenario::Option;
using scenario::OptionIndex;
using scenario::Range;
using scenario::Role;
using scenario::Scenario;
using scenario::Scene;
using scenario::SceneIndex;

namespace {

/// The parts of a condition that decide it where its variables may be what they may be there. Each part is one or more
/// neighbouring instructions; `decides(part)` is told the smallest that are not joined by and, or and not.
class Parts {
 public:
  Parts(std::span<const Instruction> code, const MayOf& may_of) : x_code(code) {
    std::vector<std::size_t> stack;
    for (std::size_t i = 0; i < code.size(); ++i) {
      Part part{i, {}};
      switch (code[i].operation) {
        case Operation::constant:
          part.may = {code[i].argument, code[i].argument};
          break;
        case Operation::variable:
          part.may = may_of(static_cast<std::uint32_t>(code[i].argument));
          break;
        case Operation::logical_not:
          part = {x_parts[stack.back()].first, possible(Operation::logical_not, {}, x_parts[stack.back()].may)};
          stack.pop_back();
          break;
        default: {
          const Part& right = x_parts[stack.back()];
          const Part& left = x_parts[stack[stack.size() - 2]];
          part = {left.first, possible(code[i].operation, left.may, right.may)};
          stack.resize(stack.size() - 2);
        }
      }
      stack.push_back(i);
      x_parts.push_back(part);
    }
  }

  template <class Decides>
  void tell(Decides decides) const {
    if (!x_code.empty()) tell(x_code.size() - 1, decides);
  }

 private:
  struct Part {
    std::size_t first = 0;  ///< instruction; it ends with its own
    May may;
  };

  template <class Decides>
  void tell(std::size_t last, Decides& decides) const {
    const Part& part = x_parts[last];
    if (!part.may.be_true() || !part.may.be_false()) return;
    switch (x_code[last].operation) {
      case Operation::logical_and:
      case Operation::logical_or:
        tell(x_parts[last - 1].first - 1, decides);
        return tell(last - 1, decides);
      case Operation::logical_not:
        return tell(last - 1, decides);
      default:
        decides(x_code.subspan(part.first, last + 1 - part.first));
    }
  }

  std::span<const Instruction> x_code;
  std::vector<Part> x_parts;  ///< by their last instruction
};

std::vector<std::uint32_t> variables_of(std::span<const Instruction> code) {
  std::vector<std::uint32_t> variables;
  for (const Instruction& one : code) {
    if (one.operation == Operation::variable) variables.push_back(static_cast<std::uint32_t>(one.argument));
  }
  std::ranges::sort(variables);
  variables.erase(std::unique(variables.begin(), variables.end()), variables.end());
  return variables;
}

/// Of a part that reads one variable: whether it holds.
class OfOne {
 public:
  explicit OfOne(std::span<const Instruction> part) : x_code(part.begin(), part.end()) {
    for (Instruction& one : x_code) {
      if (one.operation == Operation::variable) one.argument = 0;
    }
  }
  bool holds(std::int32_t value) const {
    const std::array values{static_cast<std::int16_t>(value)};
    return scenario::evaluate(x_code, values) != 0;
  }

 private:
  std::vector<Instruction> x_code;
};

}  // namespace

Cuts::Cuts(const Scenario& scenario, const Fields& fields, const std::vector<Region>& regions, const Ranges& ranges,
           const Asking& asking, const std::vector<bool>& idle)
    : x_scenario(scenario), x_fields(fields), x_ranges(ranges), x_asking(asking), x_idle(idle) {
  constexpr std::int32_t many = 100;
  std::uint32_t next = 0;
  for (std::uint32_t i = 0; i < fields.size(); ++i) {
    const std::int32_t last = fields[i].last;
    const auto count = static_cast<std::uint32_t>(last > many || asking.values ? std::min(last, 1) : last);
    x_bits.push_back({next, count});
    next += count;
  }
  x_words = next / 64 + 1;
  x_rows.resize(scenario.scenes().size() * x_words);
  x_there.resize(x_rows.size());
  x_now.resize(x_words);
  x_after.resize(x_words);
  for (const AskedThere& asked : asking.there) {
    if (!ranges.is_entered(asked.scene)) continue;
    const MayOf may_of = [&](std::uint32_t variable) { return ranges.until_left(variable, asked.scene); };
    cut_asked(asked.condition, may_of, Row(x_there).subspan(asked.scene * x_words, x_words));
  }
  for (auto region = regions.rbegin(); region != regions.rend(); ++region) settle(*region);
}

void Cuts::forget(std::uint32_t variable, Row row) const {
  const Bits& bits = x_bits[variable];
  for (std::uint32_t i = bits.first; i < bits.first + bits.count; ++i) row[i / 64] &= ~(std::uint64_t{1} << i % 64);
}

void Cuts::cut_all(std::uint32_t variable, Row row) const {
  for (std::int32_t at = 1; at <= static_cast<std::int32_t>(x_bits[variable].count); ++at) cut(variable, at, row);
}

void Cuts::cut_asked(Range condition, const MayOf& may_of, Row row) const {
  Parts(x_scenario.code(condition), may_of).tell([&](std::span<const Instruction> part) {
    const std::vector<std::uint32_t> variables = variables_of(part);
    const OfOne one(part);
    for (const std::uint32_t variable : variables) {
      const May may = may_of(variable);
      for (std::int32_t value = may.least + 1; value <= may.most; ++value) {
        if (variables.size() > 1 || one.holds(value) != one.holds(value - 1))
          cut(variable, value - x_fields[variable].minimum, row);
      }
    }
  });
}

/// What parts two values before it: the cut between what it makes of them.
void Cuts::before_effect(const Effect& effect, Row row) const {
  if (effect.kind == Effect::Kind::set) return forget(effect.variable, row);
  const Bits& bits = x_bits[effect.variable];
  if (bits.count <= 1) return;
  std::vector<std::int32_t> cuts;
  for (std::int32_t at = 1; at <= static_cast<std::int32_t>(bits.count); ++at) {
    if (has(effect.variable, at, ConstRow(row))) cuts.push_back(at - effect.amount);
  }
  forget(effect.variable, row);
  for (const std::int32_t at : cuts) {
    if (at >= 1 && at <= static_cast<std::int32_t>(bits.count)) cut(effect.variable, at, row);
  }
}

void Cuts::before_effects(Range effects, Row row) const {
  const auto all = x_scenario.effects(effects);
  for (auto effect = all.rbegin(); effect != all.rend(); ++effect) before_effect(*effect, row);
}

void Cuts::settle(const Region& region) {
  for (bool has_grown = true; has_grown;) {
    has_grown = false;
    for (auto scene = region.scenes.rbegin(); scene != region.scenes.rend(); ++scene) {
      if (x_ranges.is_entered(*scene)) has_grown = ask(*scene) || has_grown;
    }
    has_grown = has_grown && region.circles;
  }
}

/// True if there are more cuts in this scene than before.
bool Cuts::ask(SceneIndex index) {
  const Scene& scene = x_scenario.scenes()[index];
  std::vector<std::uint64_t> all(x_words);
  ask_there(index, all);
  if (scene.is_page()) ask_page(scene, index, all);
  for (OptionIndex i = scene.options.first; i < scene.options.first + scene.options.count; ++i) {
    const Option& option = x_scenario.options()[i];
    if (option.role != Role::decision) continue;
    cut_asked(
        option.guard, [&](std::uint32_t variable) { return x_ranges.of(variable, index); }, all);
    if (x_ranges.may_be_open(i, index)) ask_decision(scene, index, option, all);
  }
  if (x_asking.asks_screen(index)) ask_screen(scene, all);
  ask_moves(scene, index, all);
  const Row row = Row(x_rows).subspan(index * x_words, x_words);
  bool has_grown = false;
  for (std::size_t i = 0; i < x_words; ++i) {
    has_grown = has_grown || (all[i] & ~row[i]) != 0;
    row[i] |= all[i];
  }
  return has_grown;
}

void Cuts::ask_there(SceneIndex index, Row row) const {
  for (std::size_t i = 0; i < x_words; ++i) row[i] |= x_there[index * x_words + i];
}

void Cuts::ask_page(const Scene& scene, SceneIndex index, Row row) {
  ask_next(scene.next, index, x_now);
  for (std::size_t i = 0; i < x_words; ++i) row[i] |= x_now[i];
}

void Cuts::ask_decision(const Scene& scene, SceneIndex index, const Option& option, Row row) {
  const MayOf after = [&](std::uint32_t variable) { return x_ranges.until_left(variable, index); };
  if (option.once) cut_all(option.taken, row);
  ask_next(option.next, index, x_now);
  ask_there(index, x_now);
  for (scenario::BeatIndex i = scene.beats.first + scene.beats.count; i-- > scene.beats.first;) {
    const scenario::Beat& beat = x_scenario.beats()[i];
    if (beat.effects.count == 0 && !x_asking.asks_beat(i)) continue;
    x_after = x_now;
    before_effects(beat.effects, x_after);
    for (std::size_t word = 0; word < x_words; ++word) x_now[word] |= x_after[word];
    cut_asked(beat.guard, after, x_now);
    ask_there(index, x_now);
  }
  if (option.taken != none) forget(option.taken, x_now);
  before_effects(option.effects, x_now);
  for (std::size_t i = 0; i < x_words; ++i) row[i] |= x_now[i];
}

/// Looks and support, each taken or not, in any order.
void Cuts::ask_moves(const Scene& scene, SceneIndex index, Row row) {
  std::vector<const Option*> moves;
  for (OptionIndex i = scene.options.first; i < scene.options.first + scene.options.count; ++i) {
    const Option& option = x_scenario.options()[i];
    if (option.role == Role::decision) continue;
    cut_asked(
        option.guard, [&](std::uint32_t variable) { return x_ranges.of(variable, index); }, row);
    if (x_idle[i]) continue;
    if (option.once) cut_all(option.taken, row);
    moves.push_back(&option);
  }
  for (std::size_t round = 0; round < moves.size(); ++round) {
    for (const Option* const move : moves) {
      x_now.assign(row.begin(), row.end());
      if (move->taken != none) forget(move->taken, x_now);
      before_effects(move->effects, x_now);
      for (std::size_t i = 0; i < x_words; ++i) row[i] |= x_now[i];
    }
  }
}

/// Where the end of its range is near, a variable moves less than an effect says.
void Cuts::ask_screen(const Scene& scene, Row row) const {
  for (const Option& option : x_scenario.options(scene)) {
    for (const Effect& effect : x_scenario.effects(option.effects)) {
      if (x_scenario.variables()[effect.variable].visibility == scenario::Visibility::shown)
        cut_all(effect.variable, row);
    }
  }
}

/// What is asked in the scene after it, before it is entered.
void Cuts::ask_next(SceneIndex next, SceneIndex from, Row row) const {
  if (next == scenario::the_end) {
    std::ranges::fill(row, 0);
    return ask_end(from, row);
  }
  std::ranges::copy(std::span(x_rows).subspan(next * x_words, x_words), row.begin());
  if (const std::uint32_t visited = x_scenario.scenes()[next].visited; visited != none) forget(visited, row);
}

void Cuts::ask_end(SceneIndex from, Row row) const {
  const MayOf may_of = [&](std::uint32_t variable) { return x_ranges.until_left(variable, from); };
  const MayOf doubted = [&](std::uint32_t variable) {
    May may = may_of(variable);
    if (std::ranges::find(x_asking.doubted, variable) != x_asking.doubted.end()) may.least = 0;
    return may;
  };
  for (const Range asked : x_asking.at_the_end) cut_asked(asked, doubted, row);
  for (const std::uint32_t variable : x_asking.values_at_the_end) cut_all(variable, row);
  for (const scenario::Ending& ending : x_scenario.endings()) {
    if (!x_asking.endings) return;
    cut_asked(ending.guard, may_of, row);
    if (!possible(x_scenario.code(ending.guard), may_of).be_false()) return;
  }
}

}  // namespace rollcall::prove
