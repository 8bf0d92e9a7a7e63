#pragma once
#include <cstdint>
#include <set>
#include <span>
#include <string_view>
#include <vector>

#include "player/pack/columns.h"

/// Strings that are stored once however often they are used: sorted by their bytes, without one twice, one after the
/// other. What uses them knows their places in that order.
namespace rollcall::pack {

/// To be written.
class SortedStrings {
 public:
  /// Of what is gathered; the strings must outlive this.
  explicit SortedStrings(const std::set<std::string_view>& strings) : x_strings(strings.begin(), strings.end()) {}

  void append_to(std::vector<std::uint8_t>& bytes) const;
  /// Precondition: it is one of them.
  std::uint32_t place_of(std::string_view string) const;

 private:
  std::vector<std::string_view> x_strings;
};

/// As it was read: the bytes, and where in them each string ends.
class StringBlock {
 public:
  /// Throws as `reader` does.
  explicit StringBlock(ColumnReader& reader);

  std::size_t size() const { return x_ends.size(); }
  std::string_view operator[](std::size_t place) const {
    const std::uint32_t start = place == 0 ? 0 : x_ends[place - 1];
    return {x_bytes.data() + start, x_ends[place] - start};
  }
  /// Of the strings, one after the other: first those that were read, after `move_to` those of the copy.
  std::string_view bytes() const { return x_bytes; }
  const std::vector<std::uint32_t>& ends() const { return x_ends; }

  /// Copies the strings. Precondition: there is as much room as `bytes` has.
  void move_to(std::span<char> room);

 private:
  std::string_view x_bytes;
  std::vector<std::uint32_t> x_ends;
};

}  // namespace rollcall::pack
