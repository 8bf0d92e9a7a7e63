#pragma once
#include <cstdint>
#include <filesystem>
#include <map>
#include <vector>

#include "player/bytes.h"
#include "player/record/people.h"
#include "player/record/signed_record.h"
#include "player/record/site_key.h"

namespace rollcall::progress {

struct JournalLine;

/// Which records a site has made, and which of them it has set aside, by its journal: read without a lock, also beside
/// whoever has the data open. Whoever got hold of the site's key can sign a record, but not put it where it is missed.
class OwnRecords {
 public:
  /// `site`: what site_of says of this home. Throws Error if the journal cannot be read.
  OwnRecords(const std::filesystem::path& home, record::SiteFile site);

  /// A key of this site signed the record, and its journal has another one under that number, or none.
  bool miss(const record::SignedRecord& record) const;

  /// It is of this site, and does not count.
  bool has_set_aside(const record::SignedRecord& record) const;

 private:
  OwnRecords(const std::vector<JournalLine>& lines, record::SiteFile site);

  /// Of what a copy of the data signed later, with the key it was copied from, nothing is known here.
  bool is_own(const record::SignedRecord& record) const;

  record::SiteFile x_site;
  std::map<std::uint64_t, Bytes> x_records;  ///< by number, as record::encode makes them
  record::People x_people;
};

}  // namespace rollcall::progress
