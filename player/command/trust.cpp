#include "player/command/trust.h"

#include <algorithm>

#include "player/command/packs.h"
#include "player/library/level.h"
#include "player/os/files.h"
#include "player/scenario/release.h"
#include "player/seal/fingerprint.h"
#include "player/seal/trust.h"

namespace rollcall::command {
namespace {

void say_list(const seal::TrustList& list, const terminal::Console& console) {
  console.say(tr("Root: {fingerprint}", "fingerprint"_is = seal::fingerprint(list.root)));
  for (const auto& publisher : list.publishers) {
    const bool is_revoked = std::find(list.revoked.begin(), list.revoked.end(), publisher.key) != list.revoked.end();
    const auto name = "name"_is = publisher.name;
    const auto fingerprint = "fingerprint"_is = seal::fingerprint(publisher.key);
    if (is_revoked)
      console.say(tr("Publisher {name}, no longer believed: {fingerprint}", name, fingerprint));
    else if (publisher.prefix == "*")
      console.say(tr("Publisher {name}, of every module: {fingerprint}", name, fingerprint));
    else
      console.say(tr("Publisher {name}, of modules that begin with {prefix}: {fingerprint}", name,
                     "prefix"_is = publisher.prefix, fingerprint));
  }
  for (const auto& minimum : list.minimums) {
    const auto oldest = scenario::version_of(minimum.release);
    console.say(oldest ? tr("Of {module} no release before {version}", "module"_is = minimum.module,
                            "version"_is = oldest->text())
                       : tr("Of {module} no release at all", "module"_is = minimum.module));
  }
  for (const seal::PublicKey& key : list.revoked)
    console.say(tr("Revoked: {fingerprint}", "fingerprint"_is = seal::fingerprint(key)));
}

/// Whoever takes a first list decides whom this computer believes from then on.
void expect_confirmed(const seal::TrustList& list, const TrustArguments& arguments, const Typist& typist,
                      const terminal::Console& console) {
  if (arguments.is_confirmed) return;
  if (typist.is_person()) {
    say_list(list, console);
    if (typist.says_yes(
            tr("This is the first trust list here. Is that fingerprint the one of the national root, as the "
               "training unit told it to you? (y or n):")))
      return;
    throw Error(tr("The trust list was not taken."), tr("Ask the national training unit for the fingerprint."));
  }
  throw Error(tr("This is the first trust list here, and nobody has said that its root is the right one: {fingerprint}",
                 "fingerprint"_is = seal::fingerprint(list.root)),
              tr("Compare this with what the national training unit says. Then add --fingerprint with it, or --yes."));
}

void expect_right(const seal::TrustList& list, const TrustArguments& arguments) {
  if (!arguments.fingerprint.empty() && !seal::has_fingerprint(list.root, arguments.fingerprint))
    throw Error(tr("The root of this trust list has another fingerprint: {fingerprint}",
                   "fingerprint"_is = seal::fingerprint(list.root)),
                tr("Do not use the list. Ask the national training unit whether it comes from them."));
}

/// Where the list was taken away, another root must not come in its place.
void expect_known_root(const Home& home, const seal::TrustList& list, const terminal::Console& console) {
  if (!os::is_there(home.folder / "rollcall.db")) return;
  const auto root = library::parse_level(home.store(console).library_mark()).root;
  if (root && *root != list.root)
    throw Error(tr("The trust list that was here is gone, and this one is of another root than that was: {fingerprint}",
                   "fingerprint"_is = seal::fingerprint(*root)),
                tr("Do not use it. Ask the national training unit for the newest list of the right root."));
}

}  // namespace

Exit trust(const Home& home, const TrustArguments& arguments, const Typist& typist, const terminal::Console& console) {
  const std::string bytes = os::read_file(arguments.list);
  library::Library library = home.library(tell_of_waiting(console));
  try {
    const seal::TrustList list = seal::parse_trust(bytes);
    expect_right(list, arguments);
    const bool is_first = !library.trust_list();
    if (is_first) expect_known_root(home, list, console);
    if (is_first && arguments.fingerprint.empty()) expect_confirmed(list, arguments, typist, console);
    library.trust(bytes);
    console.say(tr("Trust list {number} taken.", "number"_is = list.sequence));
    say_list(list, console);
  } catch (const Error& refused) {
    console.complain(refused);
    return Exit::input_has_problems;
  }
  return Exit::done;
}

Exit show_trust(const Home& home, const terminal::Console& console) {
  const auto list = home.library().trust_list();
  if (!list) {
    console.say(tr("There is no trust list yet, so no pack can be installed."));
    return Exit::input_has_problems;
  }
  console.say(tr("Trust list {number}", "number"_is = list->sequence));
  say_list(*list, console);
  return Exit::done;
}

}  // namespace rollcall::command
