#include "authoring/prove/layout.h"

#include <algorithm>
#include <numeric>

namespace rollcall::prove {

using scenario::Option;
using scenario::Range;
using scenario::Scenario;
using scenario::SceneIndex;

namespace {

using Bits = std::vector<bool>;

void add_read(const Scenario& scenario, Range code, Bits& read) {
  for (const scenario::Instruction& instruction : scenario.code(code)) {
    if (instruction.operation == scenario::Operation::variable)
      read[static_cast<std::size_t>(instruction.argument)] = true;
  }
}

/// Read by any condition of the module.
Bits read_anywhere(const Scenario& scenario) {
  Bits read(scenario.variables().size());
  for (const Option& option : scenario.options()) add_read(scenario, option.guard, read);
  for (const scenario::Beat& beat : scenario.beats()) add_read(scenario, beat.guard, read);
  for (const scenario::Ending& ending : scenario.endings()) add_read(scenario, ending.guard, read);
  return read;
}

}  // namespace

Layout::Layout(const Scenario& scenario, const Asking& asking) : x_fields(scenario) {
  find_idle(scenario, asking);
  find_followed(scenario, asking);
  const std::vector<Region> all = regions(scenario);
  const Ranges ranges(scenario, x_fields, all);
  keep(scenario, ranges, Cuts(scenario, x_fields, all, ranges, asking, x_idle));
}

void Layout::find_idle(const Scenario& scenario, const Asking& asking) {
  Bits read = read_anywhere(scenario);
  for (const Range guard : asking.at_the_end) add_read(scenario, guard, read);
  for (const AskedThere& asked : asking.there) add_read(scenario, asked.condition, read);
  for (const std::uint32_t variable : asking.values_at_the_end) read[variable] = true;
  x_idle.assign(scenario.options().size(), false);
  for (std::size_t i = 0; i < x_idle.size(); ++i) {
    const Option& option = scenario.options()[i];
    const bool forgotten = option.taken == scenario::none || !read[option.taken];
    x_idle[i] = option.role != scenario::Role::decision && option.effects.count == 0 && forgotten;
  }
}

void Layout::find_followed(const Scenario& scenario, const Asking& asking) {
  for (scenario::BeatIndex i = 0; i < scenario.beats().size(); ++i)
    x_followed.push_back(scenario.beats()[i].effects.count != 0 || asking.asks_beat(i));
}

void Layout::keep(const Scenario& scenario, const Ranges& ranges, const Cuts& cuts) {
  x_keep.assign(scenario.scenes().size() * words(), 0);
  x_dead = x_keep;
  for (SceneIndex scene = 0; scene < scenario.scenes().size(); ++scene) {
    x_first.push_back(static_cast<std::uint32_t>(x_grouped.size()));
    x_keep[scene * words()] |= x_fields.scene_mask();
    if (!ranges.is_entered(scene)) continue;
    for (std::uint32_t i = 0; i < x_fields.size(); ++i) keep(i, scene, ranges, cuts);
  }
  x_first.push_back(static_cast<std::uint32_t>(x_grouped.size()));
}

/// What stands for a group of values is the least of them that is possible in the scene.
void Layout::keep(std::uint32_t variable, SceneIndex scene, const Ranges& ranges, const Cuts& cuts) {
  const Field& field = x_fields[variable];
  const May may = ranges.of(variable, scene);
  const std::int32_t least = may.least - field.minimum, most = may.most - field.minimum;
  bool is_alive = false, is_grouped = false;
  for (std::int32_t value = least + 1; value <= most; ++value)
    (cuts.has(variable, value, scene) ? is_alive : is_grouped) = true;
  const std::size_t word = scene * words() + field.word;
  if (!is_alive) {
    x_dead[word] |= static_cast<std::uint64_t>(least) << field.shift;
    return;
  }
  x_keep[word] |= field.mask << field.shift;
  if (!is_grouped) return;
  x_grouped.push_back({field, x_groups.size()});
  std::int32_t group = least;
  for (std::int32_t value = 0; value <= field.last; ++value) {
    if (value > least && value <= most && cuts.has(variable, value, scene)) group = value;
    x_groups.push_back(static_cast<std::uint16_t>(group));
  }
}

bool Layout::is_alive(std::uint32_t variable, SceneIndex scene) const {
  const Field& field = x_fields[variable];
  return (x_keep[scene * words() + field.word] >> field.shift & field.mask) != 0;
}

std::vector<std::int32_t> Layout::values(std::uint32_t variable, SceneIndex scene) const {
  const Field& field = x_fields[variable];
  std::vector<std::int32_t> values(static_cast<std::size_t>(field.last) + 1);
  std::iota(values.begin(), values.end(), 0);
  for (std::uint32_t i = x_first[scene]; i < x_first[scene + 1]; ++i) {
    const Grouped& grouped = x_grouped[i];
    if (grouped.field.word != field.word || grouped.field.shift != field.shift) continue;
    for (std::int32_t& value : values) value = x_groups[grouped.first + static_cast<std::size_t>(value)];
    values.erase(std::unique(values.begin(), values.end()), values.end());
  }
  return values;
}

void Layout::project(SceneIndex scene, Packed packed) const {
  packed[0] = (packed[0] & ~x_fields.scene_mask()) | scene;
  const std::size_t first = scene * words();
  for (std::size_t i = 0; i < packed.size(); ++i) packed[i] = (packed[i] & x_keep[first + i]) | x_dead[first + i];
  for (std::uint32_t i = x_first[scene]; i < x_first[scene + 1]; ++i) {
    const Grouped& grouped = x_grouped[i];
    grouped.field.put(x_groups[grouped.first + static_cast<std::size_t>(grouped.field.in(packed))], packed);
  }
}

void Layout::pack(SceneIndex scene, run::ConstValues values, Packed packed) const {
  x_fields.pack(values, packed);
  project(scene, packed);
}

}  // namespace rollcall::prove
