#include "authoring/cli.h"

#include <CLI/CLI.hpp>
#include <charconv>
#include <cstdint>
#include <filesystem>
#include <limits>
#include <string>

#include "authoring/command/build.h"
#include "authoring/command/check.h"
#include "authoring/command/keys.h"
#include "authoring/command/new_module.h"
#include "authoring/command/prove.h"
#include "authoring/command/translate.h"
#include "player/error.h"
#include "player/exit.h"
#include "player/pack/player_version.h"

namespace rollcall {
namespace {

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

/// What the options of `translate` are read into, and where its result goes.
struct TranslateCall {
  std::string& folder;
  std::vector<std::string>& languages;
  bool& json;
  Exit& result;
  std::ostream& out;
};

void add_translate(CLI::App& app, TranslateCall call) {
  auto* translate = app.add_subcommand(
      "translate", "The texts of a module in other languages, as PO files in its folder 'translations'");
  translate->require_subcommand(1);
  auto* extract = translate->add_subcommand("extract", "Write all texts into a template for translators, MODULE.pot");
  extract->add_option("FOLDER", call.folder, "The folder of the module")->required();
  extract->callback([call] {
    call.result = command::translate_extract(command::load_and_check(call.folder), call.folder, call.out);
  });
  auto* merge = translate->add_subcommand("merge", "Bring the PO files up to date with the module");
  merge->add_option("FOLDER", call.folder, "The folder of the module")->required();
  merge->add_option("--language", call.languages, "Only this language, which may be new; may be repeated");
  merge->add_flag("--json", call.json, "For other programs");
  merge->callback([call] {
    call.result = command::translate_merge(command::load_and_check(call.folder), call.folder, call.languages,
                                           call.json ? Report::json : Report::text, call.out);
  });
  auto* status = translate->add_subcommand("status", "Say how much of the module is translated");
  status->add_option("FOLDER", call.folder, "The folder of the module")->required();
  status->add_flag("--json", call.json, "For other programs");
  status->callback([call] {
    call.result = command::translate_status(command::load_and_check(call.folder), call.folder,
                                            call.json ? Report::json : Report::text, call.out);
  });
}

}  // namespace

int author(const std::vector<std::string>& arguments, std::ostream& out, std::ostream& err) {
  CLI::App app{"Rollcall authoring: checks a training module and compiles it into a signed pack.", "rollcall-author"};
  app.set_version_flag("--version", pack::player_version.text());
  app.require_subcommand(1);
  Exit result = Exit::done;

  std::string folder, name;
  auto* make = app.add_subcommand("new", "Make a small module to start from");
  make->add_option("FOLDER", folder, "The folder; its name becomes the module's id")->required();
  make->callback([&] { command::make_module(folder, out); });

  bool json = false;
  auto* check = app.add_subcommand("check", "Find what is wrong with a module, or with all modules of a folder");
  check->add_option("FOLDER", folder, "The folder of the module, or a folder of modules")->required();
  check->add_flag("--json", json, "For other programs");
  check->callback([&] { result = command::check_and_report(folder, json ? Report::json : Report::text, out); });

  auto* prove = app.add_subcommand("prove", "Look at everything that can happen in a module");
  command::ProveArguments prove_arguments;
  prove->add_option("FOLDER", prove_arguments.folder, "The folder of the module")->required();
  prove->add_flag("--json", json, "For other programs");
  prove->add_option("--states", prove_arguments.states, "The most states to look at")
      ->check(whole_number(1, most_walks_or_states))
      ->capture_default_str();
  prove->callback([&] {
    prove_arguments.report = json ? Report::json : Report::text;
    result = command::prove_folder(prove_arguments, out);
  });

  auto* walk = app.add_subcommand("walk", "Play a module many times and report what was met");
  command::WalkArguments walk_arguments;
  walk->add_option("FOLDER", walk_arguments.folder, "The folder of the module")->required();
  walk->add_option("-n", walk_arguments.walks, "How many times")
      ->check(whole_number(1, most_walks_or_states))
      ->required();
  walk->add_option("--policy", walk_arguments.policy, "random, best, worst, over, under or greedy")
      ->capture_default_str();
  walk->add_option("--seed", walk_arguments.seed, "The same seed walks the same ways")
      ->check(whole_number(0, std::numeric_limits<std::uint64_t>::max()))
      ->capture_default_str();
  walk->add_flag("--json", json, "For other programs");
  walk->callback([&] {
    walk_arguments.report = json ? Report::json : Report::text;
    result = command::walk_folder(walk_arguments, out);
  });

  auto* build = app.add_subcommand("build", "Check a module and compile it into a signed pack");
  command::BuildArguments build_arguments;
  build->add_option("FOLDER", build_arguments.folder, "The folder of the module")->required();
  build->add_option("-o,--output", build_arguments.pack, "The pack to write")->required();
  build->add_option("--key", build_arguments.key, "The publisher's secret key file")->required();
  build->add_option("--adaptation", build_arguments.adaptation, "A file of 'slot: text' lines, filled nationally");
  build->add_flag("--json", json, "For other programs");
  build->callback([&] {
    build_arguments.report = json ? Report::json : Report::text;
    result = command::build_pack(build_arguments, out);
  });

  std::vector<std::string> languages;
  add_translate(app, {folder, languages, json, result, out});

  auto* schema = app.add_subcommand("schema", "Write the JSON Schema of the language, for editors");
  schema->add_option("-o,--output", name, "The file to write")->required();
  schema->callback([&] { command::write_schema(name, out); });

  std::string key_folder = ".";
  auto* keygen = app.add_subcommand("keygen", "Make a key pair: NAME.key is secret, NAME.pub is for everybody");
  keygen->add_option("NAME", name, "The name of the key")->required();
  keygen->add_option("-o,--output", key_folder, "The folder to write to");
  keygen->callback([&] { command::generate_key(name, key_folder, out); });

  command::TrustArguments trust_arguments;
  auto* trust =
      app.add_subcommand("trust", "Write the list of publishers that players believe, signed by the national root");
  trust->add_option("--root", trust_arguments.root, "The national root's secret key file")->required();
  trust
      ->add_option("--publisher", trust_arguments.publishers,
                   "PUBLIC.pub or PUBLIC.pub:prefix-of-module-ids; may be repeated")
      ->required();
  trust->add_option("--minimum", trust_arguments.minimums,
                    "module:version, the oldest release to accept; may be repeated");
  trust->add_option("--revoke", trust_arguments.revoked, "PUBLIC.pub that is no longer believed; may be repeated");
  trust->add_option("-o,--output", trust_arguments.out, "The list to write, or to replace")->required();
  trust->callback([&] { command::write_trust(trust_arguments, out); });

  try {
    std::vector<std::string> reversed(arguments.rbegin(), arguments.rend());
    app.parse(reversed);
    if (!out.flush())
      throw Error(tr("What was to be shown could not be written."), tr("Is the drive full, or the terminal gone?"));
    return static_cast<int>(result);
  } catch (const CLI::ParseError& wrong_call) {
    return static_cast<int>(app.exit(wrong_call, out, err) == 0 ? Exit::done : Exit::call_or_machine_at_fault);
  } catch (const Error& error) {
    err << error.what() << "\n";
    if (!error.hint().empty()) err << "hint: " << error.hint().text() << "\n";
  } catch (const std::filesystem::filesystem_error& error) {
    err << "'" << printable(error.path1().string()) << "' cannot be reached (" << error.code().message() << ").\n"
        << "hint: Check the name, the drive and the access rights.\n";
  } catch (const std::exception& error) {
    err << "This did not work: " << printable(error.what()) << "\n";
  }
  return static_cast<int>(Exit::call_or_machine_at_fault);
}

}  // namespace rollcall
