#pragma once
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "authoring/source/diagnostic.h"
#include "player/run/state.h"
#include "player/scenario/scenario.h"

/// Every moment at which play shows something, met on shortest ways: breadth first, in steps (decisions, looks,
/// support). States are merged where they differ only in what nothing asks for any more.
namespace rollcall::prove {

/// Something is shown, with the values of that moment.
struct Moment {
  enum class Kind : std::uint8_t {
    scene,        ///< or a page, when it is entered; the scene again after a look or support
    consequence,  ///< of an option, after its effects
    beat,         ///< a later entry, after its effects
    ending,       ///< with the debrief
  };
  Kind kind = Kind::scene;
  std::uint32_t index = 0;  ///< of a scene, an option, a beat, an ending
  run::ConstValues values;
};

/// Whether play is followed from a moment on.
enum class Play : std::uint8_t { goes_on, stops };

/// Variables of which whoever is told asks, beside what play and its lines ask: they keep states apart.
struct Asked {
  std::vector<std::uint32_t> variables;
  scenario::SceneIndex scene = scenario::none;  ///< in which, or right after which; none: at the end
};

class Moments {
 public:
  struct Limits {
    std::size_t states = 0;
    std::function<bool()> out_of_time = [] { return false; };
  };

  Moments(const scenario::Scenario& scenario, const std::vector<Asked>& asked, Limits limits);

  /// False if there are more states than may be looked at, or there was no time for all of them.
  bool tell_all(std::function<Play(const Moment&)> tell);

  /// To the moment that is being told: options taken, the last one included.
  std::vector<scenario::OptionIndex> steps() const;
  source::Path path() const;

 private:
  using Values = std::vector<std::int16_t>;
  using Bits = std::vector<std::uint64_t>;  ///< one for each variable
  /// How a state was first come to.
  struct Arrival {
    std::uint32_t from = scenario::none;
    scenario::OptionIndex option = scenario::none;
    scenario::SceneIndex scene = 0;
  };

  void find_alive(const std::vector<Asked>& asked);
  std::vector<Bits> read_here(const std::vector<Asked>& asked) const;
  void add_read(scenario::Range code, Bits& read) const;
  void add_lines(scenario::Range lines, Bits& read) const;
  void add_read(const scenario::Scene& scene, Bits& read) const;

  bool begin();
  void take(std::uint32_t state, scenario::OptionIndex option, Values values);
  void arrive(scenario::SceneIndex next, Values values);
  void add(scenario::SceneIndex scene, const Values& values);
  std::string packed(scenario::SceneIndex scene, const Values& values) const;
  Values unpacked(std::uint32_t state) const;
  std::optional<std::uint64_t> seed() const;

  const scenario::Scenario& x_scenario;
  Limits x_limits;
  std::vector<std::vector<std::uint32_t>> x_alive;  ///< of each scene: the variables that are asked there or later
  std::function<Play(const Moment&)> x_tell;
  std::unordered_map<std::string, std::uint32_t> x_known;
  std::vector<const std::string*> x_states;  ///< packed; keys of what is known
  std::vector<Arrival> x_arrivals;
  Arrival x_now;   ///< what is being told
  Values x_start;  ///< that was looked at last
};

}  // namespace rollcall::prove
