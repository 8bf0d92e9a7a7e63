#pragma once
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "authoring/source/diagnostic.h"
#include "authoring/source/position.h"
#include "authoring/source/tree.h"

namespace rollcall::source {

/// What a training unit wants people to be able to do: competencies, and behaviours by which others can see them. It
/// stands in a file of its own, which modules share, with its words in as many languages as it likes.
struct Framework {
  using Words = std::map<std::string, Text, std::less<>>;  ///< by language in lower case
  struct Entry {
    Text code;  ///< "C1" or "1.1"
    Words name;
  };

  Words title;
  std::string language;  ///< of words that stand in one language only, in lower case
  std::vector<Entry> competencies;
  std::vector<Entry> behaviours;

  const Entry* find_behaviour(std::string_view code) const;
  const Entry* find_competency(std::string_view code) const;
  /// The words in this language, or in what it is a kind of ("pt" for "pt-BR"); null if there are none.
  static const Text* find(const Words& words, std::string_view language);
  /// The same, but in the framework's own language where there are none. Precondition: the words have that.
  const Text& in(std::string_view language, const Words& words) const;
};

/// "1.1", "12.3": the numbers of a competency and of a behaviour, neither with more than two digits.
bool is_behaviour(std::string_view code);

/// In characters, of a name: it stands in one row of a certificate.
inline constexpr std::size_t longest_skill_name = 120;

/// Reads what stands in such a file; what is wrong with it is reported (rule "bad-framework") and left out.
Framework read_framework(const Node& root, Diagnostics& problems);

}  // namespace rollcall::source
