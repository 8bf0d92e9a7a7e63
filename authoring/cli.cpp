#include "authoring/cli.h"

#include <CLI/CLI.hpp>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <limits>
#include <sstream>
#include <string>

#include "authoring/command/build.h"
#include "authoring/command/check.h"
#include "authoring/command/diff.h"
#include "authoring/command/keys.h"
#include "authoring/command/new_module.h"
#include "authoring/command/preview.h"
#include "authoring/command/prove.h"
#include "authoring/command/translate.h"
#include "authoring/command/trust.h"
#include "player/call/completion.h"
#include "player/call/mistake.h"
#include "player/call/words.h"
#include "player/error.h"
#include "player/exit.h"
#include "player/os/interruption.h"
#include "player/os/output.h"
#include "player/pack/player_version.h"
#include "player/terminal/console.h"
#include "player/whole_number.h"

namespace rollcall {
namespace {

using authoring::Report;
using terminal::Console;

constexpr std::uint64_t most_walks_or_states = 1'000'000'000;

/// The words must outlive it. The library reads "-5" as a very large number where none below zero is possible.
CLI::Validator number_between(std::uint64_t lowest, std::uint64_t highest, const language::Words& words) {
  const auto fault = [lowest, highest, &words](const std::string& text) {
    const auto number = whole_number<std::uint64_t>(text);
    if (number && *number >= lowest && *number <= highest) return std::string();
    return words(tr("'{text}' is not possible: write a whole number from {lowest} to {highest}.", "text"_is = text,
                    "lowest"_is = lowest, "highest"_is = highest));
  };
  return {fault, ""};
}

/// For who asks for a language where there is none to choose.
Message hint_for_language(const call::Mistake& mistake) {
  if (mistake.word != "--lang" && mistake.word != "--language") return {};
  if (mistake.command->get_option_no_throw("--language"))
    return tr("Did you mean {word}?", "word"_is = std::string_view("--language"));
  return tr("rollcall-author speaks English; a module is played in another language with 'play FOLDER --language kk'");
}

constexpr std::uint64_t highest_seed = std::numeric_limits<std::uint64_t>::max();

/// One run of the program: the commands that it knows, and the one that was called.
class CommandLine {
 public:
  CommandLine(const AuthorStreams& streams, const Console& console)
      : x_streams(streams), x_console(console), x_words(console.words()), x_line(streams.terminal, x_words) {
    x_app.description(x_words(tr("Rollcall authoring: checks a training module and compiles it into a signed pack.")));
    x_app.name("rollcall-author");
    call::speak(x_app, x_words);
    x_app.set_version_flag("--version", pack::player_version.text(), x_words(tr("Print the version and exit")));
    x_app.footer(x_words(tr("'{command}' says more of each, with an example.",
                            "command"_is = std::string_view("rollcall-author COMMAND --help"))));
    x_app.require_subcommand(1);
    add_new();
    add_check();
    add_prove();
    add_walk();
    add_play();
    add_build();
    add_diff();
    add_translate();
    add_schema();
    add_keygen();
    add_key();
    add_trust();
    add_completion();
    call::speak_of_groups(x_app, x_words);
  }

  Exit run(const std::vector<std::string>& arguments) {
    try {
      x_app.parse(std::vector<std::string>(arguments.rbegin(), arguments.rend()));
    } catch (const CLI::ParseError& reason) {
      return call::explain(reason, x_app, arguments, x_console, hint_for_language);
    }
    const Exit result = x_command();
    x_line.clear();
    if (!x_console.out().flush())
      throw Error(tr("What was to be shown could not be written."), tr("Is the drive full, or the terminal gone?"));
    return result;
  }

 private:
  CLI::App* add(CLI::App& to, const std::string& name, const Message& what, const std::string& example) {
    CLI::App* command = to.add_subcommand(name, x_words(what));
    call::give_example(*command, "rollcall-author " + example, x_words);
    return command;
  }

  void add_folder(CLI::App& command) {
    command.add_option("FOLDER", x_folder, x_words(tr("The folder of the module")))->required();
  }

  void add_folder_or_path(CLI::App& command) {
    command.add_option("FOLDER", x_folder, x_words(tr("The folder of the module, or the file of a path")))->required();
  }

  void add_path_arguments(CLI::App& command) {
    command
        .add_option("--modules", x_path.modules,
                    x_words(tr("Of a path: a further folder whose modules it names; may be repeated")))
        ->allow_extra_args(false);
    command.add_option("--previous", x_path.previous,
                       x_words(tr("Of a path: the file of the release before, to see whether versions are raised")));
  }

  void add_json(CLI::App& command) {
    command.add_flag("--json", x_json, x_words(tr("Write JSON, for other programs (authoring/source/DIAGNOSTICS.md)")));
  }

  void add_force(CLI::App& command, const Message& what) { command.add_flag("--force", x_is_forced, x_words(what)); }

  void add_adaptation(CLI::App& command) {
    command.add_option("--adaptation", x_build.adaptation,
                       x_words(tr("A file of 'slot: text' lines, filled nationally")));
  }

  void add_framework(CLI::App& command) {
    command.add_option(
        "--framework", x_framework,
        x_words(tr("A file that says what the behaviours are, instead of the one that the module names")));
  }

  Report report() const { return x_json ? Report::json : Report::text; }
  os::Existing existing() const { return x_is_forced ? os::Existing::replaced : os::Existing::kept; }

  void add_new() {
    auto* make = add(x_app, "new", tr("Make a small module to start from"), "new small-things");
    make->add_option("FOLDER", x_folder, x_words(tr("The folder to make; its name becomes the module's id")))
        ->required();
    on(make, [this] {
      authoring::make_module(x_folder, x_console);
      return Exit::done;
    });
  }

  void add_check() {
    auto* check = add(x_app, "check", tr("Find what is wrong with a module, or with all modules of a folder"),
                      "check small-things");
    check
        ->add_option("FOLDER", x_folder,
                     x_words(tr("The folder of the module, a folder of modules, the file of a path, or a folder of "
                                "paths")))
        ->required();
    add_path_arguments(*check);
    add_json(*check);
    add_framework(*check);
    check->add_flag("--all", x_shows_all, x_words(tr("Show every finding, and not only the first ten of a rule")));
    on(check, [this] {
      const auto extent = x_shows_all ? authoring::Extent::all : authoring::Extent::first_of_each;
      return authoring::check_and_report(x_folder, x_framework, x_path, report(), extent, x_console, x_line);
    });
  }

  void add_prove() {
    auto* prove = add(x_app, "prove", tr("Look at everything that can happen in a module"), "prove small-things");
    add_folder_or_path(*prove);
    add_path_arguments(*prove);
    add_json(*prove);
    add_framework(*prove);
    prove->add_option("--states", x_prove.states, x_words(tr("The most states to look at")))
        ->check(number_between(1, most_walks_or_states, x_words))
        ->capture_default_str();
    on(prove, [this] {
      x_prove.folder = x_folder;
      x_prove.of_path = x_path;
      x_prove.framework = x_framework;
      x_prove.report = report();
      return authoring::prove_folder(x_prove, x_console, x_line);
    });
  }

  void add_walk() {
    auto* walk = add(x_app, "walk", tr("Play a module many times and report what was met"),
                     "walk small-things -n 1000 --policy greedy");
    add_folder(*walk);
    walk->add_option("-n", x_walk.walks, x_words(tr("How many times")))
        ->check(number_between(1, most_walks_or_states, x_words))
        ->required();
    walk->add_option("--policy", x_walk.policy,
                     x_words(tr("How the imagined learner decides, as in '{command}': {policies}",
                                "command"_is = std::string_view("prove"), "policies"_is = authoring::policy_names())))
        ->capture_default_str();
    walk->add_flag("--support", x_walk.takes_support, x_words(tr("Take support whenever it is offered")));
    walk->add_option("--seed", x_walk.seed, x_words(tr("The same seed walks the same ways")))
        ->check(number_between(0, highest_seed, x_words))
        ->capture_default_str();
    add_framework(*walk);
    add_json(*walk);
    on(walk, [this] {
      x_walk.folder = x_folder;
      x_walk.framework = x_framework;
      x_walk.report = report();
      return authoring::walk_folder(x_walk, x_console, x_line);
    });
  }

  void add_play() {
    auto* play =
        add(x_app, "play", tr("Play a module in the terminal as it stands, without a key or a pack; nothing is kept"),
            "play small-things --language fr --from leak --set trust=3");
    add_folder(*play);
    play->add_option("--language", x_play.language,
                     x_words(tr("The language to play in, instead of that of the source")));
    play->add_option("--variant", x_play.variant,
                     x_words(tr("The variant to play, such as refresher, instead of the whole module")));
    play->add_option("--from", x_play.from, x_words(tr("The scene to begin in, instead of the first")));
    play->add_option(
            "--set", x_play.settings,
            x_words(
                tr("name=value: a variable's value to begin with (a number, on or off, or a stage); may be repeated")))
        ->allow_extra_args(false);
    play->add_option("--choose", x_play.choices,
                     x_words(tr("Ids of options to take first, separated by commas; then you go on")))
        ->delimiter(',')
        ->allow_extra_args(false);
    play->add_option("--script", x_play.script,
                     x_words(tr("A file with one option id per line, to play without asking")))
        ->excludes("--choose");
    add_adaptation(*play);
    add_framework(*play);
    play->add_option("--seed", x_play.seed, x_words(tr("Fixes the order in which options are shown, and drawn starts")))
        ->check(number_between(0, highest_seed, x_words));
    on(play, [this] {
      x_play.folder = x_folder;
      x_play.framework = x_framework;
      x_play.adaptation = x_build.adaptation;
      x_play.answers = x_streams.is_person ? terminal::Answers::person : terminal::Answers::file;
      return authoring::preview(x_play, x_streams.in, x_console, x_line);
    });
  }

  void add_build() {
    auto* build = add(x_app, "build", tr("Check a module and compile it into a signed pack"),
                      "build small-things -o small-things.rcpack --key unit.key");
    add_folder_or_path(*build);
    add_path_arguments(*build);
    build->add_option("-o,--output", x_build.pack, x_words(tr("The pack to write")))->required();
    build->add_option("--key", x_build.key, x_words(tr("The publisher's secret key file")))->required();
    add_passphrase(*build);
    add_adaptation(*build);
    add_framework(*build);
    add_force(*build, tr("Write over a file that is there, and make the folder of the pack"));
    add_json(*build);
    on(build, [this] {
      x_build.folder = x_folder;
      x_build.of_path = x_path;
      x_build.framework = x_framework;
      x_build.report = report();
      x_build.existing = existing();
      return authoring::build_pack(x_build, passphrases(), x_console, x_line);
    });
  }

  void add_diff() {
    auto* diff = add(x_app, "diff",
                     tr("Say what a new release of a module changes, and whether attempts that were begun can go on"),
                     "diff small-things-1.0.0 small-things");
    diff->add_option("OLD", x_name, x_words(tr("The folder or the file of the release before")))->required();
    diff->add_option("NEW", x_folder, x_words(tr("The folder or the file of the new release")))->required();
    add_json(*diff);
    on(diff, [this] { return authoring::diff_modules(x_name, x_folder, report(), x_console); });
  }

  void add_translate() {
    auto* translate = add(x_app, "translate",
                          tr("The texts of a module in other languages, as PO files in its folder 'translations'"),
                          "translate status small-things");
    translate->require_subcommand(1);
    auto* extract = add(*translate, "extract", tr("Write all texts into a template for translators, MODULE.pot"),
                        "translate extract small-things --force");
    add_folder(*extract);
    add_force(*extract, tr("Write over the template that is there"));
    on(extract, [this] { return authoring::translate_extract(checked(), x_folder, existing(), x_console); });
    auto* merge = add(*translate, "merge", tr("Bring the PO files up to date with the module"),
                      "translate merge small-things --language kk");
    add_folder(*merge);
    merge->add_option("--language", x_languages, x_words(tr("Only this language, which may be new; may be repeated")))
        ->allow_extra_args(false);
    add_json(*merge);
    on(merge, [this] { return authoring::translate_merge(checked(), x_folder, x_languages, report(), x_console); });
    auto* status =
        add(*translate, "status", tr("Say how much of the module is translated"), "translate status small-things");
    add_folder(*status);
    add_json(*status);
    on(status, [this] { return authoring::translate_status(checked(), x_folder, report(), x_console); });
  }

  source::Loaded checked() {
    source::Loaded module = authoring::load_and_check(x_folder, x_framework, x_line);
    x_line.clear();
    return module;
  }

  void add_schema() {
    auto* schema =
        add(x_app, "schema", tr("Write the JSON Schema of the language, for editors"), "schema -o module.schema.json");
    schema->add_option("-o,--output", x_name, x_words(tr("The file to write, or a schema to replace")))->required();
    schema->add_flag("--path", x_is_of_path, x_words(tr("The schema of paths, and not of modules")));
    on(schema, [this] {
      authoring::write_schema(x_name, x_is_of_path ? authoring::SchemaOf::path : authoring::SchemaOf::module,
                              x_console);
      return Exit::done;
    });
  }

  void add_completion() {
    auto* completion = add(x_app, "completion", tr("Print a script that makes a shell complete commands and options"),
                           "completion bash");
    call::add_shell(*completion, x_name, x_words);
    on(completion, [this] {
      x_console.out() << call::bash_completion(x_app);
      return Exit::done;
    });
  }

  void add_keygen() {
    auto* keygen = add(x_app, "keygen", tr("Make a key pair: NAME.key is secret, NAME.pub is for everybody"),
                       "keygen unit -o keys");
    keygen->add_option("NAME", x_name, x_words(tr("The name of the key")))->required();
    keygen->add_option("-o,--output", x_key_folder, x_words(tr("The folder to write to")))->capture_default_str();
    add_passphrase(*keygen);
    on(keygen, [this] {
      authoring::generate_key(x_name, x_key_folder, passphrases(), x_console);
      return Exit::done;
    });
  }

  authoring::Passphrases passphrases() const { return {x_descriptor, x_streams.ask}; }

  void add_passphrase(CLI::App& to) {
    to.add_option(
        "--passphrase-fd", x_descriptor,
        x_words(tr("The file descriptor to read the passphrase of the secret key from; without it the environment "
                   "variable ROLLCALL_PASSPHRASE counts, or else it is asked for at the terminal")));
  }

  void add_key() {
    auto* key = add(x_app, "key", tr("What is in key files, and passphrases of secret keys"), "key show unit.pub");
    key->require_subcommand(1);
    auto* show =
        add(*key, "show", tr("Say whose key is in a file, with the fingerprint to compare"), "key show unit.pub");
    show->add_option("FILE", x_name, x_words(tr("A public or a secret key file")))->required();
    on(show, [this] {
      authoring::show_key(x_name, x_console);
      return Exit::done;
    });
    auto* open =
        add(*key, "public", tr("Write the public key of a secret one again"), "key public unit.key -o unit.pub");
    open->add_option("SECRET.key", x_name, x_words(tr("The secret key file")))->required();
    open->add_option("-o,--output", x_public_key, x_words(tr("The public key file to write")))->required();
    add_passphrase(*open);
    on(open, [this] {
      authoring::write_public_key(x_name, x_public_key, passphrases(), x_console);
      return Exit::done;
    });
    auto* passphrase = add(*key, "passphrase", tr("Put a secret key under another passphrase, or under none"),
                           "key passphrase unit.key");
    passphrase->add_option("SECRET.key", x_name, x_words(tr("The secret key file")))->required();
    add_passphrase(*passphrase);
    passphrase->add_option("--new-passphrase-fd", x_next_descriptor,
                           x_words(tr("The file descriptor to read the new passphrase from")));
    on(passphrase, [this] {
      authoring::change_passphrase(x_name, passphrases(),
                                   {x_next_descriptor, x_streams.ask, authoring::Environment::ignored}, x_console);
      return Exit::done;
    });
  }

  void add_trust() {
    auto* trust =
        add(x_app, "trust", tr("Write the list of publishers that players believe, signed by the national root"),
            "trust --root root.key --publisher unit.pub -o national.rctrust");
    trust->add_option("--root", x_trust.root, x_words(tr("The national root's secret key file")))->required();
    trust
        ->add_option("--publisher", x_trust.publishers,
                     x_words(tr("PUBLIC.pub or PUBLIC.pub:prefix-of-module-ids; may be repeated")))
        ->required();
    trust->add_option("--unit", x_trust.unit,
                      x_words(tr("PUBLIC.pub of the unit that gathers records; players seal their bundles for it")));
    trust->add_flag("--choices", x_trust.wants_choices,
                    x_words(tr("The unit wants the choices of attempts too, where a learner hands them over")));
    trust->add_option("--minimum", x_trust.minimums,
                      x_words(tr("module:version, the oldest release to accept; may be repeated")));
    trust->add_option("--revoke", x_trust.revoked,
                      x_words(tr("PUBLIC.pub that is no longer believed; may be repeated")));
    trust->add_option(
        "--reinstate", x_trust.reinstated,
        x_words(tr("What the list before forbids and this one allows again: the id of a module with a minimum "
                   "release, or the id, the fingerprint or the file of a revoked key; may be repeated")));
    trust->add_option("-o,--output", x_trust.out, x_words(tr("The list to write, or to replace")))->required();
    add_passphrase(*trust);
    on(trust, [this] {
      authoring::write_trust(x_trust, passphrases(), x_console);
      return Exit::done;
    });
  }

  /// The work begins when the whole call is understood.
  void on(CLI::App* command, std::function<Exit()> work) {
    command->callback([this, work = std::move(work)] { x_command = work; });
  }

  const AuthorStreams& x_streams;
  const Console& x_console;
  const language::Words& x_words;
  terminal::ProgressLine x_line;
  CLI::App x_app;
  std::string x_folder, x_framework, x_name, x_key_folder = ".", x_public_key, x_descriptor, x_next_descriptor;
  bool x_json = false, x_is_forced = false, x_shows_all = false, x_is_of_path = false;
  std::vector<std::string> x_languages;
  authoring::PathArguments x_path;
  authoring::ProveArguments x_prove;
  authoring::WalkArguments x_walk;
  authoring::PreviewArguments x_play;
  authoring::BuildArguments x_build;
  authoring::TrustArguments x_trust;
  std::function<Exit()> x_command;
};

int stop(const os::Interrupted& stopped, const Console& console) {
  console.complain(tr("Stopped."));
  return os::exit_code(stopped);
}

}  // namespace

int author(const std::vector<std::string>& arguments, const AuthorStreams& streams) {
  const language::Words english;
  const Console console(streams.words ? *streams.words : english, streams.out, streams.err);
  try {
    return static_cast<int>(CommandLine(streams, console).run(arguments));
  } catch (const os::Interrupted& stopped) {
    return stop(stopped, console);
  } catch (const Error& error) {
    // What failed may have failed because it was stopped.
    if (const auto signal = os::interruption()) return stop({*signal}, console);
    console.complain(error);
  } catch (const std::filesystem::filesystem_error& error) {
    console.complain(Error(
        tr("'{path}' cannot be reached ({reason}).", "path"_is = error.path1(), "reason"_is = error.code().message()),
        tr("Check the name, the drive and the access rights.")));
  } catch (const std::exception& error) {
    console.complain(tr("This did not work: {reason}", "reason"_is = std::string(error.what())));
  }
  return static_cast<int>(Exit::call_or_machine_at_fault);
}

int author(const std::vector<std::string>& arguments, std::ostream& out, std::ostream& err) {
  std::istringstream nobody;
  return author(arguments, {nobody, out, err});
}

}  // namespace rollcall
