#include "authoring/prove/ranges.h"

#include <algorithm>

namespace rollcall::prove {

using scenario::none;
using scenario::Option;
using scenario::OptionIndex;
using scenario::Range;
using scenario::Role;
using scenario::Scene;
using scenario::SceneIndex;

namespace {

std::int32_t moved(const Field& field, const scenario::Effect& effect, std::int32_t before) {
  const bool sets = effect.kind == scenario::Effect::Kind::set;
  return std::clamp(sets ? effect.amount - field.minimum : before + effect.amount, 0, field.last);
}

May hull(const May& a, const May& b) { return {std::min(a.least, b.least), std::max(a.most, b.most)}; }

}  // namespace

Ranges::Ranges(const scenario::Scenario& scenario, const Fields& fields, const std::vector<Region>& regions)
    : x_scenario(scenario),
      x_fields(fields),
      x_entered(scenario.scenes().size()),
      x_least(scenario.scenes().size() * fields.words()),
      x_most(x_least.size()),
      x_flags(fields.words()) {
  for (std::uint32_t i = 0; i < fields.size(); ++i) {
    const Field& field = fields[i];
    if (field.mask == 1)
      x_flags[field.word] |= field.mask << field.shift;
    else
      x_wide.push_back(field);
  }
  begin();
  for (const Region& region : regions) settle(region);
}

void Ranges::begin() {
  std::vector<std::int16_t> least, most;
  for (const scenario::Variable& variable : x_scenario.variables()) {
    least.push_back(variable.randomized ? variable.minimum : variable.start);
    most.push_back(variable.randomized ? variable.maximum : variable.start);
  }
  x_now.least.resize(x_fields.words());
  x_now.most.resize(x_fields.words());
  x_fields.pack(least, x_now.least);
  x_fields.pack(most, x_now.most);
  go_on(0);
}

void Ranges::settle(const Region& region) {
  constexpr int many = 40;
  bool has_changed = true;
  for (int round = 0; has_changed; ++round) {
    has_changed = false;
    x_gives_up = round > many;
    for (const SceneIndex scene : region.scenes) {
      if (x_entered[scene]) has_changed = follow(scene) || has_changed;
    }
    has_changed = has_changed && region.circles;
  }
  x_gives_up = false;
}

/// True if something has changed in this scene or in one after it.
bool Ranges::follow(SceneIndex index) {
  const Scene& scene = x_scenario.scenes()[index];
  bool has_changed = stay(index);
  const auto begin_here = [&] {
    const ConstPacked least = row(x_least, index), most = row(x_most, index);
    x_now.least.assign(least.begin(), least.end());
    x_now.most.assign(most.begin(), most.end());
  };
  if (scene.is_page()) {
    begin_here();
    return go_on(scene.next) || has_changed;
  }
  for (OptionIndex i = scene.options.first; i < scene.options.first + scene.options.count; ++i) {
    const Option& option = x_scenario.options()[i];
    if (option.role != Role::decision || !may_be_open(i, index)) continue;
    begin_here();
    has_changed = leave(index, option) || has_changed;
  }
  return has_changed;
}

/// Looks and support, each taken or not, in any order.
bool Ranges::stay(SceneIndex index) {
  const Scene& scene = x_scenario.scenes()[index];
  const auto is_move = [](const Option& option) { return option.role != Role::decision; };
  const auto moves = std::ranges::count_if(x_scenario.options(scene), is_move);
  bool has_changed = false;
  for (auto round = moves; round > 0; --round) {
    for (const Option& option : x_scenario.options(scene)) {
      if (!is_move(option)) continue;
      const Packed least = row(x_least, index), most = row(x_most, index);
      x_now.least.assign(least.begin(), least.end());
      x_now.most.assign(most.begin(), most.end());
      apply(option.effects, x_now);
      remember(option.taken, x_now);
      has_changed = join(least, most) || has_changed;
    }
  }
  return has_changed;
}

bool Ranges::leave(SceneIndex index, const Option& option) {
  apply(option.effects, x_now);
  remember(option.taken, x_now);
  for (const scenario::Beat& beat : x_scenario.beats(x_scenario.scenes()[index])) {
    for (const scenario::Effect& effect : x_scenario.effects(beat.effects)) {
      const Field& field = x_fields[effect.variable];
      const std::int32_t least = moved(field, effect, field.in(x_now.least));
      const std::int32_t most = moved(field, effect, field.in(x_now.most));
      field.put(std::min(field.in(x_now.least), least), x_now.least);
      field.put(std::max(field.in(x_now.most), most), x_now.most);
    }
  }
  return go_on(option.next);
}

bool Ranges::go_on(SceneIndex next) {
  if (next == scenario::the_end) return false;
  remember(x_scenario.scenes()[next].visited, x_now);
  const Packed least = row(x_least, next), most = row(x_most, next);
  if (x_entered[next]) return join(least, most);
  x_entered[next] = true;
  std::ranges::copy(x_now.least, least.begin());
  std::ranges::copy(x_now.most, most.begin());
  return true;
}

/// Makes room for what is now.
bool Ranges::join(Packed least, Packed most) const {
  bool has_changed = false;
  for (std::size_t i = 0; i < x_flags.size(); ++i) {
    const std::uint64_t fewer = least[i] & ~(x_flags[i] & ~x_now.least[i]),
                        more = most[i] | (x_flags[i] & x_now.most[i]);
    has_changed = has_changed || fewer != least[i] || more != most[i];
    least[i] = fewer;
    most[i] = more;
  }
  for (const Field& field : x_wide) {
    if (field.in(x_now.least) < field.in(least)) {
      field.put(x_gives_up ? 0 : field.in(x_now.least), least);
      has_changed = true;
    }
    if (field.in(x_now.most) > field.in(most)) {
      field.put(x_gives_up ? field.last : field.in(x_now.most), most);
      has_changed = true;
    }
  }
  return has_changed;
}

void Ranges::apply(Range effects, Both& both) const {
  for (const scenario::Effect& effect : x_scenario.effects(effects)) {
    const Field& field = x_fields[effect.variable];
    for (const Packed side : {Packed(both.least), Packed(both.most)})
      field.put(moved(field, effect, field.in(side)), side);
  }
}

void Ranges::remember(std::uint32_t flag, Both& both) const {
  if (flag == none) return;
  x_fields[flag].put(1, both.least);
  x_fields[flag].put(1, both.most);
}

May Ranges::of(std::uint32_t variable, SceneIndex scene) const {
  const Field& field = x_fields[variable];
  return {field.minimum + field.in(row(x_least, scene)), field.minimum + field.in(row(x_most, scene))};
}

May Ranges::after(Range effects, std::uint32_t variable, May before) const {
  const Field& field = x_fields[variable];
  for (const scenario::Effect& effect : x_scenario.effects(effects)) {
    if (effect.variable != variable) continue;
    before.least = field.minimum + moved(field, effect, before.least - field.minimum);
    before.most = field.minimum + moved(field, effect, before.most - field.minimum);
  }
  return before;
}

May Ranges::until_left(std::uint32_t variable, SceneIndex index) const {
  const Scene& scene = x_scenario.scenes()[index];
  const May here = of(variable, index);
  May may = here;
  for (const Option& option : x_scenario.options(scene)) {
    may = hull(may, after(option.effects, variable, here));
    if (option.taken == variable) may.most = 1;
  }
  for (const scenario::Beat& beat : x_scenario.beats(scene)) may = hull(may, after(beat.effects, variable, may));
  return may;
}

May Ranges::guard(OptionIndex option, SceneIndex scene) const {
  return possible(x_scenario.code(x_scenario.options()[option].guard),
                  [&](std::uint32_t variable) { return of(variable, scene); });
}

bool Ranges::may_be_open(OptionIndex option, SceneIndex scene) const { return guard(option, scene).be_true(); }

bool Ranges::must_be_open(OptionIndex option, SceneIndex scene) const {
  return !x_scenario.options()[option].once && !guard(option, scene).be_false();
}

}  // namespace rollcall::prove
