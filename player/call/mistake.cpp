#include "player/call/mistake.h"

#include <algorithm>
#include <string_view>

#include "player/scenario/nearest.h"

namespace rollcall::call {
namespace {

using Names = std::vector<std::string>;

Names commands_of(const CLI::App& app) {
  Names names;
  for (const CLI::App* command : app.get_subcommands([](const CLI::App*) { return true; }))
    names.push_back(command->get_name());
  return names;
}

/// Whose options may stand behind this command as well; null if there is none.
const CLI::App* above(const CLI::App& command) { return command.get_fallthrough() ? command.get_parent() : nullptr; }

Names options_of(const CLI::App& command) {
  Names names;
  for (const CLI::App* at = &command; at; at = above(*at)) {
    for (const CLI::Option* option : at->get_options()) {
      for (const std::string& name : option->get_lnames()) names.push_back("--" + name);
    }
  }
  return names;
}

const CLI::Option* find_option(const CLI::App& command, const std::string& name) {
  for (const CLI::App* at = &command; at; at = above(*at)) {
    if (const CLI::Option* option = at->get_option_no_throw(name)) return option;
  }
  return nullptr;
}

bool takes_words(const CLI::App& command) {
  return !command.get_options([](const CLI::Option* option) { return option->get_positional(); }).empty();
}

/// "--seed" of "--seed=3", "-n" of "-n5".
std::string name_of_option(const std::string& argument) {
  return argument.starts_with("--") ? argument.substr(0, argument.find('=')) : argument.substr(0, 2);
}

}  // namespace

std::optional<Mistake> mistake_in(const CLI::App& app, const std::vector<std::string>& arguments) {
  const CLI::App* at = &app;
  for (std::size_t i = 0; i < arguments.size() && arguments[i] != "--"; ++i) {
    const std::string& argument = arguments[i];
    Mistake mistake{at, argument};
    if (mistake.is_option()) {
      mistake.word = name_of_option(argument);
      const CLI::Option* option = find_option(*at, mistake.word);
      if (!option) return mistake;
      if (mistake.word == argument && option->get_items_expected_min() > 0) ++i;  // its value is no name of ours
      continue;
    }
    const Names commands = commands_of(*at);
    if (std::find(commands.begin(), commands.end(), argument) != commands.end())
      at = at->get_subcommand(argument);
    else if (!commands.empty() && !takes_words(*at))
      return mistake;
  }
  return std::nullopt;
}

Message sentence_of(const Mistake& mistake) {
  if (!mistake.is_option()) return tr("There is no command '{command}'.", "command"_is = mistake.word);
  const auto option = "option"_is = mistake.word;
  return mistake.command->get_parent() ? tr("The command '{command}' has no option '{option}'.",
                                            "command"_is = mistake.command->get_name(), option)
                                       : tr("There is no option '{option}' before the command.", option);
}

Message hint_of(const Mistake& mistake) {
  const auto near = scenario::nearest(
      mistake.word, mistake.is_option() ? options_of(*mistake.command) : commands_of(*mistake.command));
  return near ? tr("Did you mean {word}?", "word"_is = *near) : Message();
}

}  // namespace rollcall::call
