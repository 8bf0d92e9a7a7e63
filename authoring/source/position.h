#pragma once
#include <string>

#include "authoring/syntax/position.h"

namespace rollcall::source {

using syntax::Position;  ///< `file` is an index into Document::files

/// Something the author wrote, and where. Empty with line 0: not written.
struct Text {
  std::string value;
  Position at;

  bool written() const { return at.line != 0; }
};

/// One source file, as read.
struct SourceFile {
  std::string name;  ///< relative to the module's folder
  std::string content;
};

}  // namespace rollcall::source
