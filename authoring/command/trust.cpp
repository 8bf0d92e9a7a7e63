#include "authoring/command/trust.h"

#include <algorithm>
#include <filesystem>
#include <optional>

#include "authoring/command/shell_word.h"
#include "player/error.h"
#include "player/os/files.h"
#include "player/os/output.h"
#include "player/scenario/release.h"
#include "player/scenario/scenario.h"
#include "player/seal/fingerprint.h"
#include "player/seal/hash.h"
#include "player/seal/trust.h"

namespace rollcall::authoring {

namespace fs = std::filesystem;

namespace {

using seal::TrustList;
using terminal::Console;

/// "publisher.pub:small-" is the key in publisher.pub, which may sign modules whose ids start with "small-".
TrustList::Publisher publisher(const std::string& argument) {
  const auto colon = argument.rfind(':');
  const fs::path file = argument.substr(0, colon);
  return {seal::parse_public_key(os::read_file(file)), colon == std::string::npos ? "*" : argument.substr(colon + 1),
          file.stem().string()};
}

/// "small-things:1.2.0": older releases are refused.
TrustList::Minimum minimum(const std::string& argument) {
  const auto colon = argument.find(':');
  const auto version =
      scenario::Version::parse(colon == std::string::npos ? "" : std::string_view(argument).substr(colon + 1));
  if (!version)
    throw Error(tr("'{argument}' is not a minimum release.", "argument"_is = argument),
                tr("Write module:version, such as small-things:1.2.0."));
  return {argument.substr(0, colon), version->release()};
}

/// The list that is replaced. Players take a list only if it is signed by the root that they know and counts higher
/// than theirs.
std::optional<TrustList> list_before(const fs::path& file, const seal::PublicKey& root) {
  std::optional<TrustList> list;
  os::require_same_kind(file, tr("a trust list"), [&](std::string_view text) {
    try {
      list = seal::parse_trust(text);
    } catch (const Error&) {
      return false;
    }
    return true;
  });
  if (list && list->root != root)
    throw Error(tr("'{path}' is the trust list of another national root, so it was not replaced.", "path"_is = file),
                tr("Choose another name, or give the key of that root with --root."));
  return list;
}

bool names(const std::string& reinstated, const seal::PublicKey& key) {
  if (reinstated == seal::hex(seal::key_id(key)) || seal::has_fingerprint(key, reinstated)) return true;
  return fs::is_regular_file(reinstated) && seal::parse_public_key(os::read_file(reinstated, 4096)) == key;
}

std::string version_text(std::uint64_t release) {
  const auto version = scenario::version_of(release);
  return version ? version->text() : std::to_string(release);
}

/// Takes over what the list before forbids; whoever made it had a reason, and may have forgotten it.
class CarryOver {
 public:
  CarryOver(TrustList& next, const std::vector<std::string>& reinstated, const Console& console)
      : x_next(next), x_reinstated(reinstated), x_used(reinstated.size(), false), x_console(console) {}

  void take(const TrustList& before) {
    for (const seal::PublicKey& key : before.revoked) take(key);
    for (const TrustList::Minimum& one : before.minimums) take(one);
  }

  /// A name that reinstates nothing was mistyped.
  void expect_all_used() const {
    const auto unused = std::find(x_used.begin(), x_used.end(), false);
    if (unused == x_used.end()) return;
    throw Error(
        tr("'{name}' is neither a module with a minimum release nor a key that was revoked, in the list before.",
           "name"_is = x_reinstated[static_cast<std::size_t>(unused - x_used.begin())]),
        tr("Write the id of the module, or the id, the fingerprint or the file of the key."));
  }

 private:
  template <class Meant>
  bool is_reinstated(Meant is_meant) {
    bool is_named = false;
    for (std::size_t i = 0; i < x_reinstated.size(); ++i) {
      if (!is_meant(x_reinstated[i])) continue;
      x_used[i] = true;
      is_named = true;
    }
    return is_named;
  }

  void take(const seal::PublicKey& key) {
    if (is_reinstated([&](const std::string& name) { return names(name, key); })) {
      x_console.say(tr("No longer revoked: {key}", "key"_is = seal::fingerprint(key)));
    } else if (std::find(x_next.revoked.begin(), x_next.revoked.end(), key) == x_next.revoked.end()) {
      x_next.revoked.push_back(key);
      x_console.say(tr("Still revoked: {key}", "key"_is = seal::fingerprint(key)));
    }
  }

  void take(const TrustList::Minimum& before) {
    const bool is_free = is_reinstated([&](const std::string& name) { return name == before.module; });
    const auto now = std::find_if(x_next.minimums.begin(), x_next.minimums.end(),
                                  [&](const TrustList::Minimum& one) { return one.module == before.module; });
    const auto module = "module"_is = before.module;
    const auto version = "version"_is = version_text(before.release);
    if (is_free) {
      x_console.say(tr("No longer the minimum: {module} {version}", module, version));
    } else if (now == x_next.minimums.end()) {
      x_next.minimums.push_back(before);
      x_console.say(tr("Still the minimum: {module} {version}", module, version));
    } else if (now->release < before.release) {
      throw Error(tr("The minimum release of {module} was {version}, and {now} is older.", module, version,
                     "now"_is = version_text(now->release)),
                  tr("If that is meant, add --reinstate {module}.", module));
    }
  }

  TrustList& x_next;
  const std::vector<std::string>& x_reinstated;
  std::vector<bool> x_used;
  const Console& x_console;
};

void say_publishers(const TrustList& list, const Console& console) {
  for (const TrustList::Publisher& one : list.publishers)
    console.say(tr("Publisher {name} ({prefix}): {key}", "name"_is = one.name, "prefix"_is = one.prefix,
                   "key"_is = seal::fingerprint(one.key)));
}

void say_what_is_next(const TrustList& list, const std::string& file, const Console& console) {
  console.say(tr("Wrote {file}, number {number}, signed by {root}. Next, on each player: {command}", "file"_is = file,
                 "number"_is = list.sequence, "root"_is = seal::hex(seal::key_id(list.root)),
                 "command"_is = command_line("rollcall trust", file)));
  console.say(
      tr("Fingerprint of the root, for whoever takes its first list: {key}", "key"_is = seal::fingerprint(list.root)));
  if (list.sequence == 1)
    console.say(
        tr("This is a first list. If it is to replace an older one, write it over that file (-o with its "
           "name): only then does it have a higher number and keep what is revoked, and players keep the list "
           "with the highest."));
}

/// Who gathered records before does so until another is named.
std::optional<TrustList::Unit> unit_of(const TrustArguments& arguments, const std::optional<TrustList>& before) {
  if (!arguments.unit.empty())
    return TrustList::Unit{seal::parse_public_key(os::read_file(arguments.unit)), arguments.wants_choices};
  if (arguments.wants_choices)
    throw Error(tr("Choices can only be wanted by a unit that is named."),
                tr("Give the file with its public key as well: --unit PUBLIC.pub"));
  return before ? before->unit : std::nullopt;
}

}  // namespace

void write_trust(const TrustArguments& arguments, const Passphrases& passphrases, const Console& console) {
  const seal::SecretKey root = read_secret_key(arguments.root, passphrases);
  const std::optional<TrustList> before = list_before(arguments.out, root.public_key());
  TrustList list;
  list.root = root.public_key();
  list.sequence = (before ? before->sequence : 0) + 1;
  list.unit = unit_of(arguments, before);
  for (const std::string& argument : arguments.publishers) list.publishers.push_back(publisher(argument));
  for (const std::string& argument : arguments.minimums) list.minimums.push_back(minimum(argument));
  for (const std::string& file : arguments.revoked) list.revoked.push_back(seal::parse_public_key(os::read_file(file)));
  CarryOver carry_over(list, arguments.reinstated, console);
  if (before) carry_over.take(*before);
  carry_over.expect_all_used();
  os::write_durably(arguments.out, seal::format(list, root));
  if (list.unit)
    console.say(
        list.unit->wants_choices
            ? tr("Records, events and choices are gathered by: {key}", "key"_is = seal::fingerprint(list.unit->key))
            : tr("Records and events are gathered by: {key}", "key"_is = seal::fingerprint(list.unit->key)));
  say_publishers(list, console);
  say_what_is_next(list, arguments.out, console);
}

}  // namespace rollcall::authoring
