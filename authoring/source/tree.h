#pragma once
#include <cstdint>

#include "authoring/source/diagnostic.h"
#include "authoring/source/file_table.h"
#include "authoring/syntax/tree.h"

/// The tree of a source file is that of authoring/syntax.
namespace rollcall::source {

using syntax::Entry;
using syntax::largest_file;
using syntax::most_nodes;
using syntax::Node;

/// Parses one file of the table. Everything wrong with it becomes a Diagnostic (rule "yaml"); what could be read before
/// that is returned.
Node parse_yaml(const FileTable& files, std::uint32_t file, Diagnostics& problems);
/// The same, of a file with other keys than those of a module.
Node parse_yaml(const FileTable& files, std::uint32_t file, const syntax::Keywords& keywords, Diagnostics& problems);

}  // namespace rollcall::source
