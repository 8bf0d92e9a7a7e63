#pragma once
#include <cstddef>
#include <optional>
#include <string_view>

/// How hard a text is to read, by Björnsson's LIX: words per sentence, plus the percentage of words with more than six
/// letters. Below 30 is a children's book, 40 to 50 a newspaper, above 60 a law.
namespace rollcall::check {

struct Reading {
  std::size_t words = 0;
  std::size_t long_words = 0;  ///< more than six letters
  std::size_t sentences = 0;

  void add(std::string_view text);
  void add(const Reading& other);
  double lix() const;  ///< 0 without words
};

/// The LIX that a whole module may have in a language (BCP 47 code); nothing where the measure says nothing, as for
/// Arabic.
std::optional<int> reading_budget(std::string_view language);

}  // namespace rollcall::check
