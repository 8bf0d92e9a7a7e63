#pragma once
#include <compare>
#include <cstddef>
#include <functional>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "authoring/source/key.h"

namespace rollcall::source {

/// Where something stands in a module, by keys and ids and without numbers, so that it stays the same while others are
/// inserted and moved around it: the scene "scenes.leak", its option "scenes.leak.options.thank", the text
/// "scenes.leak.options.thank.why". The empty path is the module itself.
///
/// Printed, it is what translators know a text by (msgctxt), so its form is part of every PO file.
class IdPath {
 public:
  /// One key, and of what it holds the entry with this id; no id: all of it.
  struct Step {
    Step(Key of) : key(of) {}
    Step(Key of, std::string_view entry) : key(of), id(entry) {}

    Key key;
    std::string id;
    bool operator==(const Step&) const = default;
    auto operator<=>(const Step&) const = default;
  };

  IdPath() = default;
  /// Precondition: only the last step leaves an id away that its key has.
  IdPath(std::initializer_list<Step> steps) : x_steps(steps) {}

  /// One step further down.
  IdPath operator/(Step step) const;

  /// Nothing if it is not the path of anything: an unknown key, an id that cannot be one.
  static std::optional<IdPath> parse(std::string_view text);
  std::string text() const;

  std::span<const Step> steps() const { return x_steps; }

  /// The id, if this is an entry of that list of the module, such as a slot; else null.
  const std::string* entry_of(Key list) const;

  /// The last keys are these, with no id among them.
  bool ends_with(std::initializer_list<Key> keys) const;

  bool operator==(const IdPath&) const = default;
  auto operator<=>(const IdPath&) const = default;

 private:
  std::vector<Step> x_steps;
};

}  // namespace rollcall::source

template <>
struct std::hash<rollcall::source::IdPath> {
  std::size_t operator()(const rollcall::source::IdPath& path) const noexcept;
};
