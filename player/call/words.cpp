#include "player/call/words.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "player/terminal/wrap.h"

namespace rollcall::call {
namespace {

std::string joined(const std::vector<std::string>& arguments) {
  std::string all;
  for (const std::string& argument : arguments) all += (all.empty() ? "" : " ") + argument;
  return all;
}

/// What CLI11 says, as far as it says always the same.
Message sentence_of(const CLI::ParseError& fault, const CLI::App& app) {
  const std::string said = fault.what();
  if (dynamic_cast<const CLI::ExtrasError*>(&fault)) {
    const std::vector<std::string> extras = app.remaining(true);
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

/// CLI11's two columns, which it measures in bytes, measured in letters.
class Columns final : public CLI::Formatter {
 public:
  std::string make_option(const CLI::Option* option, bool is_positional) const override {
    return line(make_option_name(option, is_positional) + make_option_opts(option), make_option_desc(option));
  }
  std::string make_subcommand(const CLI::App* command) const override {
    return line(command->get_display_name(true), command->get_description());
  }

 private:
  std::string line(const std::string& name, const std::string& description) const {
    std::string left = "  " + name;
    const std::size_t length = terminal::length_of(left), column = get_column_width();
    if (description.empty()) return left + "\n";
    left += length < column ? std::string(column - length, ' ') : "\n" + std::string(column, ' ');
    return left + description + "\n";
  }
};

}  // namespace

void speak(CLI::App& app, const language::Words& words) {
  app.set_help_flag("-h,--help", words(tr("Print this help message and exit")));
  const auto formatter = std::make_shared<Columns>();
  app.formatter(formatter);
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

Exit explain(const CLI::ParseError& reason, const CLI::App& app, const std::vector<std::string>& arguments,
             const terminal::Console& console, const Hint& special) {
  if (reason.get_exit_code() == 0) {
    app.exit(reason, console.out(), console.out());
    return Exit::done;
  }
  // A mistyped command is no command that is missing.
  if (const auto mistake = mistake_in(app, arguments)) {
    const Message hint = special ? special(*mistake) : Message();
    console.complain(Error(sentence_of(*mistake), hint.empty() ? hint_of(*mistake) : hint));
  } else {
    console.complain(sentence_of(reason, app));
  }
  console.complain(tr("Run with --help for more information."));
  return Exit::call_or_machine_at_fault;
}

CLI::Validator present(const Message& missing, const language::Words& words) {
  return CLI::Validator(
      [missing, &words](const std::string& value) {
        return value.find_first_not_of(' ') == std::string::npos ? words(missing) : std::string();
      },
      "");
}

}  // namespace rollcall::call
