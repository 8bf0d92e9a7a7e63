#include "authoring/prove/claims.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "authoring/prove/findings.h"
#include "authoring/prove/questions.h"
#include "authoring/prove/rehearsal.h"
#include "authoring/prove/walk.h"
#include "player/run/debrief.h"

namespace rollcall::prove {
namespace {

using scenario::none;
using scenario::Range;
using scenario::Scenario;
using survey::Claim;
using survey::Shown;

bool holds(const Scenario& scenario, Range condition, run::ConstValues values) {
  return scenario::holds(scenario.code(condition), values);
}

/// Holds claims, and what a passing ending says after a critical error, against every moment, and notes which lines are
/// shown.
class ClaimCheck {
 public:
  ClaimCheck(const Scenario& scenario, const survey::TakenForGranted& taken, const Moments::Limits& limits,
             Findings& findings)
      : x_scenario(scenario),
        x_critical(taken.critical),
        x_findings(findings),
        x_memories(memories_of_critical(scenario, taken)),
        x_lines(lines_rehearsed(scenario, taken)),
        x_asked(lines_asked(taken, x_lines)),
        x_questions(questions_of(scenario, taken, x_asked)),
        x_moments(scenario, x_questions.asking, x_questions.listening, limits) {
    for (const Claim& claim : taken.claims) {
      x_claims.emplace(std::pair(claim.what, claim.index), &claim);
      if (claim.what == Shown::line) x_asked[claim.index] = true;
      x_points_claim = x_points_claim || claim.what == Shown::point;
    }
    for (scenario::OptionIndex i = 0; i < scenario.options().size(); ++i) {
      if (scenario.options()[i].critical && scenario.options()[i].taken != none) x_remembered.push_back(i);
    }
  }

  bool check() {
    return x_moments.tell_all([&](const Moment& moment) {
      look_at(moment);
      return Play::goes_on;
    });
  }
  /// That were looked at.
  std::size_t states() const { return x_moments.states(); }

  enum class Told : std::uint8_t {
    nothing,  ///< what it stands in was never told
    others,   ///< what it stands in was told without it
    shown,
  };
  /// Of a line, so far.
  Told told(std::uint32_t line) const { return x_lines[line]; }

 private:
  static std::vector<Told> lines_rehearsed(const Scenario& scenario, const survey::TakenForGranted& taken) {
    Wanted wanted;
    wanted.lines.resize(scenario.tables().lines.size());
    for (const survey::LineForSome& line : taken.lines) wanted.lines[line.index] = true;
    const Seen seen = rehearse(scenario, wanted);
    std::vector<Told> told;
    for (const bool is_shown : seen.lines) told.push_back(is_shown ? Told::shown : Told::nothing);
    return told;
  }

  static std::vector<bool> lines_asked(const survey::TakenForGranted& taken, const std::vector<Told>& told) {
    const auto place_of = [](const survey::LineForSome& line) {
      return std::tuple(line.at.file, line.at.line, line.at.column);
    };
    std::set<std::tuple<std::uint32_t, std::uint32_t, std::uint32_t>> shown;
    for (const survey::LineForSome& line : taken.lines) {
      if (told[line.index] == Told::shown) shown.insert(place_of(line));
    }
    std::vector<bool> asked(told.size());
    for (const survey::LineForSome& line : taken.lines) asked[line.index] = !shown.contains(place_of(line));
    return asked;
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
        if (x_points_claim) expect_points(moment.values);
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
      if (!x_asked[i]) continue;
      const bool is_shown = holds(x_scenario, x_scenario.tables().lines[i].guard, values);
      if (is_shown) expect(Shown::line, i, values);
      x_lines[i] = std::max(x_lines[i], is_shown ? Told::shown : Told::others);
    }
  }

  void expect_points(run::ConstValues values) {
    std::vector<scenario::OptionIndex> errors;
    std::copy_if(x_remembered.begin(), x_remembered.end(), std::back_inserter(errors),
                 [&](scenario::OptionIndex i) { return values[x_scenario.options()[i].taken] != 0; });
    for (const std::uint32_t point : run::due_points(x_scenario, values, errors)) expect(Shown::point, point, values);
  }

  /// It would not be shown, or not be true, if there had been no critical error.
  bool says_so(const scenario::Ending& ending, const Moment& moment) const {
    std::vector<std::int16_t> otherwise(moment.values.begin(), moment.values.end());
    for (const std::uint32_t memory : x_memories) otherwise[memory] = 0;
    const auto claims_it = [&](Shown what, std::uint32_t index) {
      const auto claim = x_claims.find({what, index});
      return claim != x_claims.end() && !holds(x_scenario, claim->second->condition, otherwise);
    };
    if (!holds(x_scenario, ending.guard, otherwise) || claims_it(Shown::ending, moment.index)) return true;
    for (std::uint32_t i = ending.say.first; i < ending.say.first + ending.say.count; ++i) {
      const Range guard = x_scenario.tables().lines[i].guard;
      if (!holds(x_scenario, guard, moment.values)) continue;
      if (!holds(x_scenario, guard, otherwise) || claims_it(Shown::line, i)) return true;
    }
    return false;
  }

  void expect_word_of_critical(const Moment& moment) {
    const scenario::Ending& ending = x_scenario.endings()[moment.index];
    if (x_critical == none || ending.result != scenario::Result::pass || moment.values[x_critical] == 0) return;
    if (says_so(ending, moment) || !x_passed.insert(moment.index).second) return;
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
  std::vector<std::uint32_t> x_memories;  ///< flags that are set by critical errors alone
  std::vector<Told> x_lines;
  std::vector<bool> x_asked;  ///< lines that are looked at wherever they are told
  Questions x_questions;
  Moments x_moments;
  std::map<std::pair<Shown, std::uint32_t>, const Claim*> x_claims;
  bool x_points_claim = false;
  std::vector<scenario::OptionIndex> x_remembered;  ///< critical errors of which a flag tells that they were made
  std::set<std::tuple<std::uint32_t, std::uint32_t, std::uint32_t>> x_told;  ///< a fragment is told of once
  std::set<std::uint32_t> x_passed;
};

/// A line of a fragment counts as shown if one of its uses shows it.
struct LinesInPlace {
  const survey::LineForSome* first = nullptr;
  ClaimCheck::Told told = ClaimCheck::Told::nothing;
};

/// By the places of their conditions, in the order of the files.
std::vector<LinesInPlace> lines_in_places(const survey::TakenForGranted& taken, const ClaimCheck& check) {
  std::map<std::tuple<std::uint32_t, std::uint32_t, std::uint32_t>, LinesInPlace> places;
  for (const survey::LineForSome& line : taken.lines) {
    LinesInPlace& place = places[{line.at.file, line.at.line, line.at.column}];
    if (!place.first) place.first = &line;
    place.told = std::max(place.told, check.told(line.index));
  }
  std::vector<LinesInPlace> all;
  for (const auto& [at, place] : places) all.push_back(place);
  return all;
}

/// Precondition: everything was looked at.
void find_lines_never_shown(const survey::TakenForGranted& taken, const ClaimCheck& check, Findings& findings) {
  for (const LinesInPlace& place : lines_in_places(taken, check)) {
    if (place.told != ClaimCheck::Told::others) continue;
    findings.add("line-never", place.first->at,
                 tr("This line is never shown: whenever it could be, '{condition}' does not hold.",
                    "condition"_is = place.first->condition),
                 tr("Change the condition, or take the line out."));
  }
}

/// Of how many it was not found out.
std::uint64_t open_lines(const survey::TakenForGranted& taken, const ClaimCheck& check) {
  const auto places = lines_in_places(taken, check);
  return static_cast<std::uint64_t>(std::count_if(
      places.begin(), places.end(), [](const LinesInPlace& place) { return place.told != ClaimCheck::Told::shown; }));
}

/// Follows play as long as somebody is not met, and looks who speaks of him.
class PersonCheck {
 public:
  PersonCheck(const Scenario& scenario, const survey::Appearance& person, Findings& findings)
      : x_scenario(scenario), x_person(person), x_findings(findings) {}

  bool is_named_later() const {
    const auto is_in = [&](const auto& part) { return is_named(part.say, nullptr); };
    const auto& endings = x_scenario.endings();
    return std::any_of(endings.begin(), endings.end(), is_in) ||
           std::any_of(x_scenario.beats().begin(), x_scenario.beats().end(), is_in) ||
           std::find(x_person.endings.begin(), x_person.endings.end(), true) != x_person.endings.end();
  }

  bool check(const Moments::Limits& limits) {
    const Questions questions = asked();
    Moments moments(x_scenario, questions.asking, questions.listening, limits);
    const bool is_complete = moments.tell_all([&](const Moment& moment) { return look_at(moment, moments); });
    x_states = moments.states();
    return is_complete;
  }
  /// That were looked at.
  std::size_t states() const { return x_states; }

 private:
  Questions asked() const {
    Questions questions(x_scenario);
    ask_lines(
        x_scenario, x_person.lines, [](std::uint32_t) { return nullptr; }, questions);
    Listening& listening = questions.listening;
    listening.scenes = x_person.scenes;
    listening.consequences.clear();
    for (std::size_t i = 0; i < x_person.endings.size(); ++i) {
      if (x_person.endings[i]) listening.endings[i] = true;
    }
    questions.leave_out_endings();
    return questions;
  }

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
  const survey::Appearance& x_person;
  Findings& x_findings;
  std::set<std::uint32_t> x_beats, x_endings;
  std::size_t x_states = 0;
};

}  // namespace

std::vector<source::Diagnostic> claim_findings(const Scenario& scenario, const survey::TakenForGranted& taken,
                                               const Moments::Limits& limits, const source::PlaceTable& places) {
  std::vector<source::Diagnostic> all;
  Findings findings(scenario, places, all);
  std::size_t most_looked_at = 0;  // where that was not all
  if (!taken.claims.empty() || !taken.lines.empty() || taken.critical != none) {
    ClaimCheck check(scenario, taken, limits, findings);
    const bool is_complete = check.check();
    if (!is_complete) most_looked_at = check.states();
    const std::uint64_t open = is_complete ? 0 : open_lines(taken, check);
    if (is_complete) find_lines_never_shown(taken, check, findings);
    if (open != 0)
      findings.add("too-large", findings.module(),
                   trn("Of {n} line with a condition it was not found out whether anybody is shown it: the module has "
                       "more than {states} states.",
                       "Of {n} lines with a condition it was not found out whether anybody is shown them: the module "
                       "has more than {states} states.",
                       open, "states"_is = check.states()),
                   tr("Let the module remember less."));
  }
  for (const survey::Appearance& person : taken.cast) {
    PersonCheck check(scenario, person, findings);
    if (check.is_named_later() && !check.check(limits)) most_looked_at = std::max(most_looked_at, check.states());
  }
  if (most_looked_at != 0)
    findings.add(
        "too-large", findings.module(),
        tr("What texts take for granted was held against {states} states, and the module has more; what is not "
           "said of it here is not proved.",
           "states"_is = most_looked_at),
        tr("Claim less, or let the module remember less."));
  return all;
}

}  // namespace rollcall::prove
