#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "authoring/source/document.h"

/// A document as what a diff can compare: entries known by ids, and what is written of each.
namespace rollcall::survey {

/// What a written thing is to somebody who plays, or to a record.
enum class Aspect : std::uint8_t {
  wording,
  shown_when,    ///< when a line is shown; nothing else hangs on it
  presentation,  ///< pictures, sounds, minutes, what a library lists
  offer,         ///< from the next screen on: the time that is given, what a look costs, a support move
  condition,
  effect,
  quality,
  critical,
  go,
  result,
  pass_mark,
  values,    ///< of a variable: its range, start and stages
  evidence,  ///< what a decision is counted as
  practice,  ///< what is right in a question, whose answers are never stored
  variant,   ///< the scenes of one
  identity,
};

/// The start of a variable that is drawn.
inline constexpr std::string_view drawn = "drawn";

/// A value, in a form in which equal ones mean the same.
struct Written {
  std::string value;
  source::Position at;
};

/// What is not written has none. Several lines, effects and the like are one field.
struct Field {
  source::Key key;
  Aspect aspect;
  std::vector<Written> written;
};

struct Entry {
  source::IdPath::Step step;
  source::Position at;
  std::vector<Field> fields = {};    ///< no two with the same key and aspect
  std::vector<Entry> children = {};  ///< in the order of the file
};

/// The module itself, whose step means nothing. Claims, silenced warnings and the like, which nobody who plays meets,
/// are not among it; what a fragment makes stands where it is used.
Entry anatomy_of(const source::Document& document);

}  // namespace rollcall::survey
