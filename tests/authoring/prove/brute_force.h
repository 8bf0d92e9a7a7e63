#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "authoring/prove/policy.h"
#include "player/run/score.h"
#include "player/run/session.h"

namespace rollcall::test {

struct LeastAndMost {
  std::uint32_t least = 0xffffffff, most = 0;
  void add(std::uint32_t value);
  bool operator==(const LeastAndMost&) const = default;
};

/// The same figures as a proof, found by playing every play to its end with the learner's session: nothing merged.
struct BruteForce {
  struct Ending {
    bool reached = false;
    std::uint64_t paths = 0;
    long double random = 0;
    LeastAndMost earned, possible, percent;
    std::map<std::string, std::pair<LeastAndMost, LeastAndMost>> competencies;  ///< earned, possible
    std::size_t shortest = 0;
  };
  struct Followed {
    std::vector<long double> endings, first;  ///< lots drawn; with the benefit of the doubt
    long double passes = 0, first_passes = 0;
    LeastAndMost percent;  ///< lots drawn
  };
  struct Recovery {
    std::uint64_t runs = 0, recover = 0, reach_best = 0, pass = 0;
    std::size_t shortest_lost = 0;  ///< 0: none is lost
  };
  struct Tempted {
    bool somewhere = false, everywhere = true;
  };

  /// A weaker option, taken after as few other errors, and then as few looks and support moves, as possible.
  struct Choice {
    std::pair<std::uint32_t, std::uint32_t> cost{scenario::none, scenario::none};
    bool ends_best = false;
  };

  explicit BruteForce(const scenario::Scenario& scenario, survey::Advice advice = {});

  bool too_many = false;  ///< steps; the rest is not set
  std::uint64_t draws = 0;
  std::set<std::uint32_t> scenes, options, beats;
  std::vector<Ending> endings;
  bool can_pass = false, can_miss = false, mark_can_be_missed = false, passes_with_critical = false;
  std::set<std::uint32_t> percents_with_critical;               ///< in a passing ending
  std::map<std::pair<prove::Policy, bool>, Followed> learners;  ///< by policy and whether support is taken
  std::map<std::uint32_t, Recovery> recovery;                   ///< by errors
  std::map<std::uint32_t, Tempted> temptation;                  ///< by scene
  std::map<scenario::OptionIndex, Choice> choices;
  bool best_can_miss_mark = false;

 private:
  using Session = run::Session;
  struct Goals {
    bool passing = false, best = false, pass = false;
  };

  bool decides(scenario::OptionIndex option) const;
  std::vector<scenario::OptionIndex> decisions(const Session& session) const;
  void play_all(const Session& session);
  void note(const Session& session);
  void note_end(const Session& session);
  void play_decisions(const Session& session, long double probability);
  void follow(const Session& session, const prove::Learner& learner, bool first, long double probability);
  void err(const Session& session, std::uint32_t errors, std::uint32_t wanted, std::optional<std::uint32_t> best);
  std::uint8_t best_quality(const Session& session) const;
  std::vector<scenario::OptionIndex> wanted_by(const Session& session, const prove::Learner& learner) const;
  std::vector<scenario::OptionIndex> urged_last(const Session& session) const;
  enum class Look : std::uint8_t { for_costs, for_endings };
  void choose_weaker(const Session& session, std::uint32_t errors, std::uint32_t moves, Look look);
  bool best_play_ends_best(const Session& session) const;
  void seek(const Session& session, std::optional<std::uint32_t> best, Goals& goals);

  const scenario::Scenario& x_scenario;
  survey::Advice x_advice;
  std::optional<std::uint32_t> x_best_ending;
  std::uint64_t x_steps = 0;
};

}  // namespace rollcall::test
