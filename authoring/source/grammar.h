#pragma once
#include <cstdint>
#include <span>
#include <string_view>

#include "authoring/source/diagnostic.h"
#include "authoring/source/tree.h"
#include "authoring/syntax/tree.h"

/// What may stand where in a module and in a path: the language of LANGUAGE.md as one table. It drives the checks for
/// unknown, missing and misshapen parts, and whatever else needs to know the language's keys.
namespace rollcall::source {

struct Field;

struct Shape {
  enum class Kind : std::uint8_t {
    text,       ///< any scalar that is not empty
    id,         ///< lower-case letters, digits and '_', starting with a letter, at most 40
    module_id,  ///< the same with '-' for '_'
    integer,    ///< minimum to maximum
    yes_no,
    choice,       ///< one of `choices`
    list,         ///< of `element`
    one_or_list,  ///< an `element`, or a list of them
    entries,      ///< a map whose keys are ids (or one of `choices`, if there are any) and whose values are `element`
    record,       ///< a map with `fields`
    word_or_record,    ///< one of `choices`, or a map with `fields`
    text_or_record,    ///< a text, or a map with `fields`
    id_or_record,      ///< an id, or a map with `fields`
    number_or_record,  ///< an integer, or a map with `fields`
    speech,            ///< a map with one entry, speaker: text, and `fields` beside it
    text_or_speech,    ///< a text, or a list of speeches
    in_languages,      ///< a text, or a map from languages to texts
  };
  Kind kind = Kind::text;
  Phrase name = tr_noop("a text");  ///< for messages: "an option", "the quality"
  bool is_prose = false;            ///< a text that people read, not one that is looked up
  std::int32_t minimum = 0;         ///< of an integer; of a list or entries: the fewest elements
  std::int32_t maximum = 0;
  std::span<const std::string_view> choices = {};
  const Shape* element = nullptr;
  std::span<const Field> fields = {};
  std::span<const std::string_view> either = {};  ///< of a record: one of these keys is needed
};

enum class Need : std::uint8_t { optional, required };

struct Field {
  std::string_view key;
  const Shape* shape;
  Need need = Need::optional;
  Phrase meaning;                ///< a sentence for editors and documentation
  std::string_view beside = {};  ///< it stands, and is needed if it is required, only beside this key; empty: always
};

/// Null if the shape has no such key.
const Field* find_field(const Shape& shape, std::string_view key);

/// A whole module.
extern const Shape module_shape;
/// A whole path.
extern const Shape path_shape;

/// What is said in a line, speaker: text; null if that is not one entry, beside what else a line may have.
const Entry* spoken_in(const Node& line);

/// It is a key of the module itself, or of one of its further files.
bool is_part(std::string_view word);

/// The part of a module (or of the whole that is said) that has most of these keys; null if none has any.
const Shape* best_match(std::span<const Entry> entries, const Shape& whole = module_shape);

/// The first part of it that has this key; null if none has.
const Shape* find_owner(std::string_view key, const Shape& whole = module_shape);

/// It is a key of the language somewhere in a module.
bool is_key(std::string_view word);

/// The keys of a path, for whoever parses one.
extern const syntax::Keywords path_keywords;

/// Reports (rules "unknown-key", "missing-key", "wrong-shape") everything in which `node` departs from `shape`, which
/// is that of a path or of a part of a module.
void check_shape(const Node& node, const Shape& shape, Diagnostics& problems);

}  // namespace rollcall::source
