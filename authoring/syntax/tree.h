#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "authoring/syntax/position.h"
#include "player/message.h"

/// YAML, reduced to what the language uses: scalars, lists and maps, and where each of them begins and ends in the
/// text. What stands between them (spaces, indicators, comments) stays in the text alone, so that the text with its
/// tree loses nothing. Built from the parser's events, so that a hostile file is stopped while it is read, before
/// anything is built from it.
namespace rollcall::syntax {

inline constexpr std::size_t largest_file = 1u << 20;  ///< bytes
inline constexpr std::size_t most_nodes = 50'000;
inline constexpr std::size_t deepest_nesting = 32;

enum class Style : std::uint8_t {
  plain,
  single_quoted,
  double_quoted,
  literal,  ///< '|'
  folded,   ///< '>'
  block,    ///< a list or map over lines
  flow,     ///< a list or map in brackets
};

struct Entry;

struct Node {
  enum class Kind : std::uint8_t { nothing, scalar, list, map };
  Kind kind = Kind::nothing;
  Style style = Style::plain;
  bool in_flow = false;  ///< a list or map in brackets stands around it
  Position at;
  Span span;  ///< of nothing: empty, right behind the ':' or '-', or the '~' that says so
  /// Of what is not in quotes, and of nothing: the column of a comment behind it on its last line; 0: there is none.
  std::uint32_t comment = 0;
  std::string value;           ///< of a scalar
  std::vector<Node> items;     ///< of a list
  std::vector<Entry> entries;  ///< of a map, in the order of the file; keys are unique

  bool is_quoted() const { return kind == Kind::scalar && style != Style::plain; }
  const Node* find(std::string_view key) const;
};

struct Key {
  std::string value;
  Position at;
  Span span;
  Style style = Style::plain;
};

struct Entry {
  Key key;
  Node value;
};

/// Something that keeps the text from being read.
struct Fault {
  Position at;
  Message message;  ///< one sentence, without a full stop
  Message hint;
};

struct Parsed {
  Node root;                  ///< what could be read before the first fault that ends the reading
  std::vector<Fault> faults;  ///< in the order in which they were met
};

/// What is a key of the language; any other key is an id of the author's.
struct Keywords {
  bool (*is_key)(std::string_view word);   ///< anywhere
  bool (*is_part)(std::string_view word);  ///< of the whole file, in its first column
};

/// Parses one file; `file` is the number that its positions carry. What keeps it from being read is reported where it
/// was done, for which the keys of the language are asked.
Parsed parse(std::string_view text, std::uint32_t file, const Keywords& keywords);
Parsed parse(std::string_view text, std::uint32_t file);

/// A smallest part of a text.
struct Leaf {
  enum class Kind : std::uint8_t { scalar, space, comment, indicator };
  Kind kind = Kind::space;
  Span span;
  bool operator==(const Leaf&) const = default;
};

/// Everything that stands in the text, in its order and without a gap. `root` is the tree of this very text.
std::vector<Leaf> leaves(std::string_view text, const Node& root);

}  // namespace rollcall::syntax
