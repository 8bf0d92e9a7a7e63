#pragma once
#include <cstdint>

#include "authoring/source/diagnostic.h"
#include "authoring/source/position.h"
#include "authoring/syntax/tree.h"

/// The tree of a source file is that of authoring/syntax.
namespace rollcall::source {

using syntax::Entry;
using syntax::largest_file;
using syntax::most_nodes;
using syntax::Node;

/// Parses one file. Everything wrong with it becomes a Diagnostic (rule "yaml"); what could be read before that is
/// returned.
Node parse_yaml(const SourceFile& file, std::uint32_t file_index, Diagnostics& problems);

}  // namespace rollcall::source
