#include "authoring/source/cut_text.h"

namespace rollcall::source {

void expect_whole(const Node& text, Diagnostics& problems, std::string_view rule) {
  if (text.comment == 0) return;
  const Position at{text.at.file, text.at.end_line, text.comment, text.at.end_line, text.comment + 1};
  problems.report(rule, at, tr("everything from this '#' to the end of the line is a comment, which nobody reads"),
                  tr("put the text in quotes if the '#' belongs to it, or the comment on a line of its own"));
}

}  // namespace rollcall::source
