#pragma once
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "player/language/numerals.h"
#include "player/language/plural_rule.h"
#include "player/message.h"

namespace rollcall::language {

/// The program's words in one language: a catalogue of gettext (po.h), read without the locale of the process. The key
/// of a sentence is its English template; what the catalogue does not say, or only guesses (fuzzy), stays English.
class Words : public Translation {
 public:
  /// English: every template stands for itself.
  Words() = default;
  /// Throws Error, with `name` and the line number, for a file that is no catalogue. Numbers are written as in `wanted`
  /// if that is its language in some region, else as its header X-Numbers-As says, or as its language has it.
  static Words parse(std::string_view po, std::string_view name, std::string_view wanted = {});

  std::string operator()(const Message& message) const { return message.text(*this); }

  std::string_view pattern_of(const Message& message) const override;
  std::string number(std::string_view decimal) const override { return x_numerals.number(decimal); }
  std::string quantity(std::string_view decimal) const override { return x_numerals.quantity(decimal); }

  const std::string& language() const { return x_language; }  ///< BCP 47
  /// The native reader who signed the catalogue (its header X-Reviewed-By); empty while it is a draft by machine.
  const std::string& reviewer() const { return x_reviewer; }

 private:
  std::string x_language = "en";
  std::string x_reviewer;
  Numerals x_numerals;
  PluralRule x_plural_rule;
  std::map<std::string, std::vector<std::string>, std::less<>> x_forms;  ///< by template; one for each plural form
};

}  // namespace rollcall::language
