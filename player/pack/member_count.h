#pragma once
#include <cstddef>
#include <utility>

namespace rollcall::pack {

/// How many members a plain struct has, found by asking how many values it can be made from; so that a list of its
/// members can be checked for completeness when it is compiled.
namespace detail {

struct Anything {
  template <class T>
  operator T() const;
};

template <class T, std::size_t... I>
constexpr bool takes(std::index_sequence<I...>) {
  return requires { T{(static_cast<void>(I), Anything{})...}; };
}

}  // namespace detail

template <class T, std::size_t Count = 0>
constexpr std::size_t member_count() {
  if constexpr (detail::takes<T>(std::make_index_sequence<Count + 1>{})) {
    return member_count<T, Count + 1>();
  } else {
    return Count;
  }
}

}  // namespace rollcall::pack
