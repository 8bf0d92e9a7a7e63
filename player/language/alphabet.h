#pragma once
#include <memory>
#include <string>
#include <string_view>

namespace rollcall::language {

/// In which order the words of a language stand in a list, and which begin with given letters. Both by Unicode's data
/// for the language (CLDR); of a language that is not known, as words of any language do.
class Alphabet {
 public:
  /// BCP 47.
  explicit Alphabet(std::string_view language);
  ~Alphabet();
  Alphabet(Alphabet&&) noexcept;
  Alphabet& operator=(Alphabet&&) noexcept;

  /// Keys of words stand, as bytes, in the order of the words.
  std::string key(std::string_view word) const;

  /// Whether one of the words of the text begins with these letters. Capitals, accents, vowel signs and the Arabic
  /// article before a word make no difference. Nothing, or blanks alone, begin every text.
  static bool begins_in(std::string_view text, std::string_view letters);

 private:
  struct Impl;
  std::unique_ptr<Impl> x_impl;
};

}  // namespace rollcall::language
