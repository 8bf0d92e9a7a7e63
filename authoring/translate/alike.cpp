#include "authoring/translate/alike.h"

#include <algorithm>
#include <iterator>
#include <vector>

namespace rollcall::translate {
namespace {

bool is_between_words(unsigned char byte) { return byte < 0x80 && !std::isalnum(byte); }

/// From U+3000 on: Chinese and Japanese characters, Korean syllables.
bool is_word_alone(unsigned char byte) { return byte >= 0xe3; }

std::size_t character_length(unsigned char lead) { return lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc0 ? 2 : 1; }

std::vector<std::string_view> sorted_words(std::string_view text) {
  std::vector<std::string_view> words;
  std::size_t start = 0;
  const auto end_word = [&](std::size_t end) {
    if (end > start) words.push_back(text.substr(start, end - start));
  };
  for (std::size_t at = 0; at < text.size();) {
    const auto byte = static_cast<unsigned char>(text[at]);
    const std::size_t next = std::min(at + character_length(byte), text.size());
    if (is_between_words(byte) || is_word_alone(byte)) {
      end_word(at);
      if (is_word_alone(byte)) words.push_back(text.substr(at, next - at));
      start = next;
    }
    at = next;
  }
  end_word(text.size());
  std::sort(words.begin(), words.end());
  return words;
}

}  // namespace

double likeness(std::string_view one, std::string_view other) {
  const auto a = sorted_words(one), b = sorted_words(other);
  if (a.empty() && b.empty()) return one == other ? 1 : 0;
  std::vector<std::string_view> shared;
  std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(shared));
  return 2.0 * double(shared.size()) / double(a.size() + b.size());
}

}  // namespace rollcall::translate
