#pragma once
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "authoring/source/position.h"

namespace rollcall::source {

enum class Severity : std::uint8_t { error, warning };

/// Something that is wrong with what the author wrote. Problems are data: all of them are reported at once.
struct Problem {
  Severity severity = Severity::error;
  Position at;
  std::string rule;     ///< stable name, such as "unknown-scene"
  std::string message;  ///< one sentence, without a full stop
  std::string hint;     ///< what to do; may be empty
};

class Problems {
 public:
  void error(std::string_view rule, Position at, std::string message, std::string hint = {});
  void warning(std::string_view rule, Position at, std::string message, std::string hint = {});

  void add(Problems others);

  /// Takes out every problem for which `unwanted` is true.
  void remove_if(const std::function<bool(const Problem&)>& unwanted);

  bool has_errors() const;
  bool empty() const { return x_all.empty(); }
  /// By file, line and column.
  std::vector<Problem> sorted() const;

 private:
  std::vector<Problem> x_all;
};

/// `file:line:column: error: message [rule]`, the line itself, a caret below the place, and the hint. The printed
/// column counts characters.
std::string format(const Problem& problem, std::span<const SourceFile> files);

}  // namespace rollcall::source
