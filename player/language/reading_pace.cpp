#include "player/language/reading_pace.h"

#include <unicode/ubrk.h>
#include <unicode/unistr.h>

#include <array>
#include <memory>
#include <utility>

namespace rollcall::language {
namespace {

constexpr std::array<std::pair<std::string_view, int>, 9> paces{{{"en", 180},
                                                                 {"es", 170},
                                                                 {"fr", 155},
                                                                 {"ru", 145},
                                                                 {"pt", 140},
                                                                 {"sw", 140},
                                                                 {"kk", 130},
                                                                 {"uz", 130},
                                                                 {"ar", 110}}};
constexpr int of_other_languages = 140;

/// In which the eye finds a text that has just appeared.
constexpr std::uint64_t finding_milliseconds = 800;

struct Close {
  void operator()(UBreakIterator* breaks) const { ubrk_close(breaks); }
};

}  // namespace

int words_per_minute(std::string_view language) {
  const std::string_view primary = language.substr(0, language.find('-'));
  for (const auto& [code, pace] : paces) {
    if (code == primary) return pace;
  }
  return of_other_languages;
}

std::size_t count_words(std::string_view text, const std::string& language) {
  const auto all = icu::UnicodeString::fromUTF8({text.data(), static_cast<int32_t>(text.size())});
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UBreakIterator, Close> breaks(
      ubrk_open(UBRK_WORD, language.c_str(), all.getBuffer(), all.length(), &status));
  if (U_FAILURE(status)) return 0;
  std::size_t words = 0;
  while (ubrk_next(breaks.get()) != UBRK_DONE) {
    if (ubrk_getRuleStatus(breaks.get()) >= UBRK_WORD_NONE_LIMIT) ++words;
  }
  return words;
}

std::uint64_t reading_milliseconds(std::string_view text, const std::string& language, int percent) {
  const std::uint64_t words = count_words(text, language);
  const auto pace = static_cast<std::uint64_t>(words_per_minute(language)) * static_cast<std::uint64_t>(percent);
  return finding_milliseconds + words * 60'000 * 100 / pace;
}

}  // namespace rollcall::language
