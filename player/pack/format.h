#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "player/scenario/scenario.h"

/// The numbers of the pack format that reader and writer share. FORMAT.md is the specification; a test compares the
/// two.
namespace rollcall::pack {

/// The high bit finds channels of 7 bits, the line ends find programs that change line ends, 1a stops a DOS `type`.
inline constexpr std::array<std::uint8_t, 8> magic{0x89, 'R', 'C', 'P', 'K', '\r', '\n', 0x1a};
inline constexpr std::uint32_t format_version = 1;
inline constexpr std::string_view signature_domain = "rollcall pack 1";

inline constexpr std::size_t header_size = 4096;
/// Index and entries start at multiples of this, and the file ends at one.
inline constexpr std::size_t alignment = 4096;
/// What one digest covers.
inline constexpr std::size_t chunk_size = 65536;

inline constexpr std::uint64_t largest_file = std::uint64_t{2} << 30;
inline constexpr std::uint64_t largest_index = std::uint64_t{16} << 20;
inline constexpr std::uint32_t most_entries = 65535;
inline constexpr std::size_t longest_name = 200;

/// The one entry of a pack that holds a path.
inline constexpr std::string_view path_entry = "path";
inline constexpr std::size_t largest_path = 1u << 20;

/// Where the fields of the header are. All numbers are little-endian.
namespace offset {
inline constexpr std::size_t magic = 0;
inline constexpr std::size_t format_version = 8;
inline constexpr std::size_t entry_count = 12;
inline constexpr std::size_t file_size = 16;
inline constexpr std::size_t index_size = 24;
inline constexpr std::size_t release = 32;
inline constexpr std::size_t minimum_player = 40;
inline constexpr std::size_t index_digest = 48;
inline constexpr std::size_t module = 80;
inline constexpr std::size_t zeros = 144;
inline constexpr std::size_t slots = 256;
inline constexpr std::size_t more_zeros = 544;
}  // namespace offset

inline constexpr std::size_t module_field_size = 64;
inline constexpr std::size_t slot_size = 72;  ///< key id 8, signature 64
inline constexpr std::size_t slot_count = 4;

/// Of one entry in the index, without its name and digests: offset 8, length 8, name length 2.
inline constexpr std::size_t index_entry_size = 18;

constexpr std::uint64_t padded(std::uint64_t size) { return (size + alignment - 1) / alignment * alignment; }
/// Digests of an entry of this length; its padding is covered with it.
constexpr std::uint64_t chunk_count(std::uint64_t length) { return (padded(length) + chunk_size - 1) / chunk_size; }

/// 1 to 200 of a-z 0-9 _ . / -, in parts between '/' that are not empty and do not begin with '.'.
bool is_entry_name(std::string_view name);
}  // namespace rollcall::pack
