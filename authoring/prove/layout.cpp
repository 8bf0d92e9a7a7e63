#include "authoring/prove/layout.h"

#include <algorithm>
#include <bit>

#include "authoring/prove/regions.h"

namespace rollcall::prove {

using scenario::Option;
using scenario::Range;
using scenario::Scenario;
using scenario::Scene;

namespace {

using Bits = std::vector<bool>;

std::uint64_t mask_of(std::uint32_t width) { return width == 0 ? 0 : ~std::uint64_t{0} >> (64 - width); }

std::uint32_t width_for(std::uint32_t values) { return static_cast<std::uint32_t>(std::bit_width(values - 1)); }

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

Layout::Layout(const Scenario& scenario, std::span<const Range> asked_at_the_end) {
  const std::uint32_t scene_width = width_for(static_cast<std::uint32_t>(scenario.scenes().size()));
  x_scene_mask = mask_of(scene_width);
  std::uint32_t used = scene_width;
  for (const scenario::Variable& variable : scenario.variables()) {
    const std::uint32_t width = width_for(static_cast<std::uint32_t>(variable.maximum - variable.minimum + 1));
    if (used + width > 64) {
      ++x_words;
      used = 0;
    }
    x_fields.push_back({static_cast<std::uint32_t>(x_words - 1), used % 64, mask_of(width), variable.minimum,
                        variable.maximum - variable.minimum});
    used += width;
  }
  find_idle(scenario, asked_at_the_end);
  keep_alive(scenario, asked_at_the_end);
}

void Layout::find_idle(const Scenario& scenario, std::span<const Range> asked_at_the_end) {
  Bits read = read_anywhere(scenario);
  for (const Range guard : asked_at_the_end) add_read(scenario, guard, read);
  x_idle.assign(scenario.options().size(), false);
  for (std::size_t i = 0; i < x_idle.size(); ++i) {
    const Option& option = scenario.options()[i];
    const bool forgotten = option.taken == scenario::none || !read[option.taken];
    x_idle[i] = option.role != scenario::Role::decision && option.effects.count == 0 && forgotten;
  }
}

void Layout::keep(std::uint32_t variable, Packed words) const {
  const Field& field = x_fields[variable];
  words[field.word] |= field.mask << field.shift;
}

void Layout::keep_read(const Scenario& scenario, Range code, Packed words) const {
  for (const scenario::Instruction& instruction : scenario.code(code)) {
    if (instruction.operation == scenario::Operation::variable)
      keep(static_cast<std::uint32_t>(instruction.argument), words);
  }
}

void Layout::keep_asked(const Scenario& scenario, scenario::SceneIndex index, Packed words) const {
  const Scene& scene = scenario.scenes()[index];
  for (std::uint32_t o = scene.options.first; o < scene.options.first + scene.options.count; ++o) {
    const Option& option = scenario.options()[o];
    keep_read(scenario, option.guard, words);
    if (option.once && !x_idle[o]) keep(option.taken, words);
    for (const scenario::Effect& effect : scenario.effects(option.effects)) {
      if (scenario.variables()[effect.variable].visibility == scenario::Visibility::shown) keep(effect.variable, words);
    }
  }
  for (const scenario::Beat& beat : scenario.beats(scene)) keep_read(scenario, beat.guard, words);
}

void Layout::keep_alive(const Scenario& scenario, std::span<const Range> asked_at_the_end) {
  std::vector<std::uint64_t> at_the_end(x_words);
  for (const scenario::Ending& ending : scenario.endings()) keep_read(scenario, ending.guard, at_the_end);
  for (const Range guard : asked_at_the_end) keep_read(scenario, guard, at_the_end);
  x_keep.assign(scenario.scenes().size() * x_words, 0);
  const std::vector<Region> all = regions(scenario);
  for (auto region = all.rbegin(); region != all.rend(); ++region) {
    std::vector<std::uint64_t> words = at_the_end;
    words[0] |= x_scene_mask;
    for (const scenario::SceneIndex scene : region->scenes) {
      keep_asked(scenario, scene, words);
      for (const scenario::SceneIndex next : scenes_after(scenario, scene)) {
        for (std::size_t i = 0; i < x_words; ++i) words[i] |= x_keep[next * x_words + i];
      }
    }
    for (const scenario::SceneIndex scene : region->scenes)
      std::copy(words.begin(), words.end(), x_keep.begin() + static_cast<std::ptrdiff_t>(scene * x_words));
  }
}

bool Layout::is_alive(std::uint32_t variable, scenario::SceneIndex scene) const {
  const Field& field = x_fields[variable];
  return (x_keep[scene * x_words + field.word] >> field.shift & field.mask) != 0;
}

void Layout::project(scenario::SceneIndex scene, Packed packed) const {
  packed[0] = (packed[0] & ~x_scene_mask) | scene;
  for (std::size_t i = 0; i < x_words; ++i) packed[i] &= x_keep[scene * x_words + i];
}

void Layout::pack(scenario::SceneIndex scene, run::ConstValues values, Packed packed) const {
  for (std::uint64_t& word : packed) word = 0;
  for (std::size_t i = 0; i < x_fields.size(); ++i) x_fields[i].put(values[i] - x_fields[i].minimum, packed);
  project(scene, packed);
}

void Layout::unpack(ConstPacked packed, run::Values values) const {
  for (std::size_t i = 0; i < x_fields.size(); ++i)
    values[i] = static_cast<std::int16_t>(x_fields[i].minimum + x_fields[i].in(packed));
}

}  // namespace rollcall::prove
