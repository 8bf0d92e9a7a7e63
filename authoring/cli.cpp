#include "authoring/cli.h"

#include <CLI/CLI.hpp>
#include <filesystem>
#include <optional>

#include "authoring/check/check.h"
#include "authoring/compile/build.h"
#include "authoring/compile/compile.h"
#include "authoring/compile/slots.h"
#include "authoring/report.h"
#include "authoring/source/adaptation.h"
#include "authoring/source/folder.h"
#include "authoring/source/schema.h"
#include "authoring/source/starter.h"
#include "authoring/source/words.h"
#include "player/error.h"
#include "player/os/files.h"
#include "player/seal/keys.h"
#include "player/seal/trust.h"
#include "player/pack/player_version.h"

namespace rollcall {
namespace {

namespace fs = std::filesystem;

enum Exit : int { done = 0, input_has_problems = 1, call_or_machine_at_fault = 2 };

source::Loaded load_and_check(const fs::path& folder) {
  source::Loaded module = source::load(folder);
  check::check(module.document, [&](std::string_view path) { return fs::is_regular_file(folder / path); }, module.problems);
  return module;
}

int make_new(const fs::path& folder, std::ostream& out) {
  const fs::path file = folder / "module.yaml";
  const std::string id = fs::absolute(folder / ".").parent_path().filename().string();
  if (!source::is_id(id, '-'))
    throw Error("'" + id + "' cannot be the id of a module.", "Name the folder in lower-case letters, digits and '-', such as small-things.");
  if (fs::exists(file)) throw Error("'" + file.string() + "' is already there.", "Choose another folder; nothing was changed.");
  os::write_durably(file, source::starter_module(id));
  out << "Made " << file.string() << ". Next: rollcall-author check " << folder.string() << "\n";
  return done;
}

int check_folder(const fs::path& folder, Report report, std::ostream& out) {
  const source::Loaded module = load_and_check(folder);
  write_report(module, report, out);
  return module.problems.has_errors() ? input_has_problems : done;
}

struct BuildArguments {
  fs::path folder, pack, key, adaptation;
};

int build_pack(const BuildArguments& arguments, std::ostream& out) {
  source::Loaded module = load_and_check(arguments.folder);
  source::Adaptation adaptation;
  if (!arguments.adaptation.empty()) adaptation = source::load_adaptation(arguments.adaptation, module.document, module.problems);
  source::require_filled(module.document, adaptation, module.problems);
  if (module.problems.has_errors()) {
    write_report(module, Report::text, out);
    return input_has_problems;
  }
  const seal::SecretKey key = seal::parse_secret_key(os::read_file(arguments.key));
  const compile::Compiled compiled = compile::compile(module.document);
  std::vector<scenario::Catalogue> languages{compiled.texts};
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
    throw Error("There is a key '" + name + "' in '" + folder.string() + "' already.", "A lost key cannot be made again: choose another name.");
  const seal::SecretKey key = seal::SecretKey::generate();
  os::write_durably(secret, seal::format_secret(key), os::Readers::owner_only);
  os::write_durably(open, seal::format(key.public_key()));
  out << "Made " << secret.string() << " (keep it secret, keep a copy in a safe) and " << open.string() << " (give it away).\n";
  return done;
}

/// "publisher.pub:small-" is the key in publisher.pub, which may sign modules whose ids start with "small-".
seal::TrustList::Publisher publisher(const std::string& argument) {
  const auto colon = argument.rfind(':');
  const fs::path file = argument.substr(0, colon);
  return {seal::parse_public_key(os::read_file(file)), colon == std::string::npos ? "*" : argument.substr(colon + 1), file.stem().string()};
}

/// "small-things:1.2.0": older releases are refused.
seal::TrustList::Minimum minimum(const std::string& argument) {
  const auto colon = argument.find(':');
  const auto version = scenario::Version::parse(colon == std::string::npos ? "" : std::string_view(argument).substr(colon + 1));
  if (!version) throw Error("'" + argument + "' is not a minimum release.", "Write module:version, such as small-things:1.2.0.");
  return {argument.substr(0, colon), version->release()};
}

struct TrustArguments {
  std::string root, out;
  std::vector<std::string> publishers, minimums, revoked;
};

int write_trust(const TrustArguments& arguments, std::ostream& out) {
  const seal::SecretKey root = seal::parse_secret_key(os::read_file(arguments.root));
  seal::TrustList list;
  list.root = root.public_key();
  // A list that replaces one must count higher, or players will not take it.
  list.sequence = fs::exists(arguments.out) ? seal::parse_trust(os::read_file(arguments.out)).sequence + 1 : 1;
  for (const std::string& argument : arguments.publishers) list.publishers.push_back(publisher(argument));
  for (const std::string& argument : arguments.minimums) list.minimums.push_back(minimum(argument));
  for (const std::string& file : arguments.revoked) list.revoked.push_back(seal::parse_public_key(os::read_file(file)));
  os::write_durably(arguments.out, seal::format(list, root));
  out << "Wrote " << arguments.out << ", number " << list.sequence << ", signed by " << seal::hex(seal::key_id(list.root))
      << ". Next, on each player: rollcall trust " << arguments.out << "\n";
  return done;
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
  auto* check = app.add_subcommand("check", "Find what is wrong with a module");
  check->add_option("FOLDER", folder, "The folder of the module")->required();
  check->add_flag("--json", json, "For other programs");
  check->callback([&] { result = check_folder(folder, json ? Report::json : Report::text, out); });

  auto* build = app.add_subcommand("build", "Check a module and compile it into a signed pack");
  BuildArguments build_arguments;
  build->add_option("FOLDER", build_arguments.folder, "The folder of the module")->required();
  build->add_option("-o,--output", build_arguments.pack, "The pack to write")->required();
  build->add_option("--key", build_arguments.key, "The publisher's secret key file")->required();
  build->add_option("--adaptation", build_arguments.adaptation, "A file of 'slot: text' lines, filled nationally");
  build->callback([&] { result = build_pack(build_arguments, out); });

  auto* schema = app.add_subcommand("schema", "Write the JSON Schema of the language, for editors");
  schema->add_option("-o,--output", name, "The file to write")->required();
  schema->callback([&] {
    os::write_durably(name, source::json_schema());
    out << "Wrote " << name << ".\n";
  });

  std::string key_folder = ".";
  auto* keygen = app.add_subcommand("keygen", "Make a key pair: NAME.key is secret, NAME.pub is for everybody");
  keygen->add_option("NAME", name, "The name of the key")->required();
  keygen->add_option("-o,--output", key_folder, "The folder to write to");
  keygen->callback([&] { result = generate_key(name, key_folder, out); });

  TrustArguments trust_arguments;
  auto* trust = app.add_subcommand("trust", "Write the list of publishers that players believe, signed by the national root");
  trust->add_option("--root", trust_arguments.root, "The national root's secret key file")->required();
  trust->add_option("--publisher", trust_arguments.publishers, "PUBLIC.pub or PUBLIC.pub:prefix-of-module-ids; may be repeated")->required();
  trust->add_option("--minimum", trust_arguments.minimums, "module:version, the oldest release to accept; may be repeated");
  trust->add_option("--revoke", trust_arguments.revoked, "PUBLIC.pub that is no longer believed; may be repeated");
  trust->add_option("-o,--output", trust_arguments.out, "The list to write, or to replace")->required();
  trust->callback([&] { result = write_trust(trust_arguments, out); });

  try {
    std::vector<std::string> reversed(arguments.rbegin(), arguments.rend());
    app.parse(reversed);
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
