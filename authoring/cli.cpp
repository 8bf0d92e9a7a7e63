#include "authoring/cli.h"

#include <CLI/CLI.hpp>
#include <filesystem>
#include <optional>

#include "authoring/check_command.h"
#include "authoring/compile/build.h"
#include "authoring/compile/compile.h"
#include "authoring/compile/slots.h"
#include "authoring/prove_command.h"
#include "authoring/report.h"
#include "authoring/source/adaptation.h"
#include "authoring/source/folder.h"
#include "authoring/source/schema.h"
#include "authoring/source/starter.h"
#include "authoring/source/words.h"
#include "authoring/translate_command.h"
#include "player/error.h"
#include "player/os/files.h"
#include "player/os/output.h"
#include "player/pack/player_version.h"
#include "player/seal/keys.h"
#include "player/seal/trust.h"

namespace rollcall {
namespace {

namespace fs = std::filesystem;

enum Exit : int { done = 0, input_has_problems = 1, call_or_machine_at_fault = 2 };

int make_new(const fs::path& folder, std::ostream& out) {
  const fs::path file = folder / "module.yaml";
  const std::string id = fs::absolute(folder / ".").parent_path().filename().string();
  if (!source::is_id(id, '-'))
    throw Error("'" + id + "' cannot be the id of a module.",
                "Name the folder in lower-case letters, digits and '-', such as small-things.");
  if (fs::exists(file))
    throw Error("'" + file.string() + "' is already there.", "Choose another folder; nothing was changed.");
  os::write_durably(file, source::starter_module(id));
  out << "Made " << file.string() << ". Next: rollcall-author check " << folder.string() << "\n";
  return done;
}

struct BuildArguments {
  fs::path folder, pack, key, adaptation;
};

int build_pack(const BuildArguments& arguments, std::ostream& out) {
  source::Loaded module = load_and_check(arguments.folder);
  source::Adaptation adaptation;
  if (!arguments.adaptation.empty())
    adaptation = source::load_adaptation(arguments.adaptation, module.document, module.problems);
  source::require_filled(module.document, adaptation, module.problems);
  if (module.problems.has_errors()) {
    write_report(module, Report::text, out);
    return input_has_problems;
  }
  const compile::Compiled compiled = compile::compile(module.document);
  const auto translations = check_translations(module, compiled, arguments.folder);
  if (!module.problems.empty()) write_report(module, Report::text, out);
  if (module.problems.has_errors()) return input_has_problems;
  os::require_harmless_output(arguments.pack, {arguments.folder, arguments.key, arguments.adaptation});
  const seal::SecretKey key = seal::parse_secret_key(os::read_file(arguments.key));
  std::vector<scenario::Catalogue> languages = translate::catalogues(translations, compiled);
  for (scenario::Catalogue& texts : languages) texts = compile::filled(texts, compiled, module.document, adaptation);
  const pack::Identity identity = compile::build(arguments.folder, compiled, languages, key, arguments.pack);
  out << "Built " << arguments.pack.string() << ": " << identity.module << " " << identity.version.text() << ", "
      << fs::file_size(arguments.pack) / 1024 << " KiB, id " << seal::hex(identity.digest).substr(0, 16) << ".\n";
  return done;
}

int generate_key(const std::string& name, const fs::path& folder, std::ostream& out) {
  const fs::path secret = folder / (name + ".key");
  const fs::path open = folder / (name + ".pub");
  if (fs::exists(secret) || fs::exists(open))
    throw Error("There is a key '" + name + "' in '" + folder.string() + "' already.",
                "A lost key cannot be made again: choose another name.");
  const seal::SecretKey key = seal::SecretKey::generate();
  os::write_durably(open, seal::format(key.public_key()));
  try {
    os::write_durably(secret, seal::format_secret(key), os::Readers::owner_only);
  } catch (const Error&) {
    fs::remove(open);  // half a pair is of no use, and stands in the way of a whole one
    throw;
  }
  out << "Made " << secret.string() << " (keep it secret, keep a copy in a safe) and " << open.string()
      << " (give it away).\n";
  return done;
}

/// "publisher.pub:small-" is the key in publisher.pub, which may sign modules whose ids start with "small-".
seal::TrustList::Publisher publisher(const std::string& argument) {
  const auto colon = argument.rfind(':');
  const fs::path file = argument.substr(0, colon);
  return {seal::parse_public_key(os::read_file(file)), colon == std::string::npos ? "*" : argument.substr(colon + 1),
          file.stem().string()};
}

/// "small-things:1.2.0": older releases are refused.
seal::TrustList::Minimum minimum(const std::string& argument) {
  const auto colon = argument.find(':');
  const auto version =
      scenario::Version::parse(colon == std::string::npos ? "" : std::string_view(argument).substr(colon + 1));
  if (!version)
    throw Error("'" + argument + "' is not a minimum release.", "Write module:version, such as small-things:1.2.0.");
  return {argument.substr(0, colon), version->release()};
}

struct TrustArguments {
  std::string root, out;
  std::vector<std::string> publishers, minimums, revoked;
};

/// The number of the list that is replaced; 0 if there is none. Players take a list only if it is signed by the root
/// that they know and counts higher than theirs.
std::uint64_t replaced_number(const fs::path& file, const seal::PublicKey& root) {
  std::optional<seal::TrustList> list;
  os::require_same_kind(file, "a trust list", [&](std::string_view text) {
    try {
      list = seal::parse_trust(text);
    } catch (const Error&) {
      return false;
    }
    return true;
  });
  if (!list) return 0;
  if (list->root != root)
    throw Error("'" + file.string() + "' is the trust list of another national root, so it was not replaced.",
                "Choose another name, or give the key of that root with --root.");
  return list->sequence;
}

int write_trust(const TrustArguments& arguments, std::ostream& out) {
  const seal::SecretKey root = seal::parse_secret_key(os::read_file(arguments.root));
  seal::TrustList list;
  list.root = root.public_key();
  list.sequence = replaced_number(arguments.out, list.root) + 1;
  for (const std::string& argument : arguments.publishers) list.publishers.push_back(publisher(argument));
  for (const std::string& argument : arguments.minimums) list.minimums.push_back(minimum(argument));
  for (const std::string& file : arguments.revoked) list.revoked.push_back(seal::parse_public_key(os::read_file(file)));
  os::write_durably(arguments.out, seal::format(list, root));
  out << "Wrote " << arguments.out << ", number " << list.sequence << ", signed by "
      << seal::hex(seal::key_id(list.root)) << ". Next, on each player: rollcall trust " << arguments.out << "\n";
  return done;
}

/// What the options of `translate` are read into, and where its result goes.
struct TranslateCall {
  std::string& folder;
  std::vector<std::string>& languages;
  bool& json;
  int& result;
  std::ostream& out;
};

void add_translate(CLI::App& app, TranslateCall call) {
  auto* translate = app.add_subcommand(
      "translate", "The texts of a module in other languages, as PO files in its folder 'translations'");
  translate->require_subcommand(1);
  auto* extract = translate->add_subcommand("extract", "Write all texts into a template for translators, MODULE.pot");
  extract->add_option("FOLDER", call.folder, "The folder of the module")->required();
  extract->callback([call] { call.result = translate_extract(load_and_check(call.folder), call.folder, call.out); });
  auto* merge = translate->add_subcommand("merge", "Bring the PO files up to date with the module");
  merge->add_option("FOLDER", call.folder, "The folder of the module")->required();
  merge->add_option("--language", call.languages, "Only this language, which may be new; may be repeated");
  merge->callback(
      [call] { call.result = translate_merge(load_and_check(call.folder), call.folder, call.languages, call.out); });
  auto* status = translate->add_subcommand("status", "Say how much of the module is translated");
  status->add_option("FOLDER", call.folder, "The folder of the module")->required();
  status->add_flag("--json", call.json, "For other programs");
  status->callback([call] {
    call.result =
        translate_status(load_and_check(call.folder), call.folder, call.json ? Report::json : Report::text, call.out);
  });
}

}  // namespace

int author(const std::vector<std::string>& arguments, std::ostream& out, std::ostream& err) {
  CLI::App app{"Rollcall authoring: checks a training module and compiles it into a signed pack."};
  app.set_version_flag("--version", pack::player_version.text());
  app.require_subcommand(1);
  int result = done;

  std::string folder, name;
  auto* make = app.add_subcommand("new", "Make a small module to start from");
  make->add_option("FOLDER", folder, "The folder; its name becomes the module's id")->required();
  make->callback([&] { result = make_new(folder, out); });

  bool json = false;
  auto* check = app.add_subcommand("check", "Find what is wrong with a module, or with all modules of a folder");
  check->add_option("FOLDER", folder, "The folder of the module, or a folder of modules")->required();
  check->add_flag("--json", json, "For other programs");
  check->callback(
      [&] { result = check_and_report(folder, json ? Report::json : Report::text, out) ? done : input_has_problems; });

  auto* prove = app.add_subcommand("prove", "Look at everything that can happen in a module");
  ProveArguments prove_arguments;
  prove->add_option("FOLDER", prove_arguments.folder, "The folder of the module")->required();
  prove->add_flag("--json", json, "For other programs");
  prove->add_option("--states", prove_arguments.states, "The most states to look at")->capture_default_str();
  prove->callback([&] {
    prove_arguments.report = json ? Report::json : Report::text;
    result = prove_folder(prove_arguments, out);
  });

  auto* walk = app.add_subcommand("walk", "Play a module many times and report what was met");
  WalkArguments walk_arguments;
  walk->add_option("FOLDER", walk_arguments.folder, "The folder of the module")->required();
  walk->add_option("-n", walk_arguments.walks, "How many times")->required();
  walk->add_option("--policy", walk_arguments.policy, "random, best, worst, over, under or greedy")
      ->capture_default_str();
  walk->add_option("--seed", walk_arguments.seed, "The same seed walks the same ways")->capture_default_str();
  walk->add_flag("--json", json, "For other programs");
  walk->callback([&] {
    walk_arguments.report = json ? Report::json : Report::text;
    result = walk_folder(walk_arguments, out);
  });

  auto* build = app.add_subcommand("build", "Check a module and compile it into a signed pack");
  BuildArguments build_arguments;
  build->add_option("FOLDER", build_arguments.folder, "The folder of the module")->required();
  build->add_option("-o,--output", build_arguments.pack, "The pack to write")->required();
  build->add_option("--key", build_arguments.key, "The publisher's secret key file")->required();
  build->add_option("--adaptation", build_arguments.adaptation, "A file of 'slot: text' lines, filled nationally");
  build->callback([&] { result = build_pack(build_arguments, out); });

  std::vector<std::string> languages;
  add_translate(app, {folder, languages, json, result, out});

  auto* schema = app.add_subcommand("schema", "Write the JSON Schema of the language, for editors");
  schema->add_option("-o,--output", name, "The file to write")->required();
  schema->callback([&] {
    os::require_same_kind(name, "a schema of Rollcall", source::is_json_schema);
    os::write_durably(name, source::json_schema());
    out << "Wrote " << name << ".\n";
  });

  std::string key_folder = ".";
  auto* keygen = app.add_subcommand("keygen", "Make a key pair: NAME.key is secret, NAME.pub is for everybody");
  keygen->add_option("NAME", name, "The name of the key")->required();
  keygen->add_option("-o,--output", key_folder, "The folder to write to");
  keygen->callback([&] { result = generate_key(name, key_folder, out); });

  TrustArguments trust_arguments;
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
  trust->callback([&] { result = write_trust(trust_arguments, out); });

  try {
    std::vector<std::string> reversed(arguments.rbegin(), arguments.rend());
    app.parse(reversed);
    if (!out.flush())
      throw Error("What was to be shown could not be written.", "Is the drive full, or the terminal gone?");
    return result;
  } catch (const CLI::ParseError& wrong_call) {
    return app.exit(wrong_call, out, err) == 0 ? done : call_or_machine_at_fault;
  } catch (const Error& error) {
    err << error.what() << "\n";
    if (!error.hint().empty()) err << "hint: " << error.hint() << "\n";
  } catch (const std::exception& error) {
    err << "This did not work: " << error.what() << "\n";
  }
  return call_or_machine_at_fault;
}

}  // namespace rollcall
