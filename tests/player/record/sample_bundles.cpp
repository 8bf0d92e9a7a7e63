#include "tests/player/record/sample_bundles.h"

namespace rollcall::test {

record::SignedRecord numbered_record(std::uint64_t number, std::uint8_t site, std::uint8_t variety) {
  record::CompletionRecord record = typical_record();
  record.sequence = number;
  record.registration[0] = static_cast<std::uint8_t>(number);
  record.registration[1] = site;
  record.registration[2] = variety;
  record.active_seconds += variety;
  return record::sign(record, site_key(site));
}

record::SignedEvent numbered_event(std::uint64_t number, std::uint8_t site) {
  record::Event event;
  event.number = number;
  event.noted = 1763632800;
  event.what = record::linked("4711-B", "0815");
  return record::sign(event, site_key(site));
}

record::Choices sample_choices() {
  return {typical_record().registration, {{"gate", "wait", 4000}, {"corridor", "", 900}, {"", "", 0, 0}}};
}

std::vector<record::BundlePart> sent(const std::vector<record::Item>& items, std::uint8_t site, std::size_t part_size) {
  std::vector<record::BundlePart> opened;
  for (const Bytes& file :
       record::bundle_parts(items, site_file(site), site_key(site), unit_key().public_key(), part_size))
    opened.push_back(record::open_part(file, unit_key()));
  return opened;
}

}  // namespace rollcall::test
