#pragma once
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "authoring/source/file_table.h"
#include "authoring/source/position.h"
#include "authoring/source/rules.h"
#include "player/message.h"

namespace rollcall::source {

/// A way to play that shows what a diagnostic says: option ids, looks and support included, as
/// `rollcall play --script` takes them, up to where it shows.
struct Path {
  std::vector<std::string> options;
  std::vector<std::string> scenes;    ///< in which each of them is taken
  std::optional<std::uint64_t> seed;  ///< that draws the start; set where starts are drawn
  bool operator==(const Path&) const = default;
};

/// Something that is wrong with what the author wrote, whoever found it: the reader, a check, the proof, the
/// translations, the build. Diagnostics are data: all of them are reported at once.
struct Diagnostic {
  std::string rule;  ///< an id of rules()
  Severity severity = Severity::error;
  Position at;
  Message message;  ///< one sentence
  Message hint;     ///< what to do; may be empty
  std::optional<Path> path = {};
};

/// With the severity of the rule, which must be one of rules().
Diagnostic diagnostic(std::string_view rule, Position at, Message message, Message hint = {},
                      std::optional<Path> path = {});

class Diagnostics {
 public:
  /// As above.
  void report(std::string_view rule, Position at, Message message, Message hint = {});

  void add(Diagnostics others);

  /// Takes out every one for which `unwanted` is true.
  void remove_if(const std::function<bool(const Diagnostic&)>& unwanted);

  bool has_errors() const;
  bool empty() const { return x_all.empty(); }
  /// By file, line and column.
  std::vector<Diagnostic> sorted() const;

 private:
  std::vector<Diagnostic> x_all;
};

/// `file:line:column: error: message [rule]`, the line itself, a caret below the place, and the hint. The printed
/// column counts characters; what a terminal would obey is written out (printable.h). A line that holds a secret key is
/// not shown. Nothing of the path. What programs look for in the line (severity, rule) is the same in every language;
/// the sentences are in that of `words`, and in English without any.
std::string format(const Diagnostic& diagnostic, const FileTable& files, const Translation* words = nullptr);

}  // namespace rollcall::source
