#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "authoring/prove/ranges.h"

namespace rollcall::prove {

/// A condition that somebody asks in a scene.
struct AskedThere {
  scenario::SceneIndex scene = 0;
  scenario::Range condition;
};

/// What is asked beside the course of play.
struct Asking {
  std::vector<scenario::Range> at_the_end;       ///< conditions
  std::vector<std::uint32_t> values_at_the_end;  ///< variables
  std::vector<std::uint32_t> doubted;            ///< flags that these conditions are asked without as well
  std::vector<AskedThere> there;                 ///< whenever something is shown in the scene
  std::vector<bool> beats;                       ///< of each later entry, whether it is told; empty: of none
  std::vector<bool> screens;                     ///< in which scenes, how options move what is shown; empty: in none
  bool endings = true;                           ///< in which ending play ends
  bool values = false;                           ///< of what is asked at all, the very value

  bool asks_beat(scenario::BeatIndex beat) const { return beat < beats.size() && beats[beat]; }
  bool asks_screen(scenario::SceneIndex scene) const { return scene < screens.size() && screens[scene]; }
};

/// Which values can be told apart in a scene by anything that is asked there or later. A cut at x parts x - 1 and x
/// (distances from the least value). Two states whose values lie between the same cuts are played alike, and whatever
/// is asked has the same answers in both. It goes backwards: what parts two values before an effect is what parts them
/// after it. Conditions that are always so in a scene (ranges.h) ask nothing there.
class Cuts {
 public:
  Cuts(const scenario::Scenario& scenario, const Fields& fields, const std::vector<Region>& regions,
       const Ranges& ranges, const Asking& asking, const std::vector<bool>& idle);

  bool has(std::uint32_t variable, std::int32_t at, scenario::SceneIndex scene) const {
    return has(variable, at, std::span(x_rows).subspan(scene * x_words, x_words));
  }

 private:
  using Row = std::span<std::uint64_t>;
  using ConstRow = std::span<const std::uint64_t>;
  /// Bits of a row: one for each place of a cut, or a single one where a variable has very many values.
  struct Bits {
    std::uint32_t first = 0, count = 0;
  };

  std::uint32_t bit(std::uint32_t variable, std::int32_t at) const {
    const Bits& bits = x_bits[variable];
    return bits.first + (bits.count == 1 ? 0 : static_cast<std::uint32_t>(at - 1));
  }
  bool has(std::uint32_t variable, std::int32_t at, ConstRow row) const {
    const std::uint32_t place = bit(variable, at);
    return (row[place / 64] >> place % 64 & 1) != 0;
  }
  void cut(std::uint32_t variable, std::int32_t at, Row row) const {
    const std::uint32_t place = bit(variable, at);
    row[place / 64] |= std::uint64_t{1} << place % 64;
  }
  void forget(std::uint32_t variable, Row row) const;
  void cut_all(std::uint32_t variable, Row row) const;
  void cut_asked(scenario::Range condition, const MayOf& may_of, Row row) const;
  void before_effect(const scenario::Effect& effect, Row row) const;
  void before_effects(scenario::Range effects, Row row) const;

  void settle(const Region& region);
  bool ask(scenario::SceneIndex scene);
  void ask_there(scenario::SceneIndex scene, Row row) const;
  void ask_page(const scenario::Scene& scene, scenario::SceneIndex index, Row row);
  void ask_decision(const scenario::Scene& scene, scenario::SceneIndex index, const scenario::Option& option, Row row);
  void ask_moves(const scenario::Scene& scene, scenario::SceneIndex index, Row row);
  void ask_screen(const scenario::Scene& scene, Row row) const;
  void ask_next(scenario::SceneIndex next, scenario::SceneIndex from, Row row) const;
  void ask_end(scenario::SceneIndex from, Row row) const;

  const scenario::Scenario& x_scenario;
  const Fields& x_fields;
  const Ranges& x_ranges;
  const Asking& x_asking;
  const std::vector<bool>& x_idle;
  std::vector<Bits> x_bits;  ///< of each variable
  std::size_t x_words = 0;
  std::vector<std::uint64_t> x_rows;   ///< of each scene
  std::vector<std::uint64_t> x_there;  ///< of each scene: what is asked there alone
  std::vector<std::uint64_t> x_now, x_after;
};

}  // namespace rollcall::prove
