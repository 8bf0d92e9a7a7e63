#include "authoring/command/keys.h"

#include <optional>

#include "player/error.h"
#include "player/os/files.h"
#include "player/os/output.h"
#include "player/scenario/scenario.h"
#include "player/seal/hash.h"
#include "player/seal/keys.h"
#include "player/seal/trust.h"

namespace rollcall::command {

namespace fs = std::filesystem;

namespace {

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
    throw Error(tr("'{argument}' is not a minimum release.", "argument"_is = argument),
                tr("Write module:version, such as small-things:1.2.0."));
  return {argument.substr(0, colon), version->release()};
}

/// The number of the list that is replaced; 0 if there is none. Players take a list only if it is signed by the root
/// that they know and counts higher than theirs.
std::uint64_t replaced_number(const fs::path& file, const seal::PublicKey& root) {
  std::optional<seal::TrustList> list;
  os::require_same_kind(file, tr("a trust list"), [&](std::string_view text) {
    try {
      list = seal::parse_trust(text);
    } catch (const Error&) {
      return false;
    }
    return true;
  });
  if (!list) return 0;
  if (list->root != root)
    throw Error(tr("'{path}' is the trust list of another national root, so it was not replaced.", "path"_is = file),
                tr("Choose another name, or give the key of that root with --root."));
  return list->sequence;
}

}  // namespace

void generate_key(const std::string& name, const fs::path& folder, std::ostream& out) {
  if (name.empty() || name.starts_with('.') || name.find_first_of("/\\") != std::string::npos)
    throw Error(tr("'{name}' cannot be the name of a key.", "name"_is = name),
                tr("Write a name without folders, such as unit; -o FOLDER says where the key goes."));
  const fs::path secret = folder / (name + ".key");
  const fs::path open = folder / (name + ".pub");
  if (fs::exists(secret) || fs::exists(open))
    throw Error(tr("There is a key '{name}' in '{path}' already.", "name"_is = name, "path"_is = folder),
                tr("A lost key cannot be made again: choose another name."));
  const seal::SecretKey key = seal::SecretKey::generate();
  os::write_durably(open, seal::format(key.public_key()));
  try {
    os::write_durably(secret, seal::format_secret(key), os::Audience::owner_only);
  } catch (const Error&) {
    fs::remove(open);  // half a pair is of no use, and stands in the way of a whole one
    throw;
  }
  out << "Made " << secret.string() << " (keep it secret, keep a copy in a safe) and " << open.string()
      << " (give it away).\n";
}

void write_trust(const TrustArguments& arguments, std::ostream& out) {
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
  if (list.sequence == 1)
    out << "This is a first list. If it is to replace an older one, write it over that file (-o with its name): only "
           "then "
           "it has a higher number, and players keep the list with the highest.\n";
}

}  // namespace rollcall::command
