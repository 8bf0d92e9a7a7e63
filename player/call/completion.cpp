#include "player/call/completion.h"

#include <algorithm>
#include <set>
#include <vector>

namespace rollcall::call {
namespace {

using Names = std::vector<std::string>;

std::string joined(const Names& names, const char* between) {
  std::string all;
  for (const std::string& name : names) all += (all.empty() ? "" : between) + name;
  return all;
}

std::string quoted(const std::string& text) { return '"' + text + '"'; }

/// "--output" and "-o".
Names names_of(const CLI::Option& option) {
  Names names;
  for (const std::string& name : option.get_lnames()) names.push_back("--" + name);
  for (const std::string& name : option.get_snames()) names.push_back("-" + name);
  return names;
}

/// What the commands of a program come to, as parts of a script.
class Table {
 public:
  explicit Table(const CLI::App& app) { add(app, {}, {}); }

  /// Options whose next word is a value.
  std::string with_a_value() const { return joined({x_with_a_value.begin(), x_with_a_value.end()}, "|"); }
  /// Every command with those above it: "records"|"records export".
  std::string commands() const { return joined(x_commands, "|"); }
  /// What may stand behind each of them, a case of a line.
  const std::string& cases() const { return x_cases; }

 private:
  void add(const CLI::App& app, const std::string& path, const std::set<std::string>& options_above) {
    std::set<std::string> options;
    if (app.get_fallthrough()) options = options_above;
    for (const CLI::Option* option : app.get_options()) {
      const Names names = names_of(*option);
      options.insert(names.begin(), names.end());
      if (option->get_items_expected_min() > 0) x_with_a_value.insert(names.begin(), names.end());
    }
    Names words(options.begin(), options.end());
    for (const CLI::App* command : app.get_subcommands([](const CLI::App*) { return true; })) {
      const std::string called = (path.empty() ? "" : path + " ") + command->get_name();
      words.push_back(command->get_name());
      x_commands.push_back(quoted(called));
      add(*command, called, options);
    }
    x_cases += "    " + quoted(path) + ") words=" + quoted(joined(words, " ")) + " ;;\n";
  }

  std::set<std::string> x_with_a_value;
  Names x_commands;
  std::string x_cases;
};

}  // namespace

void add_shell(CLI::App& app, std::string& shell, const language::Words& words) {
  const auto fault = [&words](const std::string& asked) {
    return asked == "bash" ? std::string() : words(tr("'{shell}' is not bash", "shell"_is = asked));
  };
  app.add_option("SHELL", shell, words(tr("bash")))->required()->check(CLI::Validator(fault, ""));
}

std::string bash_completion(const CLI::App& app) {
  const Table table(app);
  std::string function = "_" + app.get_name();
  std::replace(function.begin(), function.end(), '-', '_');
  return function + "() {\n" +
         "  local path= words= i\n"
         "  case \"${COMP_WORDS[COMP_CWORD-1]}\" in\n"
         "    " +
         table.with_a_value() +
         ") COMPREPLY=(); return ;;\n"
         "  esac\n"
         "  for ((i = 1; i < COMP_CWORD; ++i)); do\n"
         "    case \"${COMP_WORDS[i]}\" in\n"
         "      " +
         table.with_a_value() +
         ") ((++i)); continue ;;\n"
         "    esac\n"
         "    case \"$path${path:+ }${COMP_WORDS[i]}\" in\n"
         "      " +
         table.commands() +
         ") path+=\"${path:+ }${COMP_WORDS[i]}\" ;;\n"
         "    esac\n"
         "  done\n"
         "  case \"$path\" in\n" +
         table.cases() +
         "  esac\n"
         "  COMPREPLY=($(compgen -W \"$words\" -- \"${COMP_WORDS[COMP_CWORD]}\"))\n"
         "}\n"
         "complete -o bashdefault -o default -F " +
         function + " " + app.get_name() + "\n";
}

}  // namespace rollcall::call
