#pragma once
#include <vector>

#include "player/library/library.h"
#include "player/progress/store.h"

namespace rollcall::learning {

/// What the library lacks of what the store has noted about it, a sentence each: a trust list or a memory of releases
/// that was taken away, or put back from an older copy.
std::vector<Message> missing(const progress::Store& store, const library::Library& library);

/// The same. Where nothing is missing, how far the library has come is noted.
std::vector<Message> watch(progress::Store& store, const library::Library& library);

/// Throws Error if the library had a trust list of another root, so far as the store has noted: where the list was
/// taken away, another root must not come in its place.
void require_known_root(const progress::Store& store, const seal::TrustList& list);

/// What is there is right from now on.
void accept(progress::Store& store, const library::Library& library);

}  // namespace rollcall::learning
