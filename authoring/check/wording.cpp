#include "authoring/check/wording.h"

#include <algorithm>
#include <numeric>

#include "player/utf8.h"

namespace rollcall::check {
namespace {

constexpr char32_t replacement = 0xfffd;

bool is_between(char32_t c, char32_t first, char32_t last) { return c >= first && c <= last; }

bool is_letter(char32_t c) {
  if (c < 0x80) return is_between(c, '0', '9') || is_between(c, 'a', 'z') || is_between(c, 'A', 'Z');
  if (c < 0xc0) return c == 0xaa || c == 0xb5 || c == 0xba;
  const bool is_mark = c == 0xd7 || c == 0xf7 || c == 0x60c || c == 0x61b || c == 0x61f ||
                       is_between(c, 0x66a, 0x66d) || c == 0x6d4 || is_between(c, 0x964, 0x965) ||
                       is_between(c, 0x2000, 0x206f) || is_between(c, 0x2190, 0x2bff) ||
                       is_between(c, 0x3000, 0x303f) || c == replacement;
  return !is_mark;
}

/// What may stand inside a word, between letters.
bool joins(char32_t c) { return c == '-' || c == '\'' || c == 0x2019 || c == 0x2bb || c == 0x2bc || c == 0x2018; }

bool ends_sentence(char32_t c) {
  return c == '.' || c == '!' || c == '?' || c == ':' || c == 0x2026 || c == 0x61f || c == 0x6d4 || c == 0x964;
}

bool closes_quote(char32_t c) { return c == '"' || c == '\'' || c == ')' || c == 0x201d || c == 0x2019 || c == 0xbb; }

/// Keeps whether one is between quotation marks while a text is read from left to right.
class Quotation {
 public:
  void pass(char32_t before, char32_t c, char32_t after) {
    if (c == '"') x_double = !x_double;
    if (c == 0x201c || c == 0x201e || c == 0xab) x_double = true;
    if (c == 0x201d || c == 0xbb) x_double = false;
    if (c != '\'' && c != 0x2018 && c != 0x2019) return;
    if (!x_single && !is_letter(before) && is_letter(after))
      x_single = true;
    else if (x_single && !is_letter(after))
      x_single = false;
  }
  bool open() const { return x_double || x_single; }

 private:
  bool x_double = false;
  bool x_single = false;
};

std::u32string joined(std::string_view text) {
  std::u32string all;
  for (const Word& word : words(text)) (all += word.letters) += U' ';
  return all;
}

}  // namespace

std::u32string characters(std::string_view text) {
  std::u32string result;
  result.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    if (static_cast<unsigned char>(text[i]) < 0x80) {
      result += static_cast<unsigned char>(text[i++]);
      continue;
    }
    const std::size_t length = utf8_sequence_length(text.substr(i));
    const auto byte = [&](std::size_t k) { return static_cast<unsigned char>(text[i + k]); };
    char32_t c = length == 0 ? replacement : byte(0) & (0x7fu >> length);
    for (std::size_t k = 1; k < length; ++k) c = c << 6 | (byte(k) & 0x3fu);
    result += c;
    i += std::max<std::size_t>(length, 1);
  }
  return result;
}

std::string utf8(std::u32string_view text) {
  std::string result;
  const auto add = [&](char32_t bits) { result += static_cast<char>(static_cast<unsigned char>(bits)); };
  for (const char32_t c : text) {
    if (c < 0x80)
      add(c);
    else if (c < 0x800)
      add(0xc0 | c >> 6), add(0x80 | (c & 0x3f));
    else if (c < 0x10000)
      add(0xe0 | c >> 12), add(0x80 | (c >> 6 & 0x3f)), add(0x80 | (c & 0x3f));
    else
      add(0xf0 | c >> 18), add(0x80 | (c >> 12 & 0x3f)), add(0x80 | (c >> 6 & 0x3f)), add(0x80 | (c & 0x3f));
  }
  return result;
}

char32_t lower(char32_t c) {
  if (is_between(c, 'A', 'Z')) return c + 32;
  if (is_between(c, 0xc0, 0xde) && c != 0xd7) return c + 32;
  if (is_between(c, 0x100, 0x137) || is_between(c, 0x14a, 0x177) || is_between(c, 0x460, 0x481) ||
      is_between(c, 0x48a, 0x4bf) || is_between(c, 0x4d0, 0x52f))
    return c | 1;
  if (is_between(c, 0x391, 0x3a9)) return c + 32;
  if (is_between(c, 0x400, 0x40f)) return c + 80;
  if (is_between(c, 0x410, 0x42f)) return c + 32;
  return c;
}

std::vector<Word> words(std::string_view text) {
  std::vector<Word> result;
  const std::u32string all = characters(text);
  Quotation quotation;
  for (std::size_t i = 0; i < all.size();) {
    const auto at = [&](std::size_t k) { return k < all.size() ? all[k] : U' '; };
    if (!is_letter(all[i])) {
      quotation.pass(i > 0 ? all[i - 1] : U' ', all[i], at(i + 1));
      ++i;
      continue;
    }
    const std::size_t first = i;
    while (is_letter(at(i)) || (joins(at(i)) && is_letter(at(i + 1)))) ++i;
    std::u32string& letters = result.emplace_back(Word{all.substr(first, i - first), quotation.open()}).letters;
    std::transform(letters.begin(), letters.end(), letters.begin(), lower);
  }
  return result;
}

std::vector<std::string> sentences(std::string_view text) {
  std::vector<std::string> result;
  const std::u32string all = characters(text);
  std::u32string sentence;
  const auto close = [&] {
    if (std::any_of(sentence.begin(), sentence.end(), is_letter)) {
      const auto first = sentence.find_first_not_of(U" \n");
      result.push_back(utf8(std::u32string_view(sentence).substr(first)));
    }
    sentence.clear();
  };
  for (std::size_t i = 0; i < all.size(); ++i) {
    sentence += all[i];
    std::size_t next = i + 1;
    while (next < all.size() && closes_quote(all[next])) ++next;
    if (ends_sentence(all[i]) && (next == all.size() || all[next] == ' ' || all[next] == '\n')) close();
  }
  close();
  return result;
}

double similarity(std::string_view first, std::string_view second, double least) {
  const std::u32string a = joined(first), b = joined(second);
  if (a.empty() && b.empty()) return 1;
  const auto longer = static_cast<double>(std::max(a.size(), b.size()));
  const auto share = [&](std::size_t changed) { return 1 - static_cast<double>(changed) / longer; };
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = row[0], fewest = i;
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t replaced = diagonal + (a[i - 1] != b[j - 1]);
      diagonal = row[j];
      row[j] = std::min({row[j] + 1, row[j - 1] + 1, replaced});
      fewest = std::min(fewest, row[j]);
    }
    if (share(fewest) < least) return 0;
  }
  return share(row.back());
}

std::string shortened(std::string_view text, std::size_t most) {
  const std::u32string all = characters(text);
  return all.size() <= most ? std::string(text) : utf8(std::u32string_view(all).substr(0, most)) + "...";
}

}  // namespace rollcall::check
