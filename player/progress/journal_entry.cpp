#include "player/progress/journal_entry.h"

#include <charconv>
#include <vector>

#include "player/line_words.h"
#include "player/progress/hex_bytes.h"
#include "player/progress/journal.h"
#include "player/record/binary.h"
#include "player/seal/hash.h"
#include "player/whole_number.h"

namespace rollcall::progress {
namespace {

constexpr std::string_view domain = "rollcall journal 2";

Bytes message(const JournalEntry& entry) {
  Bytes bytes;
  for (int shift = 0; shift < 64; shift += 8) bytes.push_back(static_cast<std::uint8_t>(entry.sequence >> shift));
  bytes.insert(bytes.end(), entry.previous.begin(), entry.previous.end());
  bytes.insert(bytes.end(), entry.proof.begin(), entry.proof.end());
  bytes.insert(bytes.end(), entry.record.begin(), entry.record.end());
  return bytes;
}

}  // namespace

JournalEntry make_entry(const record::SignedRecord& record, const seal::Digest& previous, const seal::SecretKey& site) {
  JournalEntry entry{record.sequence, previous, record::encode(record), record.signature, site.public_key(), {}};
  entry.signature = site.sign(domain, message(entry));
  return entry;
}

seal::Digest digest(const JournalEntry& entry) { return seal::digest(message(entry)); }

bool is_signed_by(const JournalEntry& entry, const seal::PublicKey& site) {
  return entry.site == site && seal::verifies(site, domain, message(entry), entry.signature);
}

std::optional<record::SignedRecord> valid_record(const JournalEntry& entry, const seal::PublicKey& site) {
  if (!is_signed_by(entry, site)) return std::nullopt;
  try {
    record::SignedRecord record{record::decode(entry.record), seal::key_id(site), entry.proof};
    return record.sequence == entry.sequence ? std::optional(std::move(record)) : std::nullopt;
  } catch (const record::OlderFormat&) {
    throw;
  } catch (const record::Malformed&) {
    return std::nullopt;
  }
}

std::vector<record::SiteKey> keys_in(std::string_view contents) {
  std::vector<record::SiteKey> keys;
  for (const JournalLine& line : lines_of(contents)) {
    if (!record::is_site_key(line.text)) continue;
    if (const auto key = record::parse_site_key(line.text)) keys.push_back(*key);
  }
  return keys;
}

std::string format(const JournalEntry& entry) {
  return std::to_string(entry.sequence) + " " + seal::hex(entry.previous) + " " + seal::hex(entry.record) + " " +
         seal::hex(entry.proof) + " " + seal::hex(entry.site) + " " + seal::hex(entry.signature) + "\n";
}

bool is_line_of(const JournalEntry& entry, std::string_view line) {
  const std::string own = format(entry);
  return line == std::string_view(own).substr(0, own.size() - 1);
}

std::optional<std::uint64_t> sequence_of(std::string_view line) {
  std::uint64_t sequence = 0;
  const auto [end, error] = std::from_chars(line.data(), line.data() + line.size(), sequence);
  return error == std::errc{} ? std::optional(sequence) : std::nullopt;
}

std::optional<JournalEntry> parse_entry(std::string_view line) {
  const std::vector<std::string_view> parts = words_of(line);
  if (parts.size() != 6) return std::nullopt;
  const auto sequence = whole_number<std::uint64_t>(parts[0]);
  const auto previous = seal::parse_hex<32>(parts[1]);
  const auto record = parse_hex_bytes(parts[2]);
  const auto proof = seal::parse_hex<64>(parts[3]);
  const auto site = seal::parse_hex<32>(parts[4]);
  const auto signature = seal::parse_hex<64>(parts[5]);
  if (!sequence || parts[0][0] == '0' || !previous || !record || !proof || !site || !signature) return std::nullopt;
  return JournalEntry{*sequence, *previous, *record, *proof, *site, *signature};
}

}  // namespace rollcall::progress
