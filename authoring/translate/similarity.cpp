#include "authoring/translate/similarity.h"

#include <algorithm>

#include "player/ascii.h"

namespace rollcall::translate {
namespace {

bool is_between_words(char byte) {
  return static_cast<unsigned char>(byte) < 0x80 && !is_ascii_letter(byte) && !is_ascii_digit(byte);
}

/// From U+3000 on: Chinese and Japanese characters, Korean syllables.
bool is_word_alone(unsigned char byte) { return byte >= 0xe3; }

std::size_t character_length(unsigned char lead) { return lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc0 ? 2 : 1; }

}  // namespace

Words::Words(std::string_view text) {
  std::size_t start = 0;
  const auto end_word = [&](std::size_t end) {
    if (end > start) x_sorted.push_back(text.substr(start, end - start));
  };
  for (std::size_t at = 0; at < text.size();) {
    const auto byte = static_cast<unsigned char>(text[at]);
    const std::size_t next = std::min(at + character_length(byte), text.size());
    if (is_between_words(text[at]) || is_word_alone(byte)) {
      end_word(at);
      if (is_word_alone(byte)) x_sorted.push_back(text.substr(at, next - at));
      start = next;
    }
    at = next;
  }
  end_word(text.size());
  std::sort(x_sorted.begin(), x_sorted.end());
}

double Words::likeness(const Words& other) const {
  const auto &a = x_sorted, &b = other.x_sorted;
  if (a.empty() && b.empty()) return 0;
  std::size_t shared = 0;
  for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
    const int order = a[i].compare(b[j]);
    if (order == 0) ++shared;
    if (order <= 0) ++i;
    if (order >= 0) ++j;
  }
  return 2.0 * double(shared) / double(a.size() + b.size());
}

}  // namespace rollcall::translate
