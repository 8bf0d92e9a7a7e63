#include "player/language/alphabet.h"

#include <unicode/coll.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

namespace rollcall::language {
namespace {

icu::UnicodeString read(std::string_view utf8) {
  return icu::UnicodeString::fromUTF8(icu::StringPiece(utf8.data(), static_cast<std::int32_t>(utf8.size())));
}

/// What is left of a text when capitals and marks make no difference.
icu::UnicodeString bare(std::string_view utf8) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* apart = icu::Normalizer2::getNFKDInstance(status);
  icu::UnicodeString text = read(utf8).foldCase();
  if (U_SUCCESS(status)) text = apart->normalize(text, status);
  icu::UnicodeString letters;
  for (std::int32_t at = 0; at < text.length(); at = text.moveIndex32(at, 1)) {
    const UChar32 character = text.char32At(at);
    if (u_charType(character) != U_NON_SPACING_MARK && character != 0x0640) letters.append(character);  // tatweel
  }
  return letters.trim();
}

}  // namespace

struct Alphabet::Impl {
  std::unique_ptr<icu::Collator> collator;
};

Alphabet::Alphabet(std::string_view language) : x_impl(std::make_unique<Impl>()) {
  UErrorCode status = U_ZERO_ERROR;
  x_impl->collator.reset(
      icu::Collator::createInstance(icu::Locale::createFromName(std::string(language).c_str()), status));
  if (U_FAILURE(status)) x_impl->collator.reset();
}

Alphabet::~Alphabet() = default;
Alphabet::Alphabet(Alphabet&&) noexcept = default;
Alphabet& Alphabet::operator=(Alphabet&&) noexcept = default;

std::string Alphabet::key(std::string_view word) const {
  if (!x_impl->collator) return std::string(word);
  const icu::UnicodeString text = read(word);
  const std::int32_t size = x_impl->collator->getSortKey(text, nullptr, 0);
  std::string key(static_cast<std::size_t>(size), '\0');
  x_impl->collator->getSortKey(text, reinterpret_cast<std::uint8_t*>(key.data()), size);
  return key;
}

bool Alphabet::begins_in(std::string_view text, std::string_view letters) {
  const icu::UnicodeString wanted = bare(letters), whole = bare(text);
  bool is_start = true;
  for (std::int32_t at = 0; at < whole.length(); at = whole.moveIndex32(at, 1)) {
    if (is_start) {
      const std::int32_t after_article = whole.compare(at, 2, u"\u0627\u0644") == 0 ? at + 2 : at;
      for (const std::int32_t start : {at, after_article}) {
        if (whole.compare(start, wanted.length(), wanted) == 0) return true;
      }
    }
    is_start = u_isalnum(whole.char32At(at)) == 0;
  }
  return wanted.isEmpty();
}

}  // namespace rollcall::language
