#pragma once
#include <cstddef>
#include <string>
#include <string_view>

#include "player/message.h"
#include "player/record/proof.h"

namespace rollcall::record {

/// What a file says at one place, or calls it, for a sentence about it. Nothing in a record is longer than its proof
/// code, so no more than that is shown of a text that is; the sentence says so.
inline Message excerpt(std::string_view text) {
  if (text.size() <= longest_proof) return Message::verbatim(std::string(text));
  std::size_t end = longest_proof;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xc0u) == 0x80) --end;  // not within a character
  return tr("{beginning}... ({count} bytes in all)", "beginning"_is = text.substr(0, end), "count"_is = text.size());
}

}  // namespace rollcall::record
