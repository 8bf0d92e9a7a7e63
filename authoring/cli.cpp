#include "authoring/cli.h"

#include <CLI/CLI.hpp>
#include <charconv>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <limits>
#include <sstream>
#include <string>

#include "authoring/call_correction.h"
#include "authoring/command/build.h"
#include "authoring/command/check.h"
#include "authoring/command/keys.h"
#include "authoring/command/new_module.h"
#include "authoring/command/preview.h"
#include "authoring/command/prove.h"
#include "authoring/command/translate.h"
#include "authoring/command/trust.h"
#include "player/error.h"
#include "player/exit.h"
#include "player/os/interruption.h"
#include "player/pack/player_version.h"

namespace rollcall {
namespace {

using command::Force;
using command::Report;

constexpr std::uint64_t most_walks_or_states = 1'000'000'000;

/// The library reads "-5" as a very large number where none below zero is possible.
CLI::Validator whole_number(std::uint64_t lowest, std::uint64_t highest) {
  const auto fault = [lowest, highest](const std::string& text) {
    std::uint64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error == std::errc() && end == text.data() + text.size() && number >= lowest && number <= highest)
      return std::string();
    return "'" + text + "' is not possible: write a whole number from " + std::to_string(lowest) + " to " +
           std::to_string(highest) + ".";
  };
  return {fault, ""};
}

constexpr std::uint64_t highest_seed = std::numeric_limits<std::uint64_t>::max();

/// One run of the program: the commands that it knows, and the one that was called.
class CommandLine {
 public:
  explicit CommandLine(const AuthorStreams& streams) : x_streams(streams), x_line(streams.terminal) {
    x_app.set_version_flag("--version", pack::player_version.text(), "Print the version and exit");
    x_app.footer("'rollcall-author COMMAND --help' says more of each, with an example.");
    x_app.require_subcommand(1);
    add_new();
    add_check();
    add_prove();
    add_walk();
    add_play();
    add_build();
    add_translate();
    add_schema();
    add_keygen();
    add_key();
    add_trust();
  }

  Exit run(const std::vector<std::string>& arguments) {
    try {
      x_app.parse(std::vector<std::string>(arguments.rbegin(), arguments.rend()));
    } catch (const CLI::ParseError& reason) {
      return explain(reason, arguments);
    }
    const Exit result = x_command();
    x_line.clear();
    if (!x_streams.out.flush())
      throw Error(tr("What was to be shown could not be written."), tr("Is the drive full, or the terminal gone?"));
    return result;
  }

 private:
  Exit explain(const CLI::ParseError& reason, const std::vector<std::string>& arguments) {
    if (reason.get_exit_code() == 0) {
      x_app.exit(reason, x_streams.out, x_streams.err);
      return Exit::done;
    }
    if (const auto mistake = correction(x_app, arguments)) {
      command::complain(*mistake, x_streams.err);
      x_streams.err << "Run with --help for more information.\n";
    } else {
      x_app.exit(reason, x_streams.out, x_streams.err);
    }
    return Exit::call_or_machine_at_fault;
  }

  CLI::App* add(CLI::App& to, const std::string& name, const std::string& what, const std::string& example) {
    CLI::App* command = to.add_subcommand(name, what);
    command->footer("Example:\n  rollcall-author " + example);
    return command;
  }

  void add_folder(CLI::App& command) { command.add_option("FOLDER", x_folder, "The folder of the module")->required(); }

  void add_json(CLI::App& command) {
    command.add_flag("--json", x_json, "Write JSON, for other programs (authoring/source/DIAGNOSTICS.md)");
  }

  void add_force(CLI::App& command, const std::string& what) { command.add_flag("--force", x_is_forced, what); }

  void add_adaptation(CLI::App& command) {
    command.add_option("--adaptation", x_build.adaptation, "A file of 'slot: text' lines, filled nationally");
  }

  Report report() const { return x_json ? Report::json : Report::text; }
  Force force() const { return x_is_forced ? Force::yes : Force::no; }

  void add_new() {
    auto* make = add(x_app, "new", "Make a small module to start from", "new small-things");
    make->add_option("FOLDER", x_folder, "The folder to make; its name becomes the module's id")->required();
    on(make, [this] {
      command::make_module(x_folder, x_streams.out);
      return Exit::done;
    });
  }

  void add_check() {
    auto* check =
        add(x_app, "check", "Find what is wrong with a module, or with all modules of a folder", "check small-things");
    check->add_option("FOLDER", x_folder, "The folder of the module, or a folder of modules")->required();
    add_json(*check);
    on(check, [this] { return command::check_and_report(x_folder, report(), x_streams.out, x_line); });
  }

  void add_prove() {
    auto* prove = add(x_app, "prove", "Look at everything that can happen in a module", "prove small-things");
    add_folder(*prove);
    add_json(*prove);
    prove->add_option("--states", x_prove.states, "The most states to look at")
        ->check(whole_number(1, most_walks_or_states))
        ->capture_default_str();
    on(prove, [this] {
      x_prove.folder = x_folder;
      x_prove.report = report();
      return command::prove_folder(x_prove, x_streams.out, x_line);
    });
  }

  void add_walk() {
    auto* walk = add(x_app, "walk", "Play a module many times and report what was met",
                     "walk small-things -n 1000 --policy greedy");
    add_folder(*walk);
    walk->add_option("-n", x_walk.walks, "How many times")->check(whole_number(1, most_walks_or_states))->required();
    walk->add_option("--policy", x_walk.policy,
                     "How the imagined learner decides, as in 'prove': " + command::policy_names())
        ->capture_default_str();
    walk->add_flag("--support", x_walk.takes_support, "Take support whenever it is offered");
    walk->add_option("--seed", x_walk.seed, "The same seed walks the same ways")
        ->check(whole_number(0, highest_seed))
        ->capture_default_str();
    add_json(*walk);
    on(walk, [this] {
      x_walk.folder = x_folder;
      x_walk.report = report();
      return command::walk_folder(x_walk, x_streams.out, x_line);
    });
  }

  void add_play() {
    auto* play =
        add(x_app, "play", "Play a module in the terminal as it stands, without a key or a pack; nothing is kept",
            "play small-things --language fr --from leak --set trust=3");
    add_folder(*play);
    play->add_option("--language", x_play.language, "The language to play in, instead of that of the source");
    play->add_option("--variant", x_play.variant,
                     "The variant to play, such as refresher, instead of the whole module");
    play->add_option("--from", x_play.from, "The scene to begin in, instead of the first");
    play->add_option("--set", x_play.settings,
                     "name=value: a variable's value to begin with (a number, on or off, or a stage); may be repeated")
        ->allow_extra_args(false);
    play->add_option("--choose", x_play.choices, "Ids of options to take first, separated by commas; then you go on")
        ->delimiter(',')
        ->allow_extra_args(false);
    play->add_option("--script", x_play.script, "A file with one option id per line, to play without asking")
        ->excludes("--choose");
    add_adaptation(*play);
    play->add_option("--seed", x_play.seed, "Fixes the order in which options are shown, and drawn starts")
        ->check(whole_number(0, highest_seed));
    on(play, [this] {
      x_play.folder = x_folder;
      x_play.adaptation = x_build.adaptation;
      return command::preview(x_play, x_streams.in, x_streams.out, x_streams.err, x_line);
    });
  }

  void add_build() {
    auto* build = add(x_app, "build", "Check a module and compile it into a signed pack",
                      "build small-things -o small-things.rcpack --key unit.key");
    add_folder(*build);
    build->add_option("-o,--output", x_build.pack, "The pack to write")->required();
    build->add_option("--key", x_build.key, "The publisher's secret key file")->required();
    add_passphrase(*build);
    add_adaptation(*build);
    add_force(*build, "Write over a file that is there, and make the folder of the pack");
    add_json(*build);
    on(build, [this] {
      x_build.folder = x_folder;
      x_build.report = report();
      x_build.force = force();
      return command::build_pack(x_build, passphrases(), x_streams.out, x_line);
    });
  }

  void add_translate() {
    auto* translate =
        add(x_app, "translate", "The texts of a module in other languages, as PO files in its folder 'translations'",
            "translate status small-things");
    translate->require_subcommand(1);
    auto* extract = add(*translate, "extract", "Write all texts into a template for translators, MODULE.pot",
                        "translate extract small-things --force");
    add_folder(*extract);
    add_force(*extract, "Write over the template that is there");
    on(extract, [this] { return command::translate_extract(checked(), x_folder, force(), x_streams.out); });
    auto* merge = add(*translate, "merge", "Bring the PO files up to date with the module",
                      "translate merge small-things --language kk");
    add_folder(*merge);
    merge->add_option("--language", x_languages, "Only this language, which may be new; may be repeated")
        ->allow_extra_args(false);
    add_json(*merge);
    on(merge, [this] { return command::translate_merge(checked(), x_folder, x_languages, report(), x_streams.out); });
    auto* status =
        add(*translate, "status", "Say how much of the module is translated", "translate status small-things");
    add_folder(*status);
    add_json(*status);
    on(status, [this] { return command::translate_status(checked(), x_folder, report(), x_streams.out); });
  }

  source::Loaded checked() {
    source::Loaded module = command::load_and_check(x_folder, x_line);
    x_line.clear();
    return module;
  }

  void add_schema() {
    auto* schema =
        add(x_app, "schema", "Write the JSON Schema of the language, for editors", "schema -o module.schema.json");
    schema->add_option("-o,--output", x_name, "The file to write, or a schema to replace")->required();
    on(schema, [this] {
      command::write_schema(x_name, x_streams.out);
      return Exit::done;
    });
  }

  void add_keygen() {
    auto* keygen =
        add(x_app, "keygen", "Make a key pair: NAME.key is secret, NAME.pub is for everybody", "keygen unit -o keys");
    keygen->add_option("NAME", x_name, "The name of the key")->required();
    keygen->add_option("-o,--output", x_key_folder, "The folder to write to")->capture_default_str();
    add_passphrase(*keygen);
    on(keygen, [this] {
      command::generate_key(x_name, x_key_folder, passphrases(), x_streams.out);
      return Exit::done;
    });
  }

  command::Passphrases passphrases() const { return {x_descriptor, x_streams.ask}; }

  void add_passphrase(CLI::App& to) {
    to.add_option("--passphrase-fd", x_descriptor,
                  "The file descriptor to read the passphrase of the secret key from; without it the environment "
                  "variable ROLLCALL_PASSPHRASE counts, or else it is asked for at the terminal");
  }

  void add_key() {
    auto* key = add(x_app, "key", "What is in key files, and passphrases of secret keys", "key show unit.pub");
    key->require_subcommand(1);
    auto* show = add(*key, "show", "Say whose key is in a file, with the fingerprint to compare", "key show unit.pub");
    show->add_option("FILE", x_name, "A public or a secret key file")->required();
    on(show, [this] {
      command::show_key(x_name, x_streams.out);
      return Exit::done;
    });
    auto* open = add(*key, "public", "Write the public key of a secret one again", "key public unit.key -o unit.pub");
    open->add_option("SECRET.key", x_name, "The secret key file")->required();
    open->add_option("-o,--output", x_public_key, "The public key file to write")->required();
    add_passphrase(*open);
    on(open, [this] {
      command::write_public_key(x_name, x_public_key, passphrases(), x_streams.out);
      return Exit::done;
    });
    auto* passphrase =
        add(*key, "passphrase", "Put a secret key under another passphrase, or under none", "key passphrase unit.key");
    passphrase->add_option("SECRET.key", x_name, "The secret key file")->required();
    add_passphrase(*passphrase);
    passphrase->add_option("--new-passphrase-fd", x_next_descriptor,
                           "The file descriptor to read the new passphrase from");
    on(passphrase, [this] {
      command::change_passphrase(x_name, passphrases(),
                                 {x_next_descriptor, x_streams.ask, command::Environment::ignored}, x_streams.out);
      return Exit::done;
    });
  }

  void add_trust() {
    auto* trust = add(x_app, "trust", "Write the list of publishers that players believe, signed by the national root",
                      "trust --root root.key --publisher unit.pub -o national.rctrust");
    trust->add_option("--root", x_trust.root, "The national root's secret key file")->required();
    trust
        ->add_option("--publisher", x_trust.publishers,
                     "PUBLIC.pub or PUBLIC.pub:prefix-of-module-ids; may be repeated")
        ->required();
    trust->add_option("--minimum", x_trust.minimums, "module:version, the oldest release to accept; may be repeated");
    trust->add_option("--revoke", x_trust.revoked, "PUBLIC.pub that is no longer believed; may be repeated");
    trust->add_option("--reinstate", x_trust.reinstated,
                      "What the list before forbids and this one allows again: the id of a module with a minimum "
                      "release, or the id, the fingerprint or the file of a revoked key; may be repeated");
    trust->add_option("-o,--output", x_trust.out, "The list to write, or to replace")->required();
    add_passphrase(*trust);
    on(trust, [this] {
      command::write_trust(x_trust, passphrases(), x_streams.out);
      return Exit::done;
    });
  }

  /// The work begins when the whole call is understood.
  void on(CLI::App* command, std::function<Exit()> work) {
    command->callback([this, work = std::move(work)] { x_command = work; });
  }

  const AuthorStreams& x_streams;
  command::ProgressLine x_line;
  CLI::App x_app{"Rollcall authoring: checks a training module and compiles it into a signed pack.", "rollcall-author"};
  std::string x_folder, x_name, x_key_folder = ".", x_public_key, x_descriptor, x_next_descriptor;
  bool x_json = false, x_is_forced = false;
  std::vector<std::string> x_languages;
  command::ProveArguments x_prove;
  command::WalkArguments x_walk;
  command::PreviewArguments x_play;
  command::BuildArguments x_build;
  command::TrustArguments x_trust;
  std::function<Exit()> x_command;
};

int stop(const os::Interrupted& stopped, std::ostream& err) {
  err << "Stopped.\n";
  return os::exit_code(stopped);
}

}  // namespace

int author(const std::vector<std::string>& arguments, const AuthorStreams& streams) {
  try {
    return static_cast<int>(CommandLine(streams).run(arguments));
  } catch (const os::Interrupted& stopped) {
    return stop(stopped, streams.err);
  } catch (const Error& error) {
    // What failed may have failed because it was stopped.
    if (const auto signal = os::interruption()) return stop({*signal}, streams.err);
    command::complain(error, streams.err);
  } catch (const std::filesystem::filesystem_error& error) {
    streams.err << "'" << printable(error.path1().string()) << "' cannot be reached (" << error.code().message()
                << ").\nhint: Check the name, the drive and the access rights.\n";
  } catch (const std::exception& error) {
    streams.err << "This did not work: " << printable(error.what()) << "\n";
  }
  return static_cast<int>(Exit::call_or_machine_at_fault);
}

int author(const std::vector<std::string>& arguments, std::ostream& out, std::ostream& err) {
  std::istringstream nobody;
  return author(arguments, {nobody, out, err});
}

}  // namespace rollcall
