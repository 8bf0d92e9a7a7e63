#include "tests/support/random_scenario.h"

#include <array>
#include <deque>
#include <string>
#include <utility>

#include "player/run/shuffle.h"

namespace rollcall::test {

using namespace scenario;

namespace {

class Maker {
 public:
  struct Shape {
    bool pages = false, circles = false;
  };

  Maker(std::uint64_t seed, Shape shape) : x_random(seed * 2654435761u + 12345), x_shape(shape) {}

  Scenario make() {
    x_parts.about.module = "random";
    x_parts.about.language = "en";
    x_parts.about.title = 0;
    x_parts.text_count = 1;
    x_parts.about.pass_mark = std::array<std::uint8_t, 4>{0, 40, 60, 80}[below(4)];
    x_parts.behaviours = {{"1.1"}, {"2.3"}, {"2.4"}};
    const std::uint32_t scenes = 3 + below(4), numbers = 2 + below(3);
    for (std::uint32_t i = 0; i < numbers; ++i) add_number(i);
    x_numbers = numbers;
    for (std::uint32_t i = 0; i < scenes; ++i) plan_flags(i);
    for (std::uint32_t i = 0; i < scenes; ++i) add_scene(i, scenes);
    add_endings();
    if (x_shape.pages) add_pages();
    return Scenario(std::move(x_parts));
  }

 private:
  std::uint32_t below(std::uint32_t bound) { return x_random.below(bound); }
  bool chance(std::uint32_t percent) { return below(100) < percent; }
  Name name(std::string text) { return x_names.emplace_back(std::move(text)); }

  void add_number(std::uint32_t index) {
    Variable variable;
    variable.id = name("n" + std::to_string(index));
    variable.minimum = std::int16_t(chance(30) ? -1 : 0);
    variable.maximum = std::int16_t(1 + below(5));
    variable.start = std::int16_t(below(std::uint32_t(variable.maximum) + 1));
    variable.randomized = chance(12);
    variable.visibility = std::array{Visibility::internal, Visibility::shown, Visibility::revealed}[below(3)];
    variable.better = chance(70) ? Better::higher : Better::lower;
    variable.label = 0;
    x_parts.variables.push_back(variable);
  }

  std::uint32_t add_flag(std::string id) {
    Variable variable;
    variable.id = name(std::move(id));
    x_parts.variables.push_back(variable);
    return std::uint32_t(x_parts.variables.size() - 1);
  }

  /// One flag per scene that remembers the visit, which conditions of any scene may ask for.
  void plan_flags(std::uint32_t scene) {
    x_visited.push_back(chance(30) ? add_flag("visited" + std::to_string(scene)) : none);
  }

  Range add_code(const std::vector<Instruction>& code) {
    const Range range{std::uint32_t(x_parts.code.size()), std::uint32_t(code.size())};
    x_parts.code.insert(x_parts.code.end(), code.begin(), code.end());
    return range;
  }

  Range condition() {
    const std::uint32_t variable = below(std::uint32_t(x_parts.variables.size()));
    const Variable& asked = x_parts.variables[variable];
    const std::uint32_t values = std::uint32_t(asked.maximum - asked.minimum + 2);
    const auto compared = std::int32_t(asked.minimum) + std::int32_t(below(values));
    const auto how =
        std::array{Operation::greater_equal, Operation::less, Operation::equal, Operation::not_equal}[below(4)];
    return add_code({{Operation::variable, std::int32_t(variable)}, {Operation::constant, compared}, {how, 0}});
  }

  Range effects(std::uint32_t most) {
    const Range range{std::uint32_t(x_parts.effects.size()), below(most + 1)};
    for (std::uint32_t i = 0; i < range.count; ++i) {
      Effect effect;
      effect.variable = below(x_numbers);
      const Variable& changed = x_parts.variables[effect.variable];
      effect.kind = chance(80) ? Effect::Kind::add : Effect::Kind::set;
      effect.amount = std::int16_t(effect.kind == Effect::Kind::add ? std::int32_t(below(5)) - 2
                                                                    : changed.minimum + std::int32_t(below(2)));
      x_parts.effects.push_back(effect);
    }
    return range;
  }

  void add_decision(std::uint32_t scene, std::uint32_t scenes, std::uint32_t number) {
    Option option;
    option.id = name("d" + std::to_string(number));
    option.quality = std::uint8_t(below(4));
    const bool always_open = number == 0;
    if (!always_open && chance(25)) option.guard = condition();
    if (chance(40)) option.behaviour = below(3);
    option.critical = chance(8);
    option.bias = std::array{Bias::neither, Bias::over, Bias::under}[below(3)];
    option.effects = effects(2);
    const std::uint32_t onward = scene + 1 + (chance(20) ? below(scenes - scene) : 0);
    option.next = onward >= scenes ? the_end : onward;
    if (scene > 0 && !always_open && chance(x_shape.circles ? 45 : 18)) {
      option.next = below(scene + 1);
      option.once = !x_shape.circles || chance(30);
    }
    if (option.once || chance(15)) option.taken = add_flag("took" + std::to_string(scene) + option.id);
    x_parts.options.push_back(option);
  }

  void add_free(std::uint32_t scene, Role role) {
    Option option;
    option.id = role == Role::inquiry ? "look" : "support";
    option.role = role;
    option.once = true;
    option.taken = add_flag(option.id + std::to_string(scene));
    option.next = scene;
    if (chance(20)) option.guard = condition();
    if (chance(60)) option.effects = effects(2);
    x_parts.options.push_back(option);
  }

  void add_scene(std::uint32_t index, std::uint32_t scenes) {
    Scene scene;
    scene.id = name("s" + std::to_string(index));
    if (chance(70)) scene.behaviour = below(3);
    scene.visited = x_visited[index];
    scene.options.first = std::uint32_t(x_parts.options.size());
    // Looks come first in some scenes: the order of the file is free.
    if (chance(20)) add_free(index, Role::inquiry);
    const std::uint32_t decisions = 2 + below(2);
    for (std::uint32_t i = 0; i < decisions; ++i) add_decision(index, scenes, i);
    if (chance(20)) add_free(index, Role::support);
    scene.options.count = std::uint32_t(x_parts.options.size()) - scene.options.first;
    scene.beats = {std::uint32_t(x_parts.beats.size()), below(2)};
    for (std::uint32_t i = 0; i < scene.beats.count; ++i) {
      Beat beat;
      beat.id = name("b" + std::to_string(index));
      beat.guard = condition();
      beat.effects = effects(2);
      x_parts.beats.push_back(beat);
    }
    x_parts.scenes.push_back(scene);
  }

  void add_endings() {
    const std::uint32_t count = 2 + below(3);
    for (std::uint32_t i = 0; i < count; ++i) {
      Ending ending;
      ending.id = name("e" + std::to_string(i));
      ending.title = 0;
      ending.result = chance(50) ? Result::pass : Result::fail;
      if (i + 1 < count) ending.guard = condition();
      x_parts.endings.push_back(ending);
    }
  }

  /// Some decisions lead over a page, or over two, to where they led before; play may begin with a page as well.
  void add_pages() {
    const bool begins_with_page = chance(50);
    if (begins_with_page) {
      for (Option& option : x_parts.options) {
        if (option.next != the_end) ++option.next;
      }
      x_parts.scenes.insert(x_parts.scenes.begin(), page("first page", 1));
    }
    for (Option& option : x_parts.options) {
      if (option.role == Role::decision && chance(50)) option.next = after_pages(option.next);
    }
  }

  SceneIndex after_pages(SceneIndex next) {
    for (std::uint32_t pages = 1 + below(2); pages > 0; --pages) {
      x_parts.scenes.push_back(page("page" + std::to_string(x_parts.scenes.size()), next));
      next = std::uint32_t(x_parts.scenes.size() - 1);
    }
    return next;
  }

  Scene page(std::string id, SceneIndex next) {
    Scene page;
    page.id = name(std::move(id));
    // A flag that conditions may ask for.
    if (const std::uint32_t flag = x_visited[below(std::uint32_t(x_visited.size()))]; flag != none && chance(30))
      page.visited = flag;
    page.next = next;
    return page;
  }

  run::SplitMix x_random;
  Shape x_shape;
  std::deque<std::string> x_names;
  Parts x_parts;
  std::uint32_t x_numbers = 0;
  std::vector<std::uint32_t> x_visited;
};

}  // namespace

Scenario random_scenario(std::uint64_t seed) { return Maker(seed, {}).make(); }

Scenario random_scenario_with_pages(std::uint64_t seed) { return Maker(seed, {true, false}).make(); }

Scenario random_scenario_with_circles(std::uint64_t seed) { return Maker(seed, {seed % 3 == 0, true}).make(); }

}  // namespace rollcall::test
