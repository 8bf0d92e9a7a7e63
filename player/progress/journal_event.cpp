#include "player/progress/journal_event.h"

#include <vector>

#include "player/line_words.h"
#include "player/progress/hex_bytes.h"
#include "player/record/bytes.h"

namespace rollcall::progress {
namespace {

constexpr std::string_view word = "rollcall-event";

}  // namespace

std::string format(const record::SignedEvent& event) {
  return std::string(word) + " " + seal::hex(encode(event)) + " " + seal::hex(event.site) + " " +
         seal::hex(event.signature) + "\n";
}

bool is_event(std::string_view line) { return line.starts_with(word); }

std::optional<record::SignedEvent> parse_event(std::string_view line) {
  const std::vector<std::string_view> parts = words_of(line);
  if (parts.size() != 4 || parts[0] != word) return std::nullopt;
  const auto bytes = parse_hex_bytes(parts[1]);
  const auto site = seal::parse_hex<8>(parts[2]);
  const auto signature = seal::parse_hex<64>(parts[3]);
  if (!bytes || !site || !signature) return std::nullopt;
  try {
    return record::SignedEvent{record::decode_event(*bytes), *site, *signature};
  } catch (const record::Malformed&) {
    return std::nullopt;
  }
}

}  // namespace rollcall::progress
