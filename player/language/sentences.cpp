#include "player/language/sentences.h"

#include <unicode/ubrk.h>
#include <unicode/uchar.h>
#include <unicode/uloc.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <array>
#include <memory>
#include <span>

namespace rollcall::language {
namespace {

struct Close {
  void operator()(UBreakIterator* breaks) const { ubrk_close(breaks); }
};
using Breaks = std::unique_ptr<UBreakIterator, Close>;

/// Isolates, embeddings, soft hyphens; joiners are part of how a word is written.
bool only_steers(UChar32 letter) {
  constexpr UChar32 non_joiner = 0x200C, joiner = 0x200D;
  return u_charType(letter) == U_FORMAT_CHAR && letter != non_joiner && letter != joiner;
}

icu::UnicodeString spoken(std::string_view text) {
  const auto all = icu::UnicodeString::fromUTF8({text.data(), static_cast<int32_t>(text.size())});
  icu::UnicodeString kept;
  for (int32_t at = 0; at < all.length(); at = all.moveIndex32(at, 1)) {
    if (!only_steers(all.char32At(at))) kept.append(all.char32At(at));
  }
  return kept;
}

bool says_something(const icu::UnicodeString& text) {
  for (int32_t at = 0; at < text.length(); at = text.moveIndex32(at, 1)) {
    if (u_isalnum(text.char32At(at))) return true;
  }
  return false;
}

void add(std::vector<std::string>& list, icu::UnicodeString sentence) {
  sentence.trim();
  if (!says_something(sentence)) return;
  sentence.toUTF8String(list.emplace_back());
}

}  // namespace

std::vector<std::string> sentences(std::string_view text, const std::string& language) {
  const icu::UnicodeString all = spoken(text);
  std::vector<std::string> list;
  UErrorCode status = U_ZERO_ERROR;
  const Breaks breaks(ubrk_open(UBRK_SENTENCE, language.c_str(), all.getBuffer(), all.length(), &status));
  if (U_FAILURE(status)) {
    add(list, all);
    return list;
  }
  int32_t begin = ubrk_first(breaks.get());
  for (int32_t end = ubrk_next(breaks.get()); end != UBRK_DONE; end = ubrk_next(breaks.get())) {
    add(list, all.tempSubStringBetween(begin, end));
    begin = end;
  }
  return list;
}

bool is_written_as(std::string_view text, const std::string& language) {
  std::array<UScriptCode, 8> known{};
  UErrorCode status = U_ZERO_ERROR;
  const int32_t count = uscript_getCode(language.c_str(), known.data(), static_cast<int32_t>(known.size()), &status);
  if (U_FAILURE(status) || count <= 0) return true;
  const std::span scripts(known.data(), static_cast<std::size_t>(count));
  const auto letters = icu::UnicodeString::fromUTF8({text.data(), static_cast<int32_t>(text.size())});
  int of_it = 0, others = 0;
  for (int32_t at = 0; at < letters.length(); at = letters.moveIndex32(at, 1)) {
    const UChar32 letter = letters.char32At(at);
    if (!u_isalpha(letter)) continue;
    const bool fits = std::any_of(scripts.begin(), scripts.end(),
                                  [letter](UScriptCode script) { return uscript_hasScript(letter, script); });
    ++(fits ? of_it : others);
  }
  return of_it >= others;
}

}  // namespace rollcall::language
