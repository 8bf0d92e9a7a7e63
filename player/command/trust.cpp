#include "player/command/trust.h"

#include "player/command/packs.h"
#include "player/learning/library_watch.h"
#include "player/library/arrival_words.h"
#include "player/os/files.h"
#include "player/seal/fingerprint.h"
#include "player/seal/trust.h"

namespace rollcall::command {
namespace {

void say_list(const seal::TrustList& list, const terminal::Console& console) {
  for (const Message& one : library::said_by(list)) console.say(one);
}

void expect_confirmed(const seal::TrustList& list, const TrustArguments& arguments, const Typist& typist,
                      const terminal::Console& console) {
  if (arguments.is_confirmed) return;
  if (typist.is_person()) {
    say_list(list, console);
    if (typist.says_yes(tr("{question} (y or n):", "question"_is = library::question_of_first_list()))) return;
    throw library::first_list_left();
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

void expect_known_root(const Home& home, const seal::TrustList& list, const terminal::Console& console) {
  if (os::is_there(home.folder / "rollcall.db")) learning::require_known_root(home.store(console), list);
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
    console.say(library::taken(list));
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
