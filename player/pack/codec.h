#pragma once
#include <concepts>
#include <cstdint>
#include <limits>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <vector>

#include "player/error.h"
#include "player/pack/bytes.h"
#include "player/pack/fields.h"
#include "player/pack/member_count.h"
#include "player/pack/refusal.h"

/// Plain structs as bytes, by the description in fields.h: numbers little-endian, enumerations and bools one byte,
/// strings with a 16-bit length, lists with a 32-bit count, structs member by member. One encoding for each value.
namespace rollcall::pack {

template <class T>
concept Described = std::tuple_size_v<std::remove_const_t<decltype(fields<T>)>> >
0;

/// Ids, names of entries and language tags: 33 to 126 in ASCII, so that they can be shown and written anywhere.
inline bool is_plain(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c >= '!' && c <= '~'; });
}

inline constexpr std::size_t longest_string = std::numeric_limits<std::uint16_t>::max();

class Encoder {
 public:
  template <std::integral T>
  void put(T value) {
    append(x_bytes, static_cast<std::make_unsigned_t<T>>(value));
  }
  void put(bool value) { put(static_cast<std::uint8_t>(value)); }
  template <class T>
  requires std::is_enum_v<T>
  void put(T value) { put(static_cast<std::uint8_t>(value)); }
  void put(const std::string& text) {
    if (text.size() > longest_string || !is_plain(text)) throw Error("'" + text + "' cannot be an id in a pack.");
    put(static_cast<std::uint16_t>(text.size()));
    append(x_bytes, std::string_view(text));
  }
  template <class T>
  void put(const std::vector<T>& all) {
    put(static_cast<std::uint32_t>(all.size()));
    for (const T& one : all) put(one);
  }
  template <Described T>
  void put(const T& value) {
    static_assert(member_count<T>() == std::tuple_size_v<decltype(fields<T>)>, "fields.h does not list every member");
    std::apply([&](auto... member) { (put(value.*member), ...); }, fields<T>);
  }

  std::vector<std::uint8_t> take() { return std::move(x_bytes); }

 private:
  std::vector<std::uint8_t> x_bytes;
};

/// The fewest bytes that a T can take, against which counts are checked.
template <class T>
struct LeastSize {
  static constexpr std::size_t value = sizeof(T);
};
template <>
struct LeastSize<std::string> {
  static constexpr std::size_t value = sizeof(std::uint16_t);
};
template <class T>
struct LeastSize<std::vector<T>> {
  static constexpr std::size_t value = sizeof(std::uint32_t);
};
template <Described T>
struct LeastSize<T> {
  template <class Member>
  static constexpr std::size_t of(Member T::*) {
    return LeastSize<Member>::value;
  }
  static constexpr std::size_t value = std::apply([](auto... member) { return (of(member) + ...); }, fields<T>);
};

/// Throws Refused (damaged), naming `entry`, for anything that Encoder does not make.
class Decoder {
 public:
  Decoder(std::span<const std::uint8_t> bytes, std::string_view entry) : x_bytes(bytes), x_entry(entry) {}

  template <std::integral T>
  void get(T& value) {
    value = static_cast<T>(load<std::make_unsigned_t<T>>(bytes(sizeof(T)), 0));
  }
  void get(bool& value) {
    const std::uint8_t byte = bytes(1)[0];
    require(byte <= 1);
    value = byte == 1;
  }
  template <class T>
  requires std::is_enum_v<T>
  void get(T& value) {
    const std::uint8_t byte = bytes(1)[0];
    require(byte <= static_cast<std::uint8_t>(last<T>));
    value = static_cast<T>(byte);
  }
  void get(std::string& text) {
    std::uint16_t length = 0;
    get(length);
    text = as_text(bytes(length));
    require(is_plain(text));
  }
  template <class T>
  void get(std::vector<T>& all) {
    std::uint32_t count = 0;
    get(count);
    require(count <= x_bytes.size() / LeastSize<T>::value);
    all.resize(count);
    if constexpr (std::integral<T>) {
      const auto numbers = bytes(count * sizeof(T));
      for (std::size_t i = 0; i < count; ++i)
        all[i] = static_cast<T>(load<std::make_unsigned_t<T>>(numbers, i * sizeof(T)));
    } else {
      for (T& one : all) get(one);
    }
  }
  template <Described T>
  void get(T& value) {
    std::apply([&](auto... member) { (get(value.*member), ...); }, fields<T>);
  }

  std::span<const std::uint8_t> bytes(std::size_t count) {
    require(count <= x_bytes.size());
    const auto taken = x_bytes.first(count);
    x_bytes = x_bytes.subspan(count);
    return taken;
  }
  std::size_t left() const { return x_bytes.size(); }
  void finish() const { require(x_bytes.empty()); }

 private:
  void require(bool condition) const {
    if (!condition) throw refusal::damaged("the entry " + std::string(x_entry));
  }

  std::span<const std::uint8_t> x_bytes;
  std::string_view x_entry;
};

}  // namespace rollcall::pack
