#include "tools/bench/big/story.h"

#include <algorithm>
#include <array>

#include "player/run/shuffle.h"
#include "tools/bench/big/phrases.h"

namespace rollcall::bench {
namespace {

/// An option leads at most so many scenes on; whatever lies further back can have happened.
constexpr std::size_t furthest = 5;

constexpr std::array ranges{"trust", "stress", "hook", "rules", "order", "rest"};
constexpr std::array flags{"flagged", "reported", "warned", "searched"};
constexpr std::array moods{"calm", "uneasy", "tense"};
constexpr std::array option_ids{"one", "two", "three"};
constexpr std::array cast_names{"Lorne", "Rafi", "Tomas", "Keller", "Osman", "Daniel", "Marek", "Ines"};

class Maker {
 public:
  Maker(std::size_t scenes, std::uint64_t seed) : x_count(scenes), x_random(seed) {}

  Story make() {
    for (const std::string id : ranges) x_story.variables.push_back({id, Variable::Kind::range, 5, {}});
    for (const std::string id : flags) x_story.variables.push_back({id, Variable::Kind::flag, 0, {}});
    x_story.variables.push_back({"mood", Variable::Kind::stages, 0, {moods.begin(), moods.end()}});
    for (const std::string name : cast_names) {
      std::string id = name;
      id[0] = char(id[0] - 'A' + 'a');
      x_story.cast.push_back({id, name});
    }
    for (std::size_t i = 0; i < x_count; ++i) x_story.scenes.push_back(scene(i));
    add_endings();
    return std::move(x_story);
  }

 private:
  static std::string id_of(std::size_t scene) { return "scene_" + std::to_string(scene + 1); }

  bool one_in(std::uint32_t number) { return x_random.below(number) == 0; }

  template <std::size_t count>
  std::string one_of(const std::array<const char*, count>& names) {
    return names[x_random.below(std::uint32_t(count))];
  }

  Spoken line() { return {x_story.cast[x_random.below(std::uint32_t(x_story.cast.size()))].id, remark(x_random)}; }

  Test test(std::size_t scene) {
    const auto earlier = [&] { return id_of(x_random.below(std::uint32_t(scene - furthest))); };
    const int middle = 3 + int(x_random.below(5));
    switch (x_random.below(scene <= furthest ? 6 : 8)) {
      case 0:
        return {Test::Kind::at_least, one_of(ranges), {}, middle};
      case 1:
        return {Test::Kind::below, one_of(ranges), {}, middle};
      case 2:
        return {Test::Kind::sum, ranges[x_random.below(3)], ranges[3 + x_random.below(3)], 2 * middle};
      case 3:
        return {Test::Kind::flag, one_of(flags), {}, 0};
      case 4:
        return {Test::Kind::no_flag, one_of(flags), {}, 0};
      case 5:
        return {Test::Kind::stage, "mood", one_of(moods), 0};
      case 6:
        return {Test::Kind::visited, earlier(), {}, 0};
      default:
        return {Test::Kind::chose, earlier(), one_of(option_ids), 0};
    }
  }

  Guard guard(std::size_t scene) {
    Guard guard{one_in(2) ? Guard::Joined::by_and : Guard::Joined::by_or, {test(scene)}};
    if (one_in(2)) {
      const Test second = test(scene);
      // A variable asked about twice could contradict itself.
      if (second.name != guard.tests[0].name && second.other != guard.tests[0].name &&
          second.name != guard.tests[0].other)
        guard.tests.push_back(second);
    }
    return guard;
  }

  std::vector<Change> changes() {
    std::vector<Change> changes{{Change::Kind::add, one_of(ranges), one_in(2) ? 1 : -1, {}}};
    if (one_in(6)) changes.push_back({Change::Kind::flag, one_of(flags), int(x_random.below(2)), {}});
    if (one_in(10)) changes.push_back({Change::Kind::stage, "mood", 0, one_of(moods)});
    return changes;
  }

  Scene scene(std::size_t number) {
    Scene scene{
        id_of(number), "1." + std::to_string(1 + x_random.below(6)), {{"", setting(number, x_random)}, line()}, {}, {}};
    std::array<int, 3> qualities{3, int(1 + x_random.below(2)), 0};
    run::shuffle(std::span<int>(qualities), x_random);
    const std::size_t guarded = one_in(3) ? x_random.below(3) : 3;
    for (std::size_t i = 0; i < qualities.size(); ++i) {
      Option option{option_ids[i],
                    action(i, x_random),
                    consequence(x_random),
                    reason(x_random),
                    qualities[i],
                    false,
                    {},
                    changes(),
                    {}};
      option.critical = option.quality == 0 && one_in(50);
      if (i == guarded) option.guard = guard(number);
      // One option leads to the next scene, so that every scene can be reached.
      const std::size_t ahead = number + 2 + x_random.below(furthest - 1);
      if (i != number % option_ids.size() && one_in(3) && ahead < x_count) option.go = ahead;
      scene.options.push_back(std::move(option));
    }
    if (one_in(10)) scene.later.push_back({"later_" + std::to_string(number + 1), guard(number), line(), changes()});
    return scene;
  }

  void add_endings() {
    x_story.endings.push_back({"compromised",
                               "Compromised",
                               "Your name is in his next demand.",
                               {{}, {{Test::Kind::at_least, "hook", {}, 9}}},
                               false});
    x_story.endings.push_back(
        {"worn", "Worn out", "You ask for another wing.", {{}, {{Test::Kind::at_least, "stress", {}, 9}}}, false});
    x_story.endings.push_back({"steady", "Steady", "The wing is quiet, and you go home.", {}, true});
  }

  std::size_t x_count;
  run::SplitMix x_random;
  Story x_story;
};

}  // namespace

Story make_story(std::size_t scenes, std::uint64_t seed) { return Maker(scenes, seed).make(); }

}  // namespace rollcall::bench
