#pragma once
#include <cstdint>
#include <string>
#include <string_view>

namespace rollcall::language {

/// Which form of a sentence goes with a number: the header `Plural-Forms` of PO files, as GNU gettext writes it
/// ("nplurals=2; plural=(n != 1);": an expression of C over `n`).
class PluralRule {
 public:
  /// One form for one thing and another for any other number, as in English.
  PluralRule() = default;
  /// Throws Error if the text is not such a header.
  static PluralRule parse(std::string_view header);

  std::uint32_t forms() const { return x_forms; }
  /// Less than forms(), whatever the rule says.
  std::uint32_t form_of(std::uint64_t n) const;

 private:
  std::uint32_t x_forms = 2;
  std::string x_expression = "n != 1";
};

}  // namespace rollcall::language
