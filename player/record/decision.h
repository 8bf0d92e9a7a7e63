#pragma once
#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "player/run/trace.h"
#include "player/seal/keys.h"

/// One decision of an attempt, for whoever gets more than its record: only where its learner hands it over.
namespace rollcall::record {

struct Decision {
  std::uint32_t position = 1;  ///< among those of the path that stood in the end
  std::uint32_t of = 1;        ///< how many these are
  std::string scene, option;   ///< ids
  std::uint32_t milliseconds = 0;
  bool operator==(const Decision&) const = default;
};

/// Those that stood in the end, in their order; pages and what was taken back are none.
std::vector<Decision> decisions_in(const run::Trace& trace);

struct SignedDecision : Decision {
  seal::Signature signature{};  ///< of the site, in the domain "rollcall decision 1", over registration and decision
  bool operator==(const SignedDecision&) const = default;
};

using Registration = std::array<std::uint8_t, 16>;
SignedDecision sign(const Registration& registration, const Decision& decision, const seal::SecretKey& site);
bool is_signed_by(const Registration& registration, const SignedDecision& decision, const seal::PublicKey& site);

}  // namespace rollcall::record
