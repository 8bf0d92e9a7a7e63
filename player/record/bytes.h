#pragma once
#include <array>
#include <concepts>
#include <cstdint>
#include <limits>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "player/bytes.h"
#include "player/error.h"

/// Numbers and short texts as few bytes: LEB128 for unsigned numbers, zigzag for signed ones, texts with their length
/// in front. What the Writer wrote is the only spelling that the Reader takes.
namespace rollcall::record {

/// Bytes that are not what they should be.
class Malformed : public Error {
 public:
  using Error::Error;
};

class Writer {
 public:
  void byte(std::uint8_t value) { x_bytes.push_back(value); }
  void number(std::uint64_t value);
  void signed_number(std::int64_t value);
  void text(std::string_view value);
  void raw(ByteView value);

  const Bytes& bytes() const { return x_bytes; }

 private:
  Bytes x_bytes;
};

/// Every call throws Malformed when the bytes end or hold no such value. The bytes must outlive the reader.
class Reader {
 public:
  explicit Reader(ByteView bytes) : x_rest(bytes), x_size(bytes.size()) {}

  std::uint8_t byte();
  std::uint64_t number();
  /// At most what the type holds.
  template <std::unsigned_integral T>
  T number_of() {
    const std::uint64_t value = number();
    if (value > std::numeric_limits<T>::max()) refuse();
    return static_cast<T>(value);
  }
  std::int64_t signed_number();
  /// UTF-8 without control characters.
  std::string text();
  ByteView raw(std::size_t count);
  template <std::size_t N>
  std::array<std::uint8_t, N> array() {
    std::array<std::uint8_t, N> value{};
    const ByteView from = raw(N);
    for (std::size_t i = 0; i < N; ++i) value[i] = from[i];
    return value;
  }

  std::size_t position() const { return x_size - x_rest.size(); }
  std::size_t left() const { return x_rest.size(); }
  /// Throws Malformed unless every byte was read.
  void expect_end() const;
  [[noreturn]] static void refuse();

 private:
  ByteView x_rest;
  std::size_t x_size;
};

}  // namespace rollcall::record
