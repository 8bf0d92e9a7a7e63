#include "tests/authoring/prove/brute_force.h"

#include <algorithm>

namespace rollcall::test {

using prove::Policy;
using scenario::OptionIndex;
using scenario::Role;

namespace {

constexpr std::uint64_t most_steps = 60'000;

/// Where something is to be decided, or at the end.
run::Session over_pages(run::Session session) {
  session.go_on_over_pages();
  return session;
}

std::size_t decisions_and_looks(const run::Session& session) {
  return static_cast<std::size_t>(std::count_if(session.steps().begin(), session.steps().end(),
                                                [](const run::Step& step) { return !step.is_page(); }));
}

/// One session for every drawn start.
std::vector<run::Session> starts(const scenario::Scenario& scenario) {
  std::size_t draws = 1;
  for (const scenario::Variable& variable : scenario.variables()) {
    if (variable.randomized) draws *= std::size_t(variable.maximum - variable.minimum + 1);
  }
  std::vector<run::Session> sessions;
  for (std::uint64_t seed = 1; sessions.size() < draws; ++seed) {
    const run::Session session = over_pages(run::Session(scenario, seed));
    const bool known = std::any_of(sessions.begin(), sessions.end(), [&](const run::Session& other) {
      return std::equal(session.values().begin(), session.values().end(), other.values().begin());
    });
    if (!known) sessions.push_back(session);
  }
  return sessions;
}

run::Session after(const run::Session& session, OptionIndex option) {
  run::Session next = session;
  next.choose(option);
  return over_pages(next);
}

}  // namespace

void LeastAndMost::add(std::uint32_t value) {
  least = std::min(least, value);
  most = std::max(most, value);
}

BruteForce::BruteForce(const scenario::Scenario& scenario, survey::Advice advice)
    : x_scenario(scenario), x_advice(std::move(advice)) {
  endings.resize(scenario.endings().size());
  const std::vector<run::Session> all = starts(scenario);
  draws = all.size();
  const long double share = 1.0L / static_cast<long double>(draws);
  for (const Session& start : all) play_all(start);
  too_many = x_steps > most_steps;
  if (too_many) return;
  for (const Session& start : all) play_decisions(start, share);
  for (const Policy policy : {Policy::random, Policy::curious, Policy::best, Policy::worst, Policy::over, Policy::under,
                              Policy::greedy, Policy::moderate, Policy::costly, Policy::refers, Policy::last_word}) {
    for (const bool support : {false, true}) {
      auto& figures = learners[{policy, support}];
      figures.first.resize(endings.size());
      figures.endings.resize(endings.size());
      for (const Session& start : all) {
        follow(start, {policy, support}, true, share);
        follow(start, {policy, support}, false, share);
      }
    }
  }
  const auto& best = learners[{Policy::best, false}].first;
  const auto likeliest = std::max_element(best.begin(), best.end());
  if (*likeliest > 0) x_best_ending = std::uint32_t(likeliest - best.begin());
  for (const std::uint32_t errors : {1u, 3u}) {
    for (const Session& start : all) err(start, 0, errors, x_best_ending);
  }
  for (const Look look : {Look::for_costs, Look::for_endings}) {
    for (const Session& start : all) choose_weaker(start, 0, 0, look);
  }
}

std::uint8_t BruteForce::best_quality(const Session& session) const {
  std::uint8_t best = 0;
  for (const OptionIndex i : decisions(session)) best = std::max(best, x_scenario.options()[i].quality);
  return best;
}

void BruteForce::choose_weaker(const Session& session, std::uint32_t errors, std::uint32_t moves, Look look) {
  if (session.ended()) {
    const run::Points points = run::score(session).points;
    best_can_miss_mark |=
        session.ending_index() == x_best_ending && points.earned * 100 < points.possible * x_scenario.about().pass_mark;
    return;
  }
  const std::uint8_t best = best_quality(session);
  const std::pair cost{errors, moves};
  for (const OptionIndex i : session.open()) {
    const bool is_weaker = decides(i) && x_scenario.options()[i].quality < best;
    const Session next = after(session, i);
    if (is_weaker && look == Look::for_costs) choices[i].cost = std::min(choices[i].cost, cost);
    if (is_weaker && look == Look::for_endings && choices[i].cost == cost)
      choices[i].ends_best = choices[i].ends_best || best_play_ends_best(next);
    choose_weaker(next, errors + is_weaker, moves + !decides(i), look);
  }
}

bool BruteForce::best_play_ends_best(const Session& session) const {
  if (session.ended()) return session.ending_index() == x_best_ending;
  const auto open = decisions(session);
  return std::any_of(open.begin(), open.end(), [&](OptionIndex i) {
    return x_scenario.options()[i].quality == best_quality(session) && best_play_ends_best(after(session, i));
  });
}

/// The urging of the last line that is shown and urges what is open; empty without any.
std::vector<OptionIndex> BruteForce::urged_last(const Session& session) const {
  const auto open = decisions(session);
  std::vector<OptionIndex> urged;
  const scenario::Range say = session.scene().say;
  for (std::uint32_t i = say.first; i < say.first + say.count; ++i) {
    const OptionIndex one = x_advice.urged.empty() ? scenario::none : x_advice.urged[i];
    const bool is_shown = scenario::holds(x_scenario.code(x_scenario.tables().lines[i].guard), session.values());
    if (is_shown && std::find(open.begin(), open.end(), one) != open.end()) urged = {one};
  }
  return urged;
}

/// Not asked of the proof: what the rules of these four come to.
std::vector<OptionIndex> BruteForce::wanted_by(const Session& session, const prove::Learner& learner) const {
  const prove::Screen screen(x_scenario);
  const auto gain = [&](OptionIndex i) { return screen.gain_of(x_scenario.options()[i], session.values()); };
  for (const OptionIndex i : session.open()) {
    const bool is_support = x_scenario.options()[i].role == Role::support;
    if (is_support && learner.takes_support && (learner.policy != Policy::costly || gain(i) < 0)) return {i};
  }
  std::vector<OptionIndex> all = decisions(session);
  std::vector<OptionIndex> fitting;
  if (learner.policy == Policy::last_word) fitting = urged_last(session);
  std::int32_t least = 1000;
  for (const OptionIndex i : all) least = std::min(least, gain(i));
  for (const OptionIndex i : all) {
    const bool leans = x_scenario.options()[i].bias != scenario::Bias::neither;
    const bool refers = !x_advice.names_superior.empty() && x_advice.names_superior[i];
    if ((learner.policy == Policy::moderate && !leans) || (learner.policy == Policy::refers && refers) ||
        (learner.policy == Policy::costly && gain(i) == least))
      fitting.push_back(i);
  }
  if (!fitting.empty()) all = fitting;
  std::sort(all.begin(), all.end(), [&](OptionIndex a, OptionIndex b) {
    const auto quality = [&](OptionIndex i) { return x_scenario.options()[i].quality; };
    return quality(a) != quality(b) ? quality(a) > quality(b) : a < b;
  });
  return all;
}

bool BruteForce::decides(OptionIndex option) const { return x_scenario.options()[option].role == Role::decision; }

std::vector<OptionIndex> BruteForce::decisions(const Session& session) const {
  std::vector<OptionIndex> found;
  std::copy_if(session.open().begin(), session.open().end(), std::back_inserter(found),
               [&](OptionIndex i) { return decides(i); });
  return found;
}

void BruteForce::play_all(const Session& session) {
  if (++x_steps > most_steps) return;
  if (session.ended()) return note_end(session);
  note(session);
  for (const OptionIndex option : session.open()) {
    const Session next = after(session, option);
    for (const run::Step& step : next.steps()) {
      beats.insert(step.beats.begin(), step.beats.end());
      scenes.insert(step.scene);
    }
    play_all(next);
  }
}

void BruteForce::note(const Session& session) {
  scenes.insert(session.scene_index());
  options.insert(session.open().begin(), session.open().end());
  std::uint8_t best = 0, lowest = 3;
  std::int32_t best_gain = -1000, other_gain = -1000;
  for (const OptionIndex i : decisions(session)) {
    best = std::max(best, x_scenario.options()[i].quality);
    lowest = std::min(lowest, x_scenario.options()[i].quality);
  }
  for (const OptionIndex i : decisions(session)) {
    const scenario::Option& option = x_scenario.options()[i];
    std::int32_t& gain = option.quality == best ? best_gain : other_gain;
    gain = std::max(gain, prove::Screen(x_scenario).gain_of(option, session.values()));
  }
  if (lowest == best) return;
  Tempted& tempted = temptation[session.scene_index()];
  tempted.somewhere |= other_gain >= best_gain;
  tempted.everywhere &= other_gain >= best_gain;
}

void BruteForce::note_end(const Session& session) {
  Ending& ending = endings[session.ending_index()];
  const run::Score score = run::score(session);
  if (!ending.reached || decisions_and_looks(session) < ending.shortest) ending.shortest = decisions_and_looks(session);
  ending.reached = true;
  ending.earned.add(score.points.earned);
  ending.possible.add(score.points.possible);
  ending.percent.add(score.percent());
  for (const char* code : {"C1", "C2"}) {
    run::Points points;
    for (const run::Evidence& evidence : score.competencies) {
      if (evidence.code == code) points = evidence.points;
    }
    ending.competencies[code].first.add(points.earned);
    ending.competencies[code].second.add(points.possible);
  }
  can_pass |= score.passed;
  can_miss |= !score.passed;
  mark_can_be_missed |= 100 * score.points.earned < x_scenario.about().pass_mark * score.points.possible;
  if (score.critical_errors.empty() || session.ending().result == scenario::Result::fail) return;
  percents_with_critical.insert(score.percent());
  passes_with_critical |= score.passed;
}

void BruteForce::play_decisions(const Session& session, long double probability) {
  if (session.ended()) {
    ++endings[session.ending_index()].paths;
    endings[session.ending_index()].random += probability;
    return;
  }
  const auto open = decisions(session);
  for (const OptionIndex option : open) {
    play_decisions(after(session, option), probability / static_cast<long double>(open.size()));
  }
}

void BruteForce::follow(const Session& session, const prove::Learner& learner, bool first, long double probability) {
  auto& figures = learners[{learner.policy, learner.takes_support}];
  if (session.ended()) {
    const run::Score score = run::score(session);
    (first ? figures.first : figures.endings)[session.ending_index()] += probability;
    if (score.passed) (first ? figures.first_passes : figures.passes) += probability;
    if (!first) figures.percent.add(score.percent());
    return;
  }
  std::vector<OptionIndex> wanted;
  if (learner.policy == Policy::random)
    wanted = decisions(session);
  else if (learner.policy == Policy::curious)
    wanted.assign(session.open().begin(), session.open().end());
  else if (prove::must_not_end_best(learner.policy))
    wanted = wanted_by(session, learner);
  else
    wanted = prove::Follower(x_scenario, learner).wanted(session.scene_index(), session.values());
  if (first) wanted.resize(1);
  for (const OptionIndex option : wanted)
    follow(after(session, option), learner, first, probability / static_cast<long double>(wanted.size()));
}

void BruteForce::err(const Session& session, std::uint32_t errors, std::uint32_t wanted,
                     std::optional<std::uint32_t> best_ending) {
  if (session.ended()) return;
  const std::uint8_t best = best_quality(session);
  for (const OptionIndex i : decisions(session)) {
    const std::uint8_t quality = x_scenario.options()[i].quality;
    const Session next = after(session, i);
    if (quality == best) {
      err(next, errors, wanted, best_ending);
    } else if (x_scenario.options()[i].critical) {
      continue;
    } else if (errors + 1 < wanted) {
      err(next, errors + 1, wanted, best_ending);
    } else {
      Goals goals;
      seek(next, best_ending, goals);
      Recovery& figures = recovery[wanted];
      ++figures.runs;
      figures.recover += goals.passing;
      figures.reach_best += goals.best;
      figures.pass += goals.pass;
      const std::size_t length = decisions_and_looks(next);
      if (!goals.passing && (figures.shortest_lost == 0 || length < figures.shortest_lost))
        figures.shortest_lost = length;
    }
  }
}

void BruteForce::seek(const Session& session, std::optional<std::uint32_t> best, Goals& goals) {
  if (!session.ended()) {
    for (const OptionIndex option : session.open()) seek(after(session, option), best, goals);
    return;
  }
  goals.passing |= session.ending().result == scenario::Result::pass;
  goals.best |= session.ending_index() == best;
  goals.pass |= run::score(session).passed;
}

}  // namespace rollcall::test
