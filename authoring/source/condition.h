#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "authoring/source/diagnostic.h"
#include "authoring/source/position.h"

namespace rollcall::source {

/// A condition as the author wrote it: a tree whose names are not looked up yet.
struct Term {
  enum class Kind : std::uint8_t {
    number,   ///< value
    name,     ///< a variable, or a stage on one side of = and !=
    visited,  ///< name: a scene
    chose,    ///< name: scene, option: option
    negate,   ///< not children[0]
    binary,   ///< children[0] name children[1], where name is the operator: and or = != < <= > >= + - *
  };
  Kind kind = Kind::number;
  std::int32_t value = 0;
  std::string name;
  std::string option;
  Position at;
  std::vector<Term> children;
};

/// A word that means something in a condition, and so can name no variable and no stage.
bool is_condition_word(std::string_view word);

/// Parses `text`; every fault is reported (rule "bad-condition") and yields a term of kind number.
Term parse_condition(const Text& text, Diagnostics& problems);

}  // namespace rollcall::source
