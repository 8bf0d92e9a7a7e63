#include "player/story/variable_history.h"

#include <algorithm>

#include "player/run/history.h"

namespace rollcall::story {
namespace {

VariableHistory history_of(const LocalizedScenario& tale, const scenario::Variable& variable) {
  VariableHistory history;
  history.label = tale.text(variable.label);
  history.minimum = variable.minimum;
  history.maximum = variable.maximum;
  history.hidden = variable.visibility == scenario::Visibility::revealed;
  for (const scenario::TextIndex stage : tale.scenario.texts(variable.stages))
    history.stages.push_back(tale.plain(stage));
  return history;
}

}  // namespace

std::vector<VariableHistory> variable_histories(const LocalizedScenario& tale, const run::Session& session) {
  const auto rows = run::history(session);
  const auto steps = session.steps();
  const auto variables = tale.scenario.variables();
  std::vector<VariableHistory> histories;
  for (std::size_t i = 0; i < variables.size(); ++i) {
    if (variables[i].visibility == scenario::Visibility::internal) continue;
    VariableHistory history = history_of(tale, variables[i]);
    history.values.push_back(rows.front()[i]);
    history.scenes.emplace_back();
    for (std::size_t step = 0; step < steps.size(); ++step) {
      if (steps[step].is_page()) continue;
      if (tale.scenario.options()[steps[step].option].role != scenario::Role::decision) continue;
      history.values.push_back(rows[step + 1][i]);
      history.scenes.push_back(tale.plain(tale.scenario.scenes()[steps[step].scene].title));
    }
    histories.push_back(std::move(history));
  }
  std::stable_partition(histories.begin(), histories.end(), [](const VariableHistory& each) { return each.hidden; });
  return histories;
}

std::string value_word(const language::Words& words, const VariableHistory& history, int value) {
  const auto stage = static_cast<std::size_t>(std::max(0, value - history.minimum));
  return stage < history.stages.size() ? history.stages[stage] : words(Message::number(value));
}

std::string moment(const language::Words& words, const VariableHistory& history, std::size_t index) {
  return index == 0 ? words(tr("Beginning")) : history.scenes[index];
}

std::string history_in_words(const language::Words& words, const VariableHistory& history) {
  std::string told;
  for (std::size_t i = 0; i < history.values.size(); ++i) {
    const std::string value = words(tr("{moment} {value}", "moment"_is = Message::shown(moment(words, history, i)),
                                       "value"_is = Message::shown(value_word(words, history, history.values[i]))));
    told = i == 0
               ? value
               : words(tr("{before}, {value}", "before"_is = Message::shown(told), "value"_is = Message::shown(value)));
  }
  return told;
}

}  // namespace rollcall::story
