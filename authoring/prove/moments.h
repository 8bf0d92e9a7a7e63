#pragma once
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

#include "authoring/prove/packed_rules.h"
#include "authoring/prove/space.h"
#include "authoring/prove/state_table.h"
#include "authoring/source/diagnostic.h"
#include "player/run/state.h"
#include "player/scenario/scenario.h"

/// The moments at which play shows something, met on shortest ways: breadth first, in steps (decisions, looks,
/// support). States that whoever is told cannot tell apart are one.
namespace rollcall::prove {

/// Something is shown, with values of that moment: what was asked for is as it is in play, everything else need not be.
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

/// Which moments are told; of each kind by number, or empty for none.
struct Listening {
  std::vector<bool> scenes, consequences, beats, endings;
};

class Moments {
 public:
  struct Limits {
    std::size_t states = 0;
    std::function<bool()> out_of_time = [] { return false; };
  };

  /// What is asked of the values that are told is in `asking`.
  Moments(const scenario::Scenario& scenario, const Asking& asking, Listening listening, Limits limits);

  /// False if there are more states than may be looked at, or there was no time for all of them.
  bool tell_all(std::function<Play(const Moment&)> tell);

  /// That were looked at.
  std::size_t states() const { return x_arrivals.size(); }

  /// To the moment that is being told: options taken, the last one included.
  std::vector<scenario::OptionIndex> steps() const;
  source::Path path() const;

 private:
  bool begin();
  bool is_too_much() const;
  void take(StateIndex state, scenario::OptionIndex option);
  void arrive(scenario::SceneIndex next);
  bool add(scenario::SceneIndex scene);
  Play tell(const std::vector<bool>& listening, Moment::Kind kind, std::uint32_t index);
  std::optional<std::uint64_t> seed() const;

  const scenario::Scenario& x_scenario;
  Listening x_listening;
  Limits x_limits;
  Layout x_layout;
  PackedRules x_rules;
  StateTable x_table;
  std::function<Play(const Moment&)> x_tell;
  std::vector<Arrival> x_arrivals;  ///< by state
  std::vector<bool> x_stopped;      ///< by state: play is not followed from there
  Arrival x_now;                    ///< what is being told
  std::vector<std::int16_t> x_start, x_values;
  std::vector<std::uint64_t> x_before, x_after;
};

}  // namespace rollcall::prove
