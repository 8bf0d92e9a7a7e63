#include "player/call/words.h"

#include <string>
#include <string_view>
#include <vector>

#include "player/hint.h"
#include "player/scenario/nearest.h"

namespace rollcall::call {
namespace {

std::string joined(const std::vector<std::string>& arguments) {
  std::string all;
  for (const std::string& argument : arguments) all += (all.empty() ? "" : " ") + argument;
  return all;
}

/// What may be said at this place: the commands of the last one that was understood, and the options of all of them.
std::vector<std::string> known_words(const CLI::App& app, bool is_option) {
  std::vector<std::string> words;
  const CLI::App* at = &app;
  for (;;) {
    for (const CLI::Option* option : at->get_options()) {
      for (const std::string& name : option->get_lnames()) {
        if (is_option) words.push_back("--" + name);
      }
    }
    const std::vector<CLI::App*> called = at->get_subcommands();
    if (called.empty()) break;
    at = called.front();
  }
  for (const CLI::App* command : at->get_subcommands([](const CLI::App*) { return true; })) {
    if (!is_option) words.push_back(command->get_name());
  }
  return words;
}

/// The command or option that was probably meant by the first thing that was not understood.
Message meant(const CLI::App& app) {
  const std::vector<std::string> extras = app.remaining(true);
  if (extras.empty()) return {};
  const std::string word = extras.front().substr(0, extras.front().find('='));
  const auto near = scenario::nearest(word, known_words(app, word.starts_with('-')));
  return near ? tr("Did you mean {word}?", "word"_is = *near) : Message();
}

/// What CLI11 says, as far as it says always the same.
Message sentence_of(const CLI::ParseError& fault, const CLI::App& app) {
  const std::string said = fault.what();
  const std::vector<std::string> extras = app.remaining(true);
  // A mistyped command is no command that is missing.
  if (dynamic_cast<const CLI::ExtrasError*>(&fault) || (said == "A subcommand is required" && !extras.empty())) {
    return trn("The following argument was not expected: {arguments}",
               "The following arguments were not expected: {arguments}", extras.size(),
               "arguments"_is = joined(extras));
  }
  constexpr std::string_view is_required = " is required";
  if (said == "A subcommand is required") return tr("A subcommand is required");
  if (dynamic_cast<const CLI::RequiredError*>(&fault) && said.ends_with(is_required))
    return tr("{argument} is required", "argument"_is = said.substr(0, said.size() - is_required.size()));
  constexpr std::string_view excludes = " excludes ";
  if (const auto between = said.find(excludes);
      dynamic_cast<const CLI::ExcludesError*>(&fault) && between != std::string::npos)
    return tr("{option} and {other} exclude each other", "option"_is = said.substr(0, between),
              "other"_is = said.substr(between + excludes.size()));
  if (dynamic_cast<const CLI::ArgumentMismatch*>(&fault))
    return tr("{option} does not have as many values as it takes", "option"_is = said.substr(0, said.find(':')));
  return Message::verbatim(said);
}

}  // namespace

void speak(CLI::App& app, const language::Words& words) {
  app.set_help_flag("-h,--help", words(tr("Print this help message and exit")));
  const auto formatter = app.get_formatter();
  formatter->label("Usage", words(tr("Usage")));
  formatter->label("OPTIONS", words(tr("OPTIONS")));
  formatter->label("SUBCOMMAND", words(tr("SUBCOMMAND")));
  formatter->label("SUBCOMMANDS", words(tr("SUBCOMMANDS")));
  formatter->label("Positionals", words(tr("Positionals")));
  formatter->label("REQUIRED", words(tr("REQUIRED")));
  formatter->label("TEXT", words(tr("TEXT")));
  formatter->label("Excludes", words(tr("Excludes")));
}

void speak_of_groups(CLI::App& app, const language::Words& words) {
  for (CLI::Option* option : app.get_options()) option->group(words(tr("Options")));
  for (CLI::App* command : app.get_subcommands([](CLI::App*) { return true; })) {
    command->group(words(tr("Subcommands")));
    speak_of_groups(*command, words);
  }
}

void give_example(CLI::App& app, const std::string& call, const language::Words& words) {
  app.footer(words(tr("Example: {call}", "call"_is = call)));
}

Exit explain(const CLI::ParseError& reason, const CLI::App& app, const terminal::Console& console) {
  if (reason.get_exit_code() == 0) {
    app.exit(reason, console.out(), console.out());
    return Exit::done;
  }
  console.complain(sentence_of(reason, app));
  if (const Message hint = meant(app); !hint.empty()) console.complain(hint_line(hint));
  point_to_help(console);
  return Exit::call_or_machine_at_fault;
}

void point_to_help(const terminal::Console& console) { console.complain(tr("Run with --help for more information.")); }

CLI::Validator present(const Message& missing, const language::Words& words) {
  return CLI::Validator(
      [missing, &words](const std::string& value) {
        return value.find_first_not_of(' ') == std::string::npos ? words(missing) : std::string();
      },
      "");
}

}  // namespace rollcall::call
