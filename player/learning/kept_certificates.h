#pragma once
#include <cstddef>
#include <filesystem>
#include <span>
#include <vector>

#include "player/record/signed_record.h"

/// The certificates that the window saves by itself, in the folder `certificates` of the home. A certificate shows the
/// name of its learner, so it goes with the learner.
namespace rollcall::learning {

/// Where the certificate of this record is saved; it need not be there.
std::filesystem::path kept_certificate(const std::filesystem::path& home, const record::SignedRecord& record);
/// Those of these records that are there.
std::vector<std::filesystem::path> kept_certificates(const std::filesystem::path& home,
                                                     std::span<const record::SignedRecord> records);
/// Takes them away, durably, and says how many there were.
std::size_t remove_kept_certificates(const std::filesystem::path& home, std::span<const record::SignedRecord> records);

}  // namespace rollcall::learning
