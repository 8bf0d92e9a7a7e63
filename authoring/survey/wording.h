#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

/// Texts as a reader sees them: letters, words, sentences. Offsets are in bytes of UTF-8, lengths in characters.
namespace rollcall::survey {

/// Bytes that are not UTF-8 come out as U+FFFD.
std::u32string characters(std::string_view text);
std::string utf8(std::u32string_view text);

/// Lower case by Unicode, for letters that become one letter.
char32_t lower(char32_t character);

struct Word {
  std::u32string_view letters;  ///< in lower case; "self-harm" and "don't" are one word
  bool quoted = false;          ///< between quotation marks
};

/// The words of a text, in its order. Owns their letters.
class Words {
 public:
  explicit Words(std::string_view text);
  Words(Words&&) = default;
  Words& operator=(Words&&) = default;

  std::size_t size() const { return x_words.size(); }
  const Word& operator[](std::size_t i) const { return x_words[i]; }
  auto begin() const { return x_words.begin(); }
  auto end() const { return x_words.end(); }

 private:
  std::vector<char32_t> x_letters;  // a vector keeps its place when it is moved, a short string does not
  std::vector<Word> x_words;
};

/// Ends are '.', '!', '?', ':' and the like before a space or the end; a sentence has at least one word. Parts of
/// `text`.
std::vector<std::string_view> sentences(std::string_view text);

/// The words of a text in lower case, with a space behind each.
std::u32string bare(std::string_view text);

/// 1 for bare texts that are the same, down to 0: 1 minus the share of letters that must be changed. What is below
/// `least` may come out as 0, which is quicker.
double similarity(std::u32string_view a, std::u32string_view b, double least = 0);

/// "A long text that is cut after some wor..."
std::string shortened(std::string_view text, std::size_t most = 60);

}  // namespace rollcall::survey
