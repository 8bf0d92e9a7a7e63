#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "authoring/source/diagnostic.h"
#include "authoring/source/position.h"

namespace rollcall::source {

enum class Operator : std::uint8_t {
  disjunction,
  conjunction,
  equal,
  not_equal,
  less,
  less_equal,
  greater,
  greater_equal,
  add,
  subtract,
  multiply,
};

/// As the author writes it: "and", "<=".
std::string_view sign(Operator operation);

constexpr bool is_arithmetic(Operator operation) { return operation >= Operator::add; }

/// A condition as the author wrote it: a tree whose names are not looked up yet.
struct Term {
  enum class Kind : std::uint8_t {
    number,    ///< value
    word,      ///< word: a variable; beside a variable with stages, one of these
    visited,   ///< scene
    chose,     ///< scene and option
    critical,  ///< a critical error was made
    negate,    ///< not children[0]
    binary,    ///< children[0] operation children[1]
  };
  Kind kind = Kind::number;
  std::int32_t value = 0;
  Operator operation = Operator::equal;
  std::string word = {};
  std::string scene = {};
  std::string option = {};
  Position at = {};     ///< from its first letter to behind its last, its own brackets among them
  Position focus = {};  ///< what a message about it points at: the operator, the scene; else all of it
  std::vector<Term> children = {};
};

/// A word that means something in a condition, and so can name no variable and no stage.
bool is_condition_word(std::string_view word);

/// Parses `text`; every fault is reported (rule "bad-condition") and yields a term of kind number that stands nowhere.
Term parse_condition(const Text& text, Diagnostics& problems);

}  // namespace rollcall::source
