#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "authoring/source/position.h"
#include "authoring/source/problem.h"

/// YAML, reduced to what the language uses: scalars, lists and maps with their positions. Built from the parser's
/// events, so that a hostile file is stopped while it is read, before anything is built from it.
namespace rollcall::source {

inline constexpr std::size_t largest_file = 1u << 20;  ///< bytes
inline constexpr std::size_t most_nodes = 50'000;
inline constexpr std::size_t deepest_nesting = 32;

struct Entry;

struct Node {
  enum class Kind : std::uint8_t { nothing, scalar, list, map };
  Kind kind = Kind::nothing;
  Position at;
  std::string value;           ///< of a scalar
  bool quoted = false;         ///< '"1.1"' and not '1.1'
  std::vector<Node> items;     ///< of a list
  std::vector<Entry> entries;  ///< of a map, in the order of the file; keys are unique

  const Node* find(std::string_view key) const;
};

struct Entry {
  Text key;
  Node value;
};

/// Parses one file. Everything wrong with it becomes a Problem (rule "yaml"); what could be read before that is
/// returned.
Node parse_yaml(const SourceFile& file, std::uint32_t file_index, Problems& problems);

}  // namespace rollcall::source
