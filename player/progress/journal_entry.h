#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "player/progress/database.h"
#include "player/record/signed_record.h"
#include "player/record/site_key.h"
#include "player/seal/keys.h"

/// Finished records as entries of a journal: each entry holds the digest of the one before it, and the signature that
/// the record carries for ever, and is signed by the site, in the domain "rollcall journal 2". In the file each entry
/// is one line of text, with LF at its end:
///
///     <sequence> <previous: 64 hex digits> <binary record: hex digits> <its signature: 128>
///     <site's public key: 64> <signature of all of this: 128>
///
/// Between them stand the lines of record/site_key.h that say how the site came to another key.
namespace rollcall::progress {

struct JournalEntry {
  std::uint64_t sequence = 0;
  seal::Digest previous{};  ///< digest of the entry before; zero for the first
  Bytes record;             ///< record::encode
  seal::Signature proof{};  ///< record::SignedRecord::signature
  seal::PublicKey site{};
  seal::Signature signature{};
  bool operator==(const JournalEntry&) const = default;
};

JournalEntry make_entry(const record::SignedRecord& record, const seal::Digest& previous, const seal::SecretKey& site);

/// What the next entry holds as `previous`.
seal::Digest digest(const JournalEntry& entry);
/// Whoever exports a record hands it out as this site's, so nobody else's signature counts.
bool is_signed_by(const JournalEntry& entry, const seal::PublicKey& site);

/// What the entry holds; nothing unless `site` signed it and the record has the number that the entry says. Throws
/// record::OlderFormat for one that an older Rollcall signed.
std::optional<record::SignedRecord> valid_record(const JournalEntry& entry, const seal::PublicKey& site);

/// How the site came to its keys, as far as the contents of a journal say. The signatures are not checked.
std::vector<record::SiteKey> keys_in(std::string_view contents);

std::string format(const JournalEntry& entry);
/// The line, without its LF, is this entry's. Much quicker than to parse it.
bool is_line_of(const JournalEntry& entry, std::string_view line);
/// The number that the line begins with; nothing if it begins with none.
std::optional<std::uint64_t> sequence_of(std::string_view line);
/// Nothing unless the line, without its LF, has exactly the form above. The signature is not checked.
std::optional<JournalEntry> parse_entry(std::string_view line);

}  // namespace rollcall::progress
