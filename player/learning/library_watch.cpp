#include "player/learning/library_watch.h"

#include <optional>
#include <string>

#include "player/library/level.h"
#include "player/seal/fingerprint.h"

namespace rollcall::learning {
namespace {

/// Nothing where the library cannot be read; whoever opens a pack, and the doctor, say why.
std::optional<std::string> level_of(const library::Library& library) {
  try {
    return library.level();
  } catch (const Error&) {
    return std::nullopt;
  }
}

}  // namespace

std::vector<Message> missing(const progress::Store& store, const library::Library& library) {
  return level_of(library) ? library.missing_since(store.library_mark()) : std::vector<Message>();
}

std::vector<Message> watch(progress::Store& store, const library::Library& library) {
  const std::optional<std::string> level = level_of(library);
  std::vector<Message> problems = missing(store, library);
  if (level && problems.empty()) store.set_library_mark(*level);
  return problems;
}

void require_known_root(const progress::Store& store, const seal::TrustList& list) {
  const auto root = library::parse_level(store.library_mark()).root;
  if (!root || *root == list.root) return;
  throw Error(tr("The trust list that was here is gone, and this one is of another root than that was: {fingerprint}",
                 "fingerprint"_is = seal::fingerprint(*root)),
              tr("Do not use it. Ask the national training unit for the newest list of the right root."));
}

void accept(progress::Store& store, const library::Library& library) {
  if (const std::optional<std::string> level = level_of(library)) store.set_library_mark(*level);
}

}  // namespace rollcall::learning
