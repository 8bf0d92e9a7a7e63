#include "authoring/prove/typical_play.h"

#include <algorithm>
#include <array>

#include "authoring/prove/walk.h"
#include "authoring/survey/wording.h"
#include "player/run/debrief.h"

namespace rollcall::prove {
namespace {

using scenario::none;
using scenario::Scenario;
using scenario::TextIndex;

/// Reads plays, one after the other.
class Reader {
 public:
  explicit Reader(const Scenario& scenario) : x_scenario(scenario) {
    x_sums.story.assign(scenario.text_count(), 0);
    x_sums.around.assign(scenario.text_count(), 0);
  }

  /// Precondition: it has ended.
  void read(const run::Session& played) {
    ++x_plays;
    run::Session session = played.at_the_beginning();
    read_scene(session);
    for (const run::Step& step : played.steps()) {
      if (step.is_page())
        session.go_on();
      else
        session.choose(step.option);
      read_passages(session);
      const bool stays = !step.is_page() && x_scenario.options()[step.option].role != scenario::Role::decision;
      if (!stays && !session.ended()) read_scene(session);
    }
    const scenario::Ending& ending = session.ending();
    read(ending.title, x_sums.around);
    read_lines(ending.say, session.values(), x_sums.around);
    read_debrief(session);
  }

  /// Precondition: something was read.
  TypicalPlay mean() && {
    const auto divide = [&](std::vector<double>& sums) {
      for (double& sum : sums) sum /= x_plays;
    };
    divide(x_sums.story), divide(x_sums.around);
    x_sums.decisions /= x_plays;
    read(x_scenario.about().content_note, x_sums.around);
    for (const TextIndex objective : x_scenario.texts(x_scenario.about().objectives)) read(objective, x_sums.around);
    for (const scenario::Question& question : x_scenario.questions()) read_question(question);
    return std::move(x_sums);
  }

  bool has_read() const { return x_plays > 0; }

 private:
  static void read(TextIndex text, std::vector<double>& reads) {
    if (text != none) ++reads[text];
  }

  void read_lines(scenario::Range lines, run::ConstValues values, std::vector<double>& reads) {
    for (const scenario::Line& line : x_scenario.lines(lines)) {
      if (scenario::holds(x_scenario.code(line.guard), values)) read(line.text, reads);
    }
  }

  void read_scene(const run::Session& session) {
    const scenario::Scene& scene = session.scene();
    for (const TextIndex heading : {scene.act, scene.title, scene.untimed_text}) read(heading, x_sums.story);
    read_lines(scene.say, session.values(), x_sums.story);
    for (const scenario::OptionIndex option : session.open()) read(x_scenario.options()[option].text, x_sums.story);
    x_sums.decisions += !scene.is_page();
  }

  void read_passages(const run::Session& session) {
    for (std::size_t i = 0; i < session.passages().size(); ++i) {
      const run::Passage& passage = session.passages()[i];
      if (passage.kind == run::Passage::Kind::beat) {
        read_lines(x_scenario.beats()[passage.index].say, session.values_at(i), x_sums.story);
        continue;
      }
      const scenario::Option& option = x_scenario.options()[passage.index];
      read_lines(option.consequence, session.values_at(i), x_sums.story);
      read(option.why, x_sums.story);
    }
  }

  void read_debrief(const run::Session& session) {
    for (const scenario::DebriefPoint& point : run::debrief_points(session)) read(point.text, x_sums.around);
    for (const scenario::Range texts : {x_scenario.reactions(), x_scenario.summary()}) {
      for (const TextIndex text : x_scenario.texts(texts)) read(text, x_sums.around);
    }
  }

  void read_question(const scenario::Question& question) {
    ++x_sums.questions;
    read(question.ask, x_sums.around), read(question.why, x_sums.around);
    for (const scenario::Item& item : x_scenario.items(question)) read(item.text, x_sums.around);
    for (const TextIndex target : x_scenario.texts(question.targets)) read(target, x_sums.around);
  }

  const Scenario& x_scenario;
  TypicalPlay x_sums;
  double x_plays = 0;
};

}  // namespace

TypicalPlay typical_play(const Scenario& scenario, Watch& watch) {
  constexpr std::array learners{Policy::best,   Policy::worst,  Policy::over,   Policy::under,
                                Policy::greedy, Policy::random, Policy::curious};
  constexpr std::uint64_t plays_of_each = 20;
  constexpr std::size_t most_steps = 2'000'000;  // a second or two; what is longer has fewer plays
  watch.begin(Stage::playing, learners.size() * plays_of_each);
  Reader reader(scenario);
  std::size_t steps = 0;
  for (std::uint64_t seed = 1; seed <= plays_of_each && steps < most_steps; ++seed) {
    for (const Policy policy : learners) {
      const run::Session session = walk_once(scenario, Follower(scenario, {policy, false}), seed, watch);
      steps += session.steps().size();
      if (session.ended()) reader.read(session);
      watch.step();
    }
  }
  return reader.has_read() ? std::move(reader).mean() : TypicalPlay{};
}

double words_read(const std::vector<double>& reads, const scenario::Catalogue& texts) {
  double words = 0;
  for (TextIndex i = 0; i < reads.size(); ++i) {
    if (reads[i] > 0) words += reads[i] * static_cast<double>(survey::Words(texts[i]).size());
  }
  return words;
}

}  // namespace rollcall::prove
