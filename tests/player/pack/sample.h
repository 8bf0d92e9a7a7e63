#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "player/pack/reader.h"
#include "player/pack/writer.h"
#include "player/scenario/catalogue.h"
#include "player/scenario/scenario.h"
#include "player/seal/keys.h"
#include "player/seal/trust.h"

/// A small module, the keys that sign it and the trust list that believes them, for the tests of packs.
namespace rollcall::pack_test {

using Bytes = std::vector<std::uint8_t>;

/// From a seed of 32 equal bytes. 1 is the root, 2 the publisher.
seal::SecretKey key(std::uint8_t number);

/// Root 1, publisher 2 for all modules.
seal::TrustList trust();

/// A scenario with something in every list.
scenario::Parts sample_parts();
scenario::Catalogue sample_texts(std::string language = "en");

/// The sample as a pack: scenario, text/en, text/sw and a picture.
pack::Contents sample_contents(scenario::Version version = {1, 0, 0});
Bytes sample_pack(scenario::Version version = {1, 0, 0});

/// The reason and the whole text with which the pack is refused when it is opened and all of it read.
std::string refusal(Bytes bytes, const seal::TrustList& list = trust());
/// Only the name of the reason; "accepted" if there is none.
std::string reason(const Bytes& bytes, const seal::TrustList& list = trust());

}  // namespace rollcall::pack_test
