#include "authoring/call_correction.h"

#include <algorithm>
#include <string_view>

#include "authoring/source/nearest.h"

namespace rollcall {
namespace {

using Names = std::vector<std::string>;

Names commands_of(const CLI::App& app) {
  Names names;
  for (const CLI::App* command : app.get_subcommands([](const CLI::App*) { return true; }))
    names.push_back(command->get_name());
  return names;
}

Names options_of(const CLI::App& app) {
  Names names;
  for (const CLI::Option* option : app.get_options()) {
    for (const std::string& name : option->get_lnames()) names.push_back("--" + name);
  }
  return names;
}

/// "--seed" of "--seed=3", "-n" of "-n5".
std::string name_of_option(const std::string& argument) {
  return argument.starts_with("--") ? argument.substr(0, argument.find('=')) : argument.substr(0, 2);
}

bool is_option(const std::string& argument) { return argument.size() > 1 && argument.front() == '-'; }

/// Who asks for a language where there is none to choose.
Message hint_for_language(const CLI::App& app) {
  if (app.get_option_no_throw("--language"))
    return tr("did you mean '{name}'?", "name"_is = std::string_view("--language"));
  return tr("rollcall-author speaks English; a module is played in another language with 'play FOLDER --language kk'");
}

Error no_such_option(const CLI::App& app, const std::string& name) {
  const auto option = "option"_is = name;
  const Message message =
      app.get_parent() ? tr("The command '{command}' has no option '{option}'.", "command"_is = app.get_name(), option)
                       : tr("There is no option '{option}' before the command.", option);
  const bool is_language = name == "--lang" || name == "--language";
  return Error(message, is_language ? hint_for_language(app) : source::did_you_mean(name, options_of(app)));
}

}  // namespace

std::optional<Error> correction(const CLI::App& app, const std::vector<std::string>& arguments) {
  const CLI::App* at = &app;
  for (std::size_t i = 0; i < arguments.size() && arguments[i] != "--"; ++i) {
    const std::string& argument = arguments[i];
    if (is_option(argument)) {
      const std::string name = name_of_option(argument);
      const CLI::Option* option = at->get_option_no_throw(name);
      if (!option) return no_such_option(*at, name);
      if (name == argument && option->get_items_expected_min() > 0) ++i;  // its value is no name of ours
      continue;
    }
    const Names commands = commands_of(*at);
    if (commands.empty()) continue;
    if (std::find(commands.begin(), commands.end(), argument) == commands.end())
      return Error(tr("There is no command '{command}'.", "command"_is = argument),
                   source::did_you_mean(argument, commands));
    at = at->get_subcommand(argument);
  }
  return std::nullopt;
}

}  // namespace rollcall
