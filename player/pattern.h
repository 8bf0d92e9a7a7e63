#pragma once
#include <algorithm>
#include <cstddef>
#include <initializer_list>
#include <string_view>

/// The English templates of sentences, looked at while the program is compiled. For message.h.
namespace rollcall {

/// The name of a {place} in a template, as the parameter of a type.
template <std::size_t N>
struct PlaceName {
  char letters[N]{};

  consteval PlaceName(const char (&name)[N]) { std::copy_n(name, N, letters); }
  constexpr std::string_view view() const { return {letters, N - 1}; }
};

/// Takes the next place off the front of a template, with what stands before it; an empty name where there is none.
/// Throws what is wrong with the braces.
constexpr std::string_view take_place(std::string_view& rest) {
  const std::size_t open = rest.find_first_of("{}");
  if (open == std::string_view::npos) return {};
  const std::size_t close = rest.find('}', open);
  if (rest[open] == '}' || close == std::string_view::npos || close == open + 1) throw "a brace stands alone";
  const std::string_view name = rest.substr(open + 1, close - open - 1);
  rest.remove_prefix(close + 1);
  return name;
}

/// Throws what is wrong with a template for values of these names; nothing if its places are just those. For the value
/// that `may_lack` names there need be no place.
constexpr void require_places(std::string_view pattern, std::initializer_list<std::string_view> names,
                              std::string_view may_lack = {}) {
  if (pattern.empty()) throw "a template says nothing";
  std::string_view rest = pattern;
  for (std::string_view place = take_place(rest); !place.empty(); place = take_place(rest)) {
    if (std::find(names.begin(), names.end(), place) == names.end()) throw "a place has no value";
  }
  for (const std::string_view name : names) {
    bool has_place = name == may_lack;
    rest = pattern;
    for (std::string_view place = take_place(rest); !place.empty(); place = take_place(rest))
      has_place |= place == name;
    if (!has_place) throw "a value has no place";
  }
}

/// A template that stands in the source as one literal, and has a place for each of these values and no other. Anything
/// else is not compiled.
template <PlaceName... names>
class Pattern {
 public:
  template <std::size_t N>
  consteval Pattern(const char (&text)[N]) : x_text(text, N - 1) {
    require_places(x_text, {names.view()...});
  }
  constexpr std::string_view text() const { return x_text; }

 private:
  std::string_view x_text;
};

/// As above, for one thing or for many: it need not say how many.
template <PlaceName... names>
class PatternOfCount {
 public:
  template <std::size_t N>
  consteval PatternOfCount(const char (&text)[N]) : x_text(text, N - 1) {
    require_places(x_text, {names.view()...}, "n");
  }
  constexpr std::string_view text() const { return x_text; }

 private:
  std::string_view x_text;
};

}  // namespace rollcall
