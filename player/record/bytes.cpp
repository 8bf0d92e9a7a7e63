#include "player/record/bytes.h"

#include <algorithm>

#include "player/utf8.h"

namespace rollcall::record {

void Writer::number(std::uint64_t value) {
  for (; value >= 0x80; value >>= 7) x_bytes.push_back(static_cast<std::uint8_t>(value | 0x80));
  x_bytes.push_back(static_cast<std::uint8_t>(value));
}

void Writer::signed_number(std::int64_t value) {
  number(static_cast<std::uint64_t>(value) << 1 ^ static_cast<std::uint64_t>(value >> 63));
}

void Writer::raw(ByteView value) { x_bytes.insert(x_bytes.end(), value.begin(), value.end()); }

void Writer::text(std::string_view value) {
  number(value.size());
  x_bytes.insert(x_bytes.end(), value.begin(), value.end());
}

std::uint8_t Reader::byte() { return raw(1)[0]; }

std::uint64_t Reader::number() {
  std::uint64_t value = 0;
  for (unsigned shift = 0;; shift += 7) {
    const std::uint64_t next = byte();
    const std::uint64_t digits = next & 0x7f;
    const bool overflows = shift > 63 || (shift == 63 && digits > 1);
    const bool is_padded = shift > 0 && next == 0;
    if (overflows || is_padded) refuse();
    value |= digits << shift;
    if (next < 0x80) return value;
  }
}

std::int64_t Reader::signed_number() {
  const std::uint64_t value = number();
  return static_cast<std::int64_t>(value >> 1 ^ (~(value & 1) + 1));
}

std::string Reader::text() {
  const std::uint64_t size = number();
  if (size > left()) refuse();
  const ByteView from = raw(static_cast<std::size_t>(size));
  std::string value(from.begin(), from.end());
  const bool has_control = std::any_of(from.begin(), from.end(), [](std::uint8_t c) { return c < 0x20 || c == 0x7f; });
  if (has_control || !is_utf8(value)) refuse();
  return value;
}

ByteView Reader::raw(std::size_t count) {
  if (count > left()) refuse();
  const ByteView value = x_rest.first(count);
  x_rest = x_rest.subspan(count);
  return value;
}

void Reader::expect_end() const {
  if (!x_rest.empty()) refuse();
}

void Reader::refuse() { throw Malformed(tr("These bytes are not a record of Rollcall.")); }

}  // namespace rollcall::record
