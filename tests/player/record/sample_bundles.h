#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "player/record/bundle.h"
#include "tests/player/record/sample_record.h"

namespace rollcall::test {

/// A record with this number, of an attempt of its own.
record::SignedRecord numbered_record(std::uint64_t number, std::uint8_t site = 1, std::uint8_t variety = 0);
record::SignedEvent numbered_event(std::uint64_t number, std::uint8_t site = 1);
record::Choices sample_choices();

inline seal::SecretKey unit_key() { return site_key(200); }
inline record::SiteFile site_file(std::uint8_t site = 1) { return {site_key(site).public_key(), {}}; }

/// Opened again by the unit.
std::vector<record::BundlePart> sent(const std::vector<record::Item>& items, std::uint8_t site = 1,
                                     std::size_t part_size = record::usual_part);

}  // namespace rollcall::test
