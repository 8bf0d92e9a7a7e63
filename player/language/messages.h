#pragma once
#include <initializer_list>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "player/error.h"

namespace rollcall::language {

/// The program's own words in one language, by key. The file has one `key = text` on a line; `{name}` in a text is
/// replaced by a value; empty lines and lines that start with `#` do not count.
class Messages {
 public:
  using Values = std::initializer_list<std::pair<std::string_view, std::string_view>>;

  /// Throws Error, with `name` and the line number, for a line of another form and for a key that is there twice.
  static Messages parse(std::string_view file, std::string_view name);

  /// The text of the key. A missing key shows as itself, so that the gap can be seen and reported. A placeholder
  /// without a value stays as it is.
  std::string operator()(std::string_view key, Values values = {}) const;

  bool has(std::string_view key) const { return x_texts.find(key) != x_texts.end(); }
  std::vector<std::string> keys() const;

 private:
  std::map<std::string, std::string, std::less<>> x_texts;
};

}  // namespace rollcall::language
