#pragma once
#include <cstdint>
#include <set>
#include <span>
#include <string_view>
#include <vector>

#include "player/pack/columns.h"

namespace rollcall::pack {

/// Strings that are stored once however often they are used: sorted by their bytes, without one twice, one after the
/// other. What uses them knows their places in that order.
class StringBlock {
 public:
  /// Of what is gathered; the strings must outlive the block.
  explicit StringBlock(const std::set<std::string_view>& strings);
  /// Views into the bytes that are read. Throws as `reader` does.
  explicit StringBlock(ColumnReader& reader);

  void append_to(std::vector<std::uint8_t>& bytes) const;

  std::size_t size() const { return x_strings.size(); }
  std::string_view operator[](std::size_t place) const { return x_strings[place]; }
  /// Precondition: it is in the block.
  std::uint32_t place_of(std::string_view string) const;
  /// All of them, one after the other; only of a block that was read.
  std::string_view bytes() const { return x_bytes; }

 private:
  std::vector<std::string_view> x_strings;
  std::string_view x_bytes;
};

}  // namespace rollcall::pack
