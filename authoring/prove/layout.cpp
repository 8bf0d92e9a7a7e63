#include "authoring/prove/layout.h"

#include <bit>

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

/// For each scene the scenes that may come after it, itself included.
std::vector<Bits> reach(const Scenario& scenario) {
  const std::size_t count = scenario.scenes().size();
  std::vector<Bits> after(count, Bits(count));
  for (std::size_t first = 0; first < count; ++first) {
    std::vector<std::size_t> waiting{first};
    after[first][first] = true;
    while (!waiting.empty()) {
      const Scene& scene = scenario.scenes()[waiting.back()];
      waiting.pop_back();
      const auto lead_to = [&](scenario::SceneIndex next) {
        if (next == scenario::the_end || after[first][next]) return;
        after[first][next] = true;
        waiting.push_back(next);
      };
      if (scene.is_page()) lead_to(scene.next);
      for (const Option& option : scenario.options(scene)) {
        if (option.role == scenario::Role::decision) lead_to(option.next);
      }
    }
  }
  return after;
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
    x_fields.push_back({static_cast<std::uint32_t>(x_words - 1), used % 64, mask_of(width), variable.minimum});
    used += width;
  }
  find_idle(scenario, asked_at_the_end);
  x_keep.assign(scenario.scenes().size() * x_words, 0);
  const std::vector<Bits> living = alive(scenario, asked_at_the_end);
  for (std::size_t scene = 0; scene < living.size(); ++scene) {
    x_keep[scene * x_words] |= x_scene_mask;
    for (std::size_t i = 0; i < x_fields.size(); ++i) {
      if (living[scene][i]) x_keep[scene * x_words + x_fields[i].word] |= x_fields[i].mask << x_fields[i].shift;
    }
  }
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

std::vector<Bits> Layout::alive(const Scenario& scenario, std::span<const Range> asked_at_the_end) const {
  const std::size_t scenes = scenario.scenes().size(), variables = scenario.variables().size();
  Bits at_the_end(variables);
  for (const scenario::Ending& ending : scenario.endings()) add_read(scenario, ending.guard, at_the_end);
  for (const Range guard : asked_at_the_end) add_read(scenario, guard, at_the_end);
  std::vector<Bits> here(scenes, at_the_end);
  for (std::size_t i = 0; i < scenes; ++i) {
    const Scene& scene = scenario.scenes()[i];
    for (std::uint32_t o = scene.options.first; o < scene.options.first + scene.options.count; ++o) {
      const Option& option = scenario.options()[o];
      add_read(scenario, option.guard, here[i]);
      if (option.once && !x_idle[o]) here[i][option.taken] = true;
      for (const scenario::Effect& effect : scenario.effects(option.effects)) {
        if (scenario.variables()[effect.variable].visibility == scenario::Visibility::shown)
          here[i][effect.variable] = true;
      }
    }
    for (const scenario::Beat& beat : scenario.beats(scene)) add_read(scenario, beat.guard, here[i]);
  }
  const std::vector<Bits> after = reach(scenario);
  std::vector<Bits> living(scenes, Bits(variables));
  for (std::size_t from = 0; from < scenes; ++from) {
    for (std::size_t to = 0; to < scenes; ++to) {
      if (!after[from][to]) continue;
      for (std::size_t i = 0; i < variables; ++i) living[from][i] = living[from][i] || here[to][i];
    }
  }
  return living;
}

void Layout::pack(scenario::SceneIndex scene, run::ConstValues values, std::span<std::uint64_t> packed) const {
  for (std::uint64_t& word : packed) word = 0;
  packed[0] = scene;
  for (std::size_t i = 0; i < x_fields.size(); ++i) {
    const Field& field = x_fields[i];
    packed[field.word] |= static_cast<std::uint64_t>(values[i] - field.minimum) << field.shift;
  }
  for (std::size_t i = 0; i < x_words; ++i) packed[i] &= x_keep[scene * x_words + i];
}

void Layout::unpack(std::span<const std::uint64_t> packed, run::Values values) const {
  for (std::size_t i = 0; i < x_fields.size(); ++i) {
    const Field& field = x_fields[i];
    values[i] = static_cast<std::int16_t>(field.minimum +
                                          static_cast<std::int32_t>((packed[field.word] >> field.shift) & field.mask));
  }
}

}  // namespace rollcall::prove
