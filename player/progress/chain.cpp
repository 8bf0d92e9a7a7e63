#include "player/progress/chain.h"

#include <charconv>
#include <vector>

#include "player/record/compact.h"
#include "player/seal/hash.h"

namespace rollcall::progress {
namespace {

constexpr std::string_view domain = "rollcall journal 1";

Bytes message(const Link& link) {
  Bytes bytes;
  for (int shift = 0; shift < 64; shift += 8) bytes.push_back(static_cast<std::uint8_t>(link.sequence >> shift));
  bytes.insert(bytes.end(), link.previous.begin(), link.previous.end());
  bytes.insert(bytes.end(), link.record.begin(), link.record.end());
  return bytes;
}

std::optional<Bytes> parse_bytes(std::string_view digits) {
  if (digits.size() % 2 != 0) return std::nullopt;
  Bytes bytes;
  for (std::size_t i = 0; i < digits.size(); i += 2) {
    const auto high = seal::hex_digit(digits[i]), low = seal::hex_digit(digits[i + 1]);
    if (!high || !low) return std::nullopt;
    bytes.push_back(static_cast<std::uint8_t>(*high << 4 | *low));
  }
  return bytes;
}

std::vector<std::string_view> words(std::string_view line) {
  std::vector<std::string_view> all;
  for (std::size_t from = 0; from <= line.size();) {
    const std::size_t end = std::min(line.find(' ', from), line.size());
    all.push_back(line.substr(from, end - from));
    from = end + 1;
  }
  return all;
}

}  // namespace

Link make_link(const record::CompletionRecord& record, const seal::Digest& previous, const seal::SecretKey& site) {
  Link link{record.sequence, previous, record::encode(record), site.public_key(), {}};
  link.signature = site.sign(domain, message(link));
  return link;
}

seal::Digest digest(const Link& link) { return seal::digest(message(link)); }

bool is_signed(const Link& link) { return seal::verifies(link.site, domain, message(link), link.signature); }

std::string format(const Link& link) {
  return std::to_string(link.sequence) + " " + seal::hex(link.previous) + " " + seal::hex(link.record) + " " +
         seal::hex(link.site) + " " + seal::hex(link.signature) + "\n";
}

std::optional<Link> parse_link(std::string_view line) {
  const std::vector<std::string_view> parts = words(line);
  if (parts.size() != 5) return std::nullopt;
  Link link;
  const std::string_view number = parts[0];
  const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), link.sequence);
  const auto previous = seal::parse_hex<32>(parts[1]);
  const auto record = parse_bytes(parts[2]);
  const auto site = seal::parse_hex<32>(parts[3]);
  const auto signature = seal::parse_hex<64>(parts[4]);
  const bool is_number = error == std::errc{} && end == number.data() + number.size() && number[0] != '0';
  if (!is_number || !previous || !record || !site || !signature) return std::nullopt;
  return Link{link.sequence, *previous, *record, *site, *signature};
}

}  // namespace rollcall::progress
