#pragma once
#include <functional>
#include <optional>
#include <string_view>
#include <vector>

#include "authoring/prove/merge.h"
#include "authoring/prove/proof.h"
#include "authoring/prove/reachability.h"
#include "authoring/prove/ways.h"

/// From figures to findings: one small function per rule.
namespace rollcall::prove {

/// Where findings are put, and where what they speak of stands in the source. All that it is given must outlive it.
class Findings {
 public:
  Findings(const scenario::Scenario& scenario, const source::PlaceTable& places, std::vector<source::Diagnostic>& all)
      : x_scenario(scenario), x_places(places), x_all(all) {}

  void add(std::string_view rule, source::Position at, Message message, Message hint, std::optional<Path> path = {});

  source::Position module() const { return x_places.of({}); }
  source::Position scene(scenario::SceneIndex scene) const;
  source::Position option(const scenario::Scene& scene, const scenario::Option& option) const;
  source::Position beat(const scenario::Beat& beat) const { return x_places.of({{source::Key::later, beat.id}}); }
  /// A point of the debrief, by its index.
  source::Position point(std::uint32_t index) const { return x_places.point(index); }
  source::Position ending(const scenario::Ending& ending) const {
    return x_places.of({{source::Key::endings, ending.id}});
  }

 private:
  const scenario::Scenario& x_scenario;
  const source::PlaceTable& x_places;
  std::vector<source::Diagnostic>& x_all;
};

/// A way to a scene, if there is one to tell.
using WayTo = std::function<std::optional<Path>(scenario::SceneIndex)>;

/// What the module's options show by themselves.
void find_in_options(const scenario::Scenario& scenario, const WayTo& way_to, Findings& findings);

/// States in which nothing but critical errors is open.
void find_unavoidable(const Space& space, const Ways& ways, Findings& findings);

/// Scenes, options, delayed beats and endings that no play reaches.
void find_unreachable(const scenario::Scenario& scenario, const Noticed& noticed, const Ways& ways, Findings& findings);

/// The same where not every state was looked at, and circles from which no ending can be reached; as far as it is
/// settled.
void find_unavoidable(const scenario::Scenario& scenario, const Reachability& reachability, Findings& findings);
void find_unreachable(const scenario::Scenario& scenario, const Reachability& reachability, Findings& findings);
void find_dead_ends(const scenario::Scenario& scenario, const Reachability& reachability, Findings& findings);

/// Points of the debrief that no play shows.
void find_points(const std::vector<std::uint32_t>& never_shown, Findings& findings);

/// Circles without a way out.
void find_circles(const Merged& merged, const Ways& ways, Findings& findings);

/// What the figures show.
void find_in_figures(const scenario::Scenario& scenario, const Proof& proof, Findings& findings);

/// What weaker choices lead to. Precondition: the proof is complete.
void find_in_choices(const scenario::Scenario& scenario, const Proof& proof, Findings& findings);

void find_giveaways(const GiveawayFigures& giveaways, Findings& findings);

}  // namespace rollcall::prove
