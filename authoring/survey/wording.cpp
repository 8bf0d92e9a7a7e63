#include "authoring/survey/wording.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <numeric>

#include "player/utf8.h"
#include "player/utf8_encode.h"

namespace rollcall::survey {
namespace {

constexpr char32_t replacement = 0xfffd;

bool is_between(char32_t c, char32_t first, char32_t last) { return c >= first && c <= last; }

bool is_letter(char32_t c) {
  if (c < 0x80) return is_between(c | 0x20, 'a', 'z') || is_between(c, '0', '9');
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

/// visit(character, byte behind it) for all of them.
template <class Visit>
void each_character(std::string_view text, Visit visit) {
  for (std::size_t i = 0; i < text.size();) {
    if (const auto byte = static_cast<std::uint8_t>(text[i]); byte < 0x80) {
      visit(char32_t{byte}, ++i);
      continue;
    }
    std::string_view rest = text.substr(i);
    const char32_t character = take_character(rest);
    i = text.size() - rest.size();
    visit(character, i);
  }
}

}  // namespace

std::u32string characters(std::string_view text) {
  std::u32string result;
  result.reserve(text.size());
  each_character(text, [&](char32_t c, std::size_t) { result += c; });
  return result;
}

std::string utf8(std::u32string_view text) {
  std::string result;
  for (const char32_t c : text) append_utf8(result, c);
  return result;
}

char32_t lower(char32_t c) {
  if (c < 0x80) return is_between(c, 'A', 'Z') ? c + 32 : c;
  return static_cast<char32_t>(u_tolower(static_cast<UChar32>(c)));
}

Words::Words(std::string_view text) {
  // Between two blanks, so that every letter has neighbours.
  x_letters.reserve(text.size() + 2);
  x_letters.push_back(U' ');
  each_character(text, [&](char32_t c, std::size_t) { x_letters.push_back(lower(c)); });
  x_letters.push_back(U' ');
  const std::u32string_view all(x_letters.data(), x_letters.size());
  x_words.reserve(text.size() / 4);
  Quotation quotation;
  for (std::size_t i = 1; i + 1 < all.size();) {
    if (!is_letter(all[i])) {
      quotation.pass(all[i - 1], all[i], all[i + 1]);
      ++i;
      continue;
    }
    const std::size_t first = i;
    while (is_letter(all[i]) || (joins(all[i]) && is_letter(all[i + 1]))) ++i;
    x_words.push_back({all.substr(first, i - first), quotation.open()});
  }
}

std::vector<std::string_view> sentences(std::string_view text) {
  std::vector<std::string_view> result;
  std::size_t first = 0;
  bool has_letter = false;
  const auto close = [&](std::size_t end) {
    const std::size_t start = text.find_first_not_of(" \n", first);
    if (has_letter) result.push_back(text.substr(start, end - start));
    first = end;
    has_letter = false;
  };
  // An end waits for what comes behind it: quotation marks are passed over, anything else than a space takes it back.
  constexpr std::size_t none = std::string_view::npos;
  std::size_t end = none;
  each_character(text, [&](char32_t c, std::size_t behind) {
    if (end != none && (c == ' ' || c == '\n')) close(end);
    if (!closes_quote(c)) end = none;
    has_letter = has_letter || is_letter(c);
    if (ends_sentence(c)) end = behind;
  });
  if (end != none) close(end);
  close(text.size());
  return result;
}

std::u32string bare(std::string_view text) {
  std::u32string all;
  all.reserve(text.size());
  for (const Word& word : Words(text)) (all += word.letters) += U' ';
  return all;
}

double similarity(std::u32string_view a, std::u32string_view b, double least) {
  if (a.empty() && b.empty()) return 1;
  const std::size_t longer = std::max(a.size(), b.size());
  const auto share = [&](std::size_t changed) {
    return 1 - static_cast<double>(changed) / static_cast<double>(longer);
  };
  if (share(longer - std::min(a.size(), b.size())) < least) return 0;
  std::vector<std::uint32_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::uint32_t{0});
  for (std::uint32_t i = 1; i <= a.size(); ++i) {
    std::uint32_t diagonal = row[0], fewest = i;
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::uint32_t replaced = diagonal + (a[i - 1] != b[j - 1]);
      diagonal = row[j];
      row[j] = std::min(std::min(row[j], row[j - 1]) + 1, replaced);
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

}  // namespace rollcall::survey
