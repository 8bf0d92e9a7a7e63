#include "player/terminal/look_back.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "player/ascii.h"
#include "player/story/debrief_view.h"
#include "player/terminal/story.h"
#include "player/whole_number.h"

namespace rollcall::terminal {
namespace {

constexpr std::string_view others_word = "others";
constexpr std::string_view try_word = "try";

class LookBack {
 public:
  LookBack(const Play& play, std::istream& in, std::ostream& out)
      : x_play(play), x_story(play.words, out, play.width), x_in(in), x_out(out) {
    const story::LocalizedScenario tale{play.session.scenario(), play.texts};
    std::vector<story::PathStep> path = story::debrief_view(tale, play.session).path;
    for (story::PathStep& step : path) {
      if (step.role == scenario::Role::decision) x_decisions.push_back(std::move(step));
    }
  }

  Left ask() {
    if (x_decisions.empty()) return Left::at_the_end;
    x_out << "\n";
    const auto others = "others"_is = others_word;
    const auto again = "try"_is = try_word;
    x_story.say(
        tr("'{others} 2' tells what the other choices of decision 2 would have led to. '{try} 2' goes back to it and "
           "tries another way; nothing of that is recorded.",
           others, again));
    Patience patience(x_play.answers);
    while (true) {
      x_out << "\n";
      x_story.prompt(tr("Look back ({others} or {try} and a number from 1 to {last}, Enter to go on, q to end):",
                        others, again, "last"_is = x_decisions.size()));
      std::string line;
      if (!std::getline(x_in, line)) return ended(Left::at_the_end);
      const std::string_view answer = trimmed(line);
      if (answer.empty()) return Left::at_the_end;
      if (answer == "q") return Left::before_the_end;
      if (const story::PathStep* decision = decision_after(answer, others_word)) {
        tell_others(*decision);
      } else if (const story::PathStep* again_from = decision_after(answer, try_word)) {
        if (rehearse(again_from->step) == Left::not_understood) return Left::not_understood;
        patience.begin_again();
        continue;
      } else {
        x_story.say(tr("'{answer}' is none of these.", "answer"_is = answer));
      }
      if (patience.ends()) {
        x_story.say(Patience::sentence());
        return Left::not_understood;
      }
    }
  }

 private:
  Left ended(Left left) {
    x_out << "\n";
    return left;
  }

  /// Of the word before it; nothing if there is none.
  const story::PathStep* decision_after(std::string_view answer, std::string_view word) const {
    if (!answer.starts_with(word)) return nullptr;
    const auto number = whole_number<std::size_t>(trimmed(answer.substr(word.size())));
    return number && *number >= 1 && *number <= x_decisions.size() ? &x_decisions[*number - 1] : nullptr;
  }

  void tell_others(const story::PathStep& decision) {
    if (decision.others.options.empty())
      x_story.say(tr("There was no other choice."));
    else
      x_story.others(decision.others);
  }

  Left rehearse(std::size_t step) {
    run::Session session = x_play.session;
    session.go_back_to(step);
    Play another_way = rehearsal(session, x_play.texts, x_play.words, x_play.width, x_play.answers);
    another_way.mode = x_play.words(tr("Rehearsal, not recorded"));
    if (x_play.line_by_line) another_way.line_by_line.emplace();
    const Left left = play_on(another_way, x_in, x_out);
    x_out << "\n";
    x_story.say(tr("The rehearsal is over; nothing was kept."));
    return left;
  }

  const Play& x_play;
  Story x_story;
  std::istream& x_in;
  std::ostream& x_out;
  std::vector<story::PathStep> x_decisions;
};

}  // namespace

Left look_back(const Play& play, std::istream& in, std::ostream& out) { return LookBack(play, in, out).ask(); }

}  // namespace rollcall::terminal
