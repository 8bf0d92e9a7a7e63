#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "player/bytes.h"

/// Base58 with the alphabet of Bitcoin (draft-msporny-base58), in which keys and signatures are spelled that other
/// programs read. Work grows with the square of the length: for keys and signatures only.
namespace rollcall::record {

inline constexpr std::size_t longest_base58 = 128;

std::string to_base58(ByteView bytes);
/// Nothing for another character, and for more than `longest_base58` of them.
std::optional<Bytes> from_base58(std::string_view text);

}  // namespace rollcall::record
