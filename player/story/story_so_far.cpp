#include "player/story/story_so_far.h"

#include <algorithm>
#include <utility>

#include "player/story/ending_view.h"
#include "player/story/passage_view.h"
#include "player/story/scene_view.h"

namespace rollcall::story {
namespace {

bool is_same(const SpokenLine& a, const SpokenLine& b) { return a.speaker == b.speaker && a.text == b.text; }

/// Plays the path again, and writes down what the pages told.
class Retelling {
 public:
  Retelling(const LocalizedScenario& tale, const run::Session& session, run::Timing timing)
      : x_tale(tale), x_replayed(session.at_the_beginning()), x_timing(timing) {}

  static constexpr std::size_t all = ~std::size_t{0};

  /// `passages_read`: after the last of these steps.
  std::vector<Moment> of(std::span<const run::Step> steps, std::size_t passages_read) {
    arrive();
    for (const run::Step& step : steps) {
      const bool is_last = x_retold == steps.size() - 1;
      if (!take(step, is_last ? passages_read : all)) break;
    }
    return std::move(x_moments);
  }

 private:
  /// False if the learner still reads what followed from it.
  bool take(const run::Step& step, std::size_t passages_read) {
    const std::size_t number = x_retold++;
    x_replayed.repeat(step);
    if (step.is_page()) {
      arrive();
      return true;
    }
    const std::size_t count = x_replayed.passages().size();
    add_choice(step, number);
    for (std::size_t page = 0; page < count && page <= passages_read; ++page) add_passage(page);
    if (passages_read < count) return false;
    if (x_tale.scenario.options()[step.option].role == scenario::Role::decision)
      arrive();
    else
      hear_more();
    return true;
  }

  void add_choice(const run::Step& step, std::size_t number) {
    const scenario::Option& option = x_tale.scenario.options()[step.option];
    Moment& moment = x_moments.emplace_back();
    moment.kind = Moment::Kind::choice;
    moment.role = option.role;
    moment.chosen = x_tale.text(option.text);
    moment.timed_out = run::timed_out(x_tale.scenario, step, x_timing);
    moment.step = number;
  }

  void add_passage(std::size_t page) {
    PassageView view = passage_view(x_tale, x_replayed, page, x_timing);
    if (x_replayed.passages()[page].kind == run::Passage::Kind::beat)
      x_moments.emplace_back().kind = Moment::Kind::later;
    Moment& moment = x_moments.back();
    moment.lines = std::move(view.lines);
    moment.reason = std::move(view.reason);
  }

  void arrive() {
    Moment& moment = x_moments.emplace_back();
    if (x_replayed.ended()) {
      EndingView view = ending_view(x_tale, x_replayed);
      moment.kind = Moment::Kind::ending;
      moment.title = std::move(view.title);
      moment.lines = std::move(view.lines);
      return;
    }
    SceneView view = scene_view(x_tale, x_replayed);
    moment.part = view.part;
    moment.act = std::move(view.act);
    moment.title = std::move(view.place.title);
    moment.lines = x_heard = std::move(view.lines);
    moment.practised = std::move(view.practised);
    moment.solutions = std::move(view.solutions);
  }

  /// After a look the scene stands there again; what it says may have changed.
  void hear_more() {
    std::vector<SpokenLine> now = scene_view(x_tale, x_replayed).lines;
    std::vector<SpokenLine> more;
    for (const SpokenLine& line : now) {
      const auto is_it = [&](const SpokenLine& heard) { return is_same(heard, line); };
      if (std::none_of(x_heard.begin(), x_heard.end(), is_it)) more.push_back(line);
    }
    x_heard.insert(x_heard.end(), more.begin(), more.end());
    if (!more.empty()) x_moments.emplace_back().lines = std::move(more);
  }

  const LocalizedScenario& x_tale;
  run::Session x_replayed;
  run::Timing x_timing;
  std::vector<Moment> x_moments;
  std::vector<SpokenLine> x_heard;  ///< in this scene
  std::size_t x_retold = 0;         ///< how many steps have been retold
};

std::vector<Meaning> meanings_of(const LocalizedScenario& tale, const std::vector<Moment>& moments) {
  UsedWords words(tale);
  for (const Moment& moment : moments) {
    for (const RichText* text : {&moment.act, &moment.title, &moment.chosen}) words.add(*text);
    add(words, moment.lines);
    for (const SolvedOption& solution : moment.solutions) add(words, solution);
    add(words, moment.reason);
  }
  return words.meanings();
}

void keep_first(Moment& moment, std::size_t lines) {
  if (lines >= moment.lines.size()) return;
  moment.lines.resize(lines);
  moment.practised = {};
  moment.solutions.clear();
  moment.reason = {};
}

}  // namespace

StorySoFar story_so_far(const LocalizedScenario& tale, const run::Session& session, std::size_t passages_read,
                        GoingBack going_back, run::Timing timing, std::size_t lines_told) {
  StorySoFar story;
  story.going_back = going_back;
  // Whoever went back has nothing left to read of what followed the step before.
  const bool is_reading = passages_read < session.passages().size();
  story.moments = Retelling(tale, session, timing).of(session.steps(), is_reading ? passages_read : Retelling::all);
  keep_first(story.moments.back(), lines_told);
  story.meanings = meanings_of(tale, story.moments);
  return story;
}

std::string moment_label(const language::Words& words, const Moment& moment) {
  if (moment.kind != Moment::Kind::choice) return {};
  if (moment.timed_out) return words(tr("The time was over:"));
  switch (moment.role) {
    case scenario::Role::inquiry:
      return words(tr("You looked"));
    case scenario::Role::support:
      return words(tr("You took support"));
    case scenario::Role::decision:
      break;
  }
  return words(tr("You chose"));
}

}  // namespace rollcall::story
