#include "tools/bench/big/hard.h"

#include <array>
#include <deque>
#include <string>
#include <utility>

#include "player/run/shuffle.h"

namespace rollcall::bench {

using namespace scenario;

namespace {

class Maker {
 public:
  Maker(std::uint32_t numbers, std::uint64_t seed) : x_random(seed) {
    x_parts.about.module = "hard";
    x_parts.about.language = "en";
    x_parts.about.title = 0;
    x_parts.about.pass_mark = 60;
    x_parts.text_count = 1;
    x_parts.behaviours = {{"1.1"}, {"2.3"}};
    for (std::uint32_t i = 0; i < numbers; ++i) {
      Variable number;
      number.id = name("n" + std::to_string(i));
      number.maximum = 10;
      number.start = 5;
      number.visibility = i % 2 == 0 ? Visibility::shown : Visibility::internal;
      number.label = 0;
      x_parts.variables.push_back(number);
    }
  }

  /// Three options that lead to `next`.
  void add_decision(SceneIndex next) {
    begin_scene();
    std::array<std::uint8_t, 3> qualities{3, 1, 0};
    run::shuffle(std::span<std::uint8_t>(qualities), x_random);
    for (const std::uint8_t quality : qualities) add_option(quality, next, effects());
    end_scene();
  }

  /// One option to each of the scenes that follow, and one to the end.
  void add_hub(std::uint32_t sides) {
    begin_scene();
    for (std::uint32_t side = 1; side <= sides; ++side) add_option(side == 1 ? 3 : 1, side, {});
    add_option(0, the_end, {});
    end_scene();
  }

  Scenario make() {
    const auto last = static_cast<std::int32_t>(x_parts.variables.size()) - 1;
    std::vector<Instruction> sum{{Operation::variable, 0}};
    for (std::int32_t i = 1; i <= last; ++i) {
      sum.push_back({Operation::variable, i});
      sum.push_back({Operation::add, 0});
    }
    add_ending("high", Result::pass, sum, 7 * (last + 1), Operation::greater);
    add_ending("low", Result::fail, sum, 3 * (last + 1), Operation::less);
    add_ending("uneven", Result::fail,
               {{Operation::variable, 0}, {Operation::variable, last}, {Operation::subtract, 0}}, 4,
               Operation::greater);
    add_ending("even", Result::pass, {}, 0, Operation::equal);
    return Scenario(std::move(x_parts));
  }

 private:
  Name name(std::string text) { return x_names.emplace_back(std::move(text)); }

  void begin_scene() {
    Scene scene;
    scene.id = name("s" + std::to_string(x_parts.scenes.size()));
    scene.behaviour = static_cast<std::uint32_t>(x_parts.scenes.size() % 2);
    scene.options.first = static_cast<std::uint32_t>(x_parts.options.size());
    x_parts.scenes.push_back(scene);
  }

  void end_scene() {
    Range& options = x_parts.scenes.back().options;
    options.count = static_cast<std::uint32_t>(x_parts.options.size()) - options.first;
  }

  void add_option(std::uint8_t quality, SceneIndex next, Range effects) {
    Option option;
    option.id = name("o" + std::to_string(x_parts.options.size() - x_parts.scenes.back().options.first));
    option.quality = quality;
    option.bias = quality == 1 ? Bias::over : quality == 0 ? Bias::under : Bias::neither;
    option.next = next;
    option.effects = effects;
    x_parts.options.push_back(option);
  }

  /// Two, of one or two points, on different numbers.
  Range effects() {
    const auto numbers = static_cast<std::uint32_t>(x_parts.variables.size());
    const Range range{static_cast<std::uint32_t>(x_parts.effects.size()), 2};
    const std::uint32_t first = x_random.below(numbers), other = 1 + x_random.below(numbers - 1);
    for (const std::uint32_t variable : {first, (first + other) % numbers}) {
      const auto amount = static_cast<std::int16_t>(1 + x_random.below(2));
      x_parts.effects.push_back(
          {variable, Effect::Kind::add, x_random.below(2) == 0 ? amount : static_cast<std::int16_t>(-amount)});
    }
    return range;
  }

  void add_ending(const char* id, Result result, std::vector<Instruction> code, std::int32_t compared, Operation how) {
    Ending ending;
    ending.id = name(id);
    ending.title = 0;
    ending.result = result;
    if (!code.empty()) {
      code.push_back({Operation::constant, compared});
      code.push_back({how, 0});
      ending.guard = {static_cast<std::uint32_t>(x_parts.code.size()), static_cast<std::uint32_t>(code.size())};
      x_parts.code.insert(x_parts.code.end(), code.begin(), code.end());
    }
    x_parts.endings.push_back(ending);
  }

  run::SplitMix x_random;
  std::deque<std::string> x_names;
  Parts x_parts;
};

}  // namespace

Scenario decisions_in_a_row(std::uint32_t count, std::uint64_t seed) {
  Maker maker(6, seed);
  for (std::uint32_t i = 1; i <= count; ++i) maker.add_decision(i == count ? the_end : i);
  return maker.make();
}

Scenario hub(std::uint32_t sides, std::uint64_t seed) {
  Maker maker(sides, seed);
  maker.add_hub(sides);
  for (std::uint32_t i = 0; i < sides; ++i) maker.add_decision(0);
  return maker.make();
}

}  // namespace rollcall::bench
