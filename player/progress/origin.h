#pragma once
#include <array>
#include <cstdint>
#include <string>

#include "player/progress/database.h"
#include "player/progress/site_settings.h"
#include "player/seal/hash.h"
#include "player/seal/vault.h"

namespace rollcall::progress {

/// Which database this is, where it lives, and what was set for its site: the one row of its table `origin`.
struct Origin {
  std::array<std::uint8_t, 16> database{};  ///< drawn when it was made
  bool has_watermark = false;               ///< one was made, so that a missing one is missing
  std::string locality;                     ///< locality_of; empty while nothing was known
  SiteSettings settings;
  std::string library;         ///< Store::library_mark
  std::int64_t keys_told = 0;  ///< of so many keys of the site somebody has read how they came
};

/// Throws Damaged if the row is not there.
Origin origin_of(const Database& database);
/// Sealed with the PC's secret: both are known again by it, and neither is changed unnoticed.
void save(Database& database, const Origin& origin, const seal::SealingKey& secret);
bool is_sealed_with(const Database& database, const seal::SealingKey& secret);

}  // namespace rollcall::progress
