#pragma once
#include <string>
#include <vector>

#include "authoring/command/secret_key.h"
#include "player/terminal/console.h"

namespace rollcall::authoring {

struct TrustArguments {
  std::string root, out;
  std::string unit;  ///< public key file of whoever gathers records; empty: as in the list before
  bool wants_choices = false;
  std::vector<std::string> publishers, minimums, revoked;
  /// What the list before says and this one is no longer to say: the id of a module that had a minimum, the id or the
  /// file of a key that was revoked.
  std::vector<std::string> reinstated;
};

/// `rollcall-author trust`: writes the list of publishers that players believe, signed by the root. It counts one
/// higher than the list that it replaces, and takes over its revocations and minimum releases. Throws Error if the file
/// is anything else, or another root's list.
void write_trust(const TrustArguments& arguments, const Passphrases& passphrases, const terminal::Console& console);

}  // namespace rollcall::authoring
