#pragma once
#include <cstddef>
#include <string_view>
#include <type_traits>

namespace rollcall::pack {

/// How many values an enumeration has that counts from 0 without gaps, found by asking the compiler for their names: a
/// number that is none is printed as a cast. So no list of last values has to be kept beside the enumerations.
namespace detail {

template <auto Value>
constexpr std::string_view printed() {
  return __PRETTY_FUNCTION__;
}

/// "... [with auto Value = rollcall::scenario::Better::lower; ..." against "... = (rollcall::scenario::Better)2; ..."
template <auto Value>
constexpr bool is_named() {
  constexpr std::string_view text = printed<Value>();
  return text[text.find("Value = ") + std::string_view("Value = ").size()] != '(';
}

}  // namespace detail

template <class Enum, std::size_t Count = 0>
requires std::is_enum_v<Enum>
constexpr std::size_t enumerator_count() {
  if constexpr (detail::is_named<static_cast<Enum>(Count)>()) {
    return enumerator_count<Enum, Count + 1>();
  } else {
    return Count;
  }
}

}  // namespace rollcall::pack
