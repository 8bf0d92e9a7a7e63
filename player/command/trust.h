#pragma once
#include <filesystem>
#include <string>

#include "player/command/home.h"
#include "player/command/typist.h"
#include "player/exit.h"
#include "player/terminal/console.h"

namespace rollcall::command {

struct TrustArguments {
  std::filesystem::path list;
  std::string fingerprint;    ///< that the root must have; empty: none was given
  bool is_confirmed = false;  ///< somebody has compared it
};

/// Takes a trust list from the national root. Of the first one nobody knows yet whose it is: it is taken when a person
/// says so, or when the call gives the fingerprint of the root or says that it was compared.
Exit trust(const Home& home, const TrustArguments& arguments, const Typist& typist, const terminal::Console& console);

/// Says whom this player believes.
Exit show_trust(const Home& home, const terminal::Console& console);

}  // namespace rollcall::command
