#pragma once
#include <string>
#include <vector>

#include "player/error.h"
#include "player/library/library.h"
#include "player/seal/trust.h"

/// What is said of what comes into the library, by the terminal and by the window.
namespace rollcall::library {

/// That the pack is there, and what lies there beside it; of a path, which of its modules are missing.
std::vector<Message> installed(const Library& library, const pack::Identity& identity);

/// Of the modules of a path. Precondition: there are some.
Message not_here_yet(const std::vector<std::string>& modules);

/// That the trust list is taken.
Message taken(const seal::TrustList& list);
/// Whose it is, and whom it names: a sentence each.
std::vector<Message> said_by(const seal::TrustList& list);
/// Whoever takes a first list decides whom this computer believes from then on; so a person is asked.
Message question_of_first_list();
/// They did not say yes.
Error first_list_left();

}  // namespace rollcall::library
