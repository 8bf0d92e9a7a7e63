#include "player/course/status_words.h"

#include <optional>

#include "player/record/spoken_date.h"

namespace rollcall::course {
namespace {

using record::spoken;

Message validity(State state, const std::optional<Date>& until) {
  if (!until) return tr("It is done, and counts for ever.");
  switch (state) {
    case State::expired:
      return tr("It was valid until {day}. Played again, it is valid again.", "day"_is = spoken(*until));
    case State::window_open:
      return tr("It is valid until {day}, and can be renewed now.", "day"_is = spoken(*until));
    default:
      return tr("It is valid until {day}.", "day"_is = spoken(*until));
  }
}

Message until_by_current_rule(const Completed& completed) {
  const std::optional<Date>& now = completed.by_current_rule.until;
  if (!now) return tr("By the rule as it is now it would count for ever; what counts is the rule of the record.");
  return tr("By the rule as it is now it would be valid until {day}; what counts is the rule of the record.",
            "day"_is = spoken(*now));
}

void add_completed(std::vector<Message>& all, const StepStatus& step, const Date& today) {
  const Completed& completed = *step.completed;
  all.push_back(validity(step.state, completed.as_earned.until));
  if (completed.readings_differ()) all.push_back(until_by_current_rule(completed));
  if (completed.doubtful) all.push_back(tr("The day of its record is in doubt: look whether the clock was right."));
  if (step.state != State::done || !step.refresher) return;
  const Date& due = step.refresher->due;
  all.push_back(due <= today ? tr("A refresher has been due since {day}.", "day"_is = spoken(due))
                             : tr("A refresher comes on {day}.", "day"_is = spoken(due)));
}

}  // namespace

Message name(State state) {
  switch (state) {
    case State::not_open:
      return tr("Not open yet");
    case State::not_started:
      return tr("Not started");
    case State::due:
      return tr("Due");
    case State::done:
      return tr("Done");
    case State::window_open:
      return tr("Window open");
    case State::expired:
      break;
  }
  return tr("Expired");
}

Message name(const StepStatus& step) { return step.begun && !step.completed ? tr("In progress") : name(step.state); }

std::vector<Message> sentences(const StepStatus& step, const Date& today) {
  std::vector<Message> all;
  if (step.completed) {
    add_completed(all, step, today);
    return all;
  }
  if (!step.missing.empty())
    all.push_back(trn("{n} step comes before it.", "{n} steps come before it.", step.missing.size()));
  if (step.due_by) {
    all.push_back(*step.due_by >= today ? tr("It is wanted by {day}.", "day"_is = spoken(*step.due_by))
                                        : tr("It has been wanted since {day}.", "day"_is = spoken(*step.due_by)));
  }
  return all;
}

Message sentence(const PostStatus& post) {
  const std::size_t missing = post.to_complete.size() + post.to_renew.size();
  if (missing == 0) return tr("All that it asks for is valid.");
  if (post.to_renew.empty())
    return trn("It asks for {n} step that is not completed yet.", "It asks for {n} steps that are not completed yet.",
               missing);
  if (post.to_complete.empty())
    return trn("It asks for {n} step that is to be renewed.", "It asks for {n} steps that are to be renewed.", missing);
  return trn("It asks for {n} step that is to be completed or renewed.",
             "It asks for {n} steps that are to be completed or renewed.", missing);
}

std::vector<Message> ladder_sentences(const Path& path) {
  std::vector<Message> all;
  if (path.ladder.empty()) return all;
  for (const std::uint16_t months : path.ladder)
    all.push_back(trn("A refresher comes {n} month after something is completed.",
                      "A refresher comes {n} months after something is completed.", months));
  all.push_back(trn("After the last of them the next comes {n} month later.",
                    "After the last of them the next comes {n} months later.", path.ladder.back()));
  all.push_back(tr("After a refresher that was not passed the ladder begins again. It is the same for everybody."));
  return all;
}

}  // namespace rollcall::course
