#pragma once
#include <string_view>
#include <vector>

namespace rollcall::translate {

/// The words of a text, ready to be compared with those of many others. Views of the text, which must outlive this. A
/// character of a script that is written without spaces counts as a word.
class Words {
 public:
  explicit Words(std::string_view text);

  /// How much both have in common: from 0, no word, to 1, the same words, in whatever order.
  double likeness(const Words& other) const;

 private:
  std::vector<std::string_view> x_sorted;
};

}  // namespace rollcall::translate
