#include "authoring/prove/claims.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "authoring/prove/findings.h"
#include "authoring/prove/walk.h"

namespace rollcall::prove {
namespace {

using scenario::none;
using scenario::Option;
using scenario::Range;
using scenario::Scenario;
using source::Claim;
using source::Shown;

std::vector<std::uint32_t> variables_of(const Scenario& scenario, Range code) {
  std::vector<std::uint32_t> variables;
  for (const scenario::Instruction& one : scenario.code(code)) {
    if (one.operation == scenario::Operation::variable) variables.push_back(static_cast<std::uint32_t>(one.argument));
  }
  return variables;
}

bool reads(const Scenario& scenario, Range code, const std::set<std::uint32_t>& flags) {
  const auto variables = variables_of(scenario, code);
  return std::any_of(variables.begin(), variables.end(), [&](std::uint32_t one) { return flags.contains(one); });
}

bool holds(const Scenario& scenario, Range condition, run::ConstValues values) {
  return scenario::holds(scenario.code(condition), values);
}

/// The scene in which, or after whose decisions, each line and later entry is told; none: at the end, or in several.
class Whereabouts {
 public:
  explicit Whereabouts(const Scenario& scenario)
      : x_lines(scenario.tables().lines.size(), nowhere), x_beats(scenario.beats().size(), none) {
    for (scenario::SceneIndex i = 0; i < scenario.scenes().size(); ++i) {
      const scenario::Scene& scene = scenario.scenes()[i];
      put(scene.say, i);
      for (const Option& option : scenario.options(scene)) put(option.consequence, i);
      for (const scenario::Beat& beat : scenario.beats(scene)) put(beat.say, i);
      std::fill_n(x_beats.begin() + scene.beats.first, scene.beats.count, i);
    }
    for (const scenario::Ending& ending : scenario.endings()) put(ending.say, none);
  }

  scenario::SceneIndex of(const Claim& claim) const {
    switch (claim.what) {
      case Shown::scene:
        return claim.index;
      case Shown::line:
        return x_lines[claim.index] == nowhere ? none : x_lines[claim.index];
      case Shown::beat:
        return x_beats[claim.index];
      case Shown::ending:
      case Shown::point:
        break;
    }
    return none;
  }

 private:
  static constexpr scenario::SceneIndex nowhere = none - 1;

  void put(Range range, scenario::SceneIndex scene) {
    for (std::uint32_t i = range.first; i < range.first + range.count; ++i)
      x_lines[i] = x_lines[i] == nowhere || x_lines[i] == scene ? scene : none;
  }

  std::vector<scenario::SceneIndex> x_lines, x_beats;
};

/// Holds claims, and what a passing ending says after a critical error, against every moment.
class ClaimCheck {
 public:
  ClaimCheck(const Scenario& scenario, const source::TakenForGranted& taken, const Moments::Limits& limits,
             Findings& findings)
      : x_scenario(scenario),
        x_critical(taken.critical),
        x_findings(findings),
        x_moments(scenario, asked(scenario, taken), limits) {
    for (const Claim& claim : taken.claims) x_claims.emplace(std::pair(claim.what, claim.index), &claim);
    if (x_critical == none) return;
    x_memories.insert(x_critical);
    for (const Option& option : scenario.options()) {
      if (option.critical && option.taken != none) x_memories.insert(option.taken);
    }
  }

  bool check() {
    return x_moments.tell_all([&](const Moment& moment) {
      look_at(moment);
      return Play::goes_on;
    });
  }

 private:
  static std::vector<Asked> asked(const Scenario& scenario, const source::TakenForGranted& taken) {
    const Whereabouts where(scenario);
    std::vector<Asked> all;
    for (const Claim& claim : taken.claims) all.push_back({variables_of(scenario, claim.condition), where.of(claim)});
    if (taken.critical != none) all.push_back({{taken.critical}});
    const bool asks_points = std::any_of(taken.claims.begin(), taken.claims.end(),
                                         [](const Claim& claim) { return claim.what == Shown::point; });
    for (const Option& option : scenario.options()) {
      if (asks_points && option.critical && option.taken != none) all.push_back({{option.taken}});
    }
    return all;
  }

  void look_at(const Moment& moment) {
    switch (moment.kind) {
      case Moment::Kind::scene:
        expect(Shown::scene, moment.index, moment.values);
        return expect_lines(x_scenario.scenes()[moment.index].say, moment.values);
      case Moment::Kind::consequence:
        return expect_lines(x_scenario.options()[moment.index].consequence, moment.values);
      case Moment::Kind::beat:
        expect(Shown::beat, moment.index, moment.values);
        return expect_lines(x_scenario.beats()[moment.index].say, moment.values);
      case Moment::Kind::ending:
        expect(Shown::ending, moment.index, moment.values);
        expect_lines(x_scenario.endings()[moment.index].say, moment.values);
        expect_points(moment.values);
        expect_word_of_critical(moment);
    }
  }

  void expect(Shown what, std::uint32_t index, run::ConstValues values) {
    const auto found = x_claims.find({what, index});
    if (found == x_claims.end()) return;
    const Claim& claim = *found->second;
    if (holds(x_scenario, claim.condition, values) ||
        !x_told.insert(std::tuple(claim.at.file, claim.at.line, claim.at.column)).second)
      return;
    x_findings.add("false-claim", claim.at,
                   tr("This text takes for granted that '{claim}', and it is shown where that is not so.",
                      "claim"_is = claim.text),
                   tr("Show it under a condition, write a text of its own for the others, or claim less."),
                   x_moments.path());
  }

  void expect_lines(Range lines, run::ConstValues values) {
    for (std::uint32_t i = lines.first; i < lines.first + lines.count; ++i) {
      if (holds(x_scenario, x_scenario.tables().lines[i].guard, values)) expect(Shown::line, i, values);
    }
  }

  /// By the rule of run/debrief.h.
  void expect_points(run::ConstValues values) {
    for (std::uint32_t i = 0; i < x_scenario.analysis().size(); ++i) {
      const scenario::DebriefPoint& point = x_scenario.analysis()[i];
      if (holds(x_scenario, point.guard, values) || is_due_after_critical(point, values))
        expect(Shown::point, i, values);
    }
  }

  bool is_due_after_critical(const scenario::DebriefPoint& point, run::ConstValues values) const {
    const auto cites = x_scenario.citations(point.cites);
    return std::any_of(x_scenario.options().begin(), x_scenario.options().end(), [&](const Option& option) {
      if (!option.critical || option.taken == none || values[option.taken] == 0) return false;
      const auto others = x_scenario.citations(option.cites);
      return std::find_first_of(cites.begin(), cites.end(), others.begin(), others.end()) != cites.end();
    });
  }

  /// A passing ending after a critical error has a condition, or shows a line with one, that asks for such an error.
  void expect_word_of_critical(const Moment& moment) {
    const scenario::Ending& ending = x_scenario.endings()[moment.index];
    if (x_critical == none || ending.result != scenario::Result::pass || moment.values[x_critical] == 0) return;
    const auto lines = x_scenario.lines(ending.say);
    const bool says_so =
        reads(x_scenario, ending.guard, x_memories) ||
        std::any_of(lines.begin(), lines.end(), [&](const scenario::Line& line) {
          return reads(x_scenario, line.guard, x_memories) && holds(x_scenario, line.guard, moment.values);
        });
    if (says_so || !x_passed.insert(moment.index).second) return;
    const auto steps = x_moments.steps();
    const auto error = std::find_if(steps.begin(), steps.end(),
                                    [&](scenario::OptionIndex i) { return x_scenario.options()[i].critical; });
    x_findings.add("pass-after-critical", x_findings.ending(ending),
                   tr("The passing ending '{ending}' is reached after the critical error '{option}', and says nothing "
                      "of it.",
                      "ending"_is = ending.id, "option"_is = full_name(x_scenario, *error)),
                   tr("Add a line with 'when: critical' that tells what became of it, or ask for 'not critical' in the "
                      "condition of the ending."),
                   x_moments.path());
  }

  const Scenario& x_scenario;
  std::uint32_t x_critical;
  Findings& x_findings;
  Moments x_moments;
  std::map<std::pair<Shown, std::uint32_t>, const Claim*> x_claims;
  std::set<std::uint32_t> x_memories;  ///< flags that are set by critical errors alone
  std::set<std::tuple<std::uint32_t, std::uint32_t, std::uint32_t>> x_told;  ///< a fragment is told of once
  std::set<std::uint32_t> x_passed;
};

/// Follows play as long as somebody is not met, and looks who speaks of him.
class PersonCheck {
 public:
  PersonCheck(const Scenario& scenario, const source::Appearance& person, Findings& findings)
      : x_scenario(scenario), x_person(person), x_findings(findings) {}

  bool is_named_later() const {
    const auto is_in = [&](const auto& part) { return is_named(part.say, nullptr); };
    const auto& endings = x_scenario.endings();
    return std::any_of(endings.begin(), endings.end(), is_in) ||
           std::any_of(x_scenario.beats().begin(), x_scenario.beats().end(), is_in) ||
           std::find(x_person.endings.begin(), x_person.endings.end(), true) != x_person.endings.end();
  }

  bool check(const Moments::Limits& limits) {
    Moments moments(x_scenario, {}, limits);
    return moments.tell_all([&](const Moment& moment) { return look_at(moment, moments); });
  }

 private:
  Play look_at(const Moment& moment, const Moments& moments) {
    switch (moment.kind) {
      case Moment::Kind::scene:
        return x_person.scenes[moment.index] ? Play::stops : Play::goes_on;
      case Moment::Kind::consequence:
        break;
      case Moment::Kind::beat: {
        const scenario::Beat& beat = x_scenario.beats()[moment.index];
        if (!is_named(beat.say, &moment.values)) break;
        if (x_beats.insert(moment.index).second) report(beat, moments);
        return Play::stops;
      }
      case Moment::Kind::ending: {
        const scenario::Ending& ending = x_scenario.endings()[moment.index];
        const bool is_here = x_person.endings[moment.index] || is_named(ending.say, &moment.values);
        if (is_here && x_endings.insert(moment.index).second) report(ending, moments);
      }
    }
    return Play::goes_on;
  }

  /// In a line that is shown with these values; in any, without.
  bool is_named(Range lines, const run::ConstValues* values) const {
    for (std::uint32_t i = lines.first; i < lines.first + lines.count; ++i) {
      const bool is_shown = !values || holds(x_scenario, x_scenario.tables().lines[i].guard, *values);
      if (is_shown && x_person.lines[i]) return true;
    }
    return false;
  }

  static Message what_to_do() {
    return tr("Show it only to those who met the person, or say in the text who that is.");
  }

  void report(const scenario::Beat& beat, const Moments& moments) {
    x_findings.add("unmet-person", x_findings.beat(beat),
                   tr("'{beat}', told later, is about {name}, who need not have been in any scene before it.",
                      "beat"_is = beat.id, "name"_is = x_person.name),
                   what_to_do(), moments.path());
  }

  void report(const scenario::Ending& ending, const Moments& moments) {
    x_findings.add("unmet-person", x_findings.ending(ending),
                   tr("Ending '{ending}' is about {name}, who need not have been in any scene before it.",
                      "ending"_is = ending.id, "name"_is = x_person.name),
                   what_to_do(), moments.path());
  }

  const Scenario& x_scenario;
  const source::Appearance& x_person;
  Findings& x_findings;
  std::set<std::uint32_t> x_beats, x_endings;
};

/// A million, but fewer where a state is large.
std::size_t most_states(const Scenario& scenario) {
  constexpr std::size_t most = 1'000'000, small = 500;  // variables
  return most * small / std::max(small, scenario.variables().size());
}

}  // namespace

std::vector<source::Diagnostic> claim_findings(const Scenario& scenario, const source::TakenForGranted& taken,
                                               const Moments::Limits& allowed, const source::PlaceTable& places) {
  std::vector<source::Diagnostic> all;
  Moments::Limits limits = allowed;
  limits.states = std::min(limits.states, most_states(scenario));
  Findings findings(scenario, places, all);
  bool is_complete = true;
  if (!taken.claims.empty() || taken.critical != none)
    is_complete = ClaimCheck(scenario, taken, limits, findings).check();
  for (const source::Appearance& person : taken.cast) {
    PersonCheck check(scenario, person, findings);
    if (check.is_named_later()) is_complete = check.check(limits) && is_complete;
  }
  if (!is_complete)
    findings.add(
        "too-large", findings.module(),
        tr("What texts take for granted was held against {states} states, and the module has more; what is not "
           "said of it here is not proved.",
           "states"_is = limits.states),
        tr("Claim less, or let the module remember less."));
  return all;
}

}  // namespace rollcall::prove
