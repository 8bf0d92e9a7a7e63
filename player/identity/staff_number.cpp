#include "player/identity/staff_number.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>
#include <unicode/uspoof.h>

#include <cstdio>
#include <memory>
#include <optional>

#include "player/utf8.h"

namespace rollcall::identity {
namespace {

Message hint() {
  return tr("Type the number as it stands on the staff card: letters, digits and signs such as - or /.");
}

std::string utf8(const icu::UnicodeString& text) {
  std::string bytes;
  text.toUTF8String(bytes);
  return bytes;
}

std::string code_of(UChar32 character) {
  char digits[16];
  std::snprintf(digits, sizeof digits, "U+%04X", static_cast<unsigned>(character));
  return digits;
}

void expect_ok(UErrorCode code) {
  if (U_FAILURE(code)) throw Error(tr("The staff number cannot be compared with others: the library ICU is damaged."));
}

icu::UnicodeString normalized(const icu::UnicodeString& text) {
  UErrorCode code = U_ZERO_ERROR;
  const icu::Normalizer2* form = icu::Normalizer2::getNFKCInstance(code);
  expect_ok(code);
  icu::UnicodeString result = form->normalize(text, code);
  expect_ok(code);
  return result;
}

icu::UnicodeString trimmed(icu::UnicodeString text) {
  const auto is_blank = [&](int32_t at) { return u_isUWhiteSpace(text.char32At(at)); };
  while (!text.isEmpty() && is_blank(text.length() - 1)) text.truncate(text.length() - 1);
  while (!text.isEmpty() && is_blank(0)) text.remove(0, 1);
  return text;
}

/// The letters and digits of RFC 8264, 9.1; what joins or hides, which a context rule would allow, is left out.
bool is_letter_or_digit(UChar32 character) {
  if (u_hasBinaryProperty(character, UCHAR_DEFAULT_IGNORABLE_CODE_POINT)) return false;
  return (U_GET_GC_MASK(character) & (U_GC_L_MASK | U_GC_ND_MASK | U_GC_MN_MASK | U_GC_MC_MASK)) != 0;
}

bool is_sign(UChar32 character) { return character > 0x20 && character < 0x7f; }

void expect_allowed(UChar32 character) {
  if (is_sign(character) || is_letter_or_digit(character)) return;
  if (u_isUWhiteSpace(character))
    throw Error(tr("The staff number has a blank in it ({code}).", "code"_is = code_of(character)), hint());
  throw Error(tr("The staff number has a character that cannot be seen or told apart ({code}).",
                 "code"_is = code_of(character)),
              hint());
}

/// One script, and one kind of digits: letters of two that look alike make two numbers of one.
class OneOfEach {
 public:
  void take(UChar32 character) {
    UErrorCode code = U_ZERO_ERROR;
    const UScriptCode script = uscript_getScript(character, &code);
    expect_ok(code);
    if (script != USCRIPT_COMMON && script != USCRIPT_INHERITED && x_script.value_or(script) != script)
      throw Error(tr("The staff number has letters of two scripts in it."), hint());
    if (script != USCRIPT_COMMON && script != USCRIPT_INHERITED) x_script = script;
    if (!u_isdigit(character)) return;
    const UChar32 zero = character - u_charDigitValue(character);
    if (x_zero.value_or(zero) != zero) throw Error(tr("The staff number has two kinds of digits in it."), hint());
    x_zero = zero;
  }

 private:
  std::optional<UScriptCode> x_script;
  std::optional<UChar32> x_zero;
};

/// RFC 5893, rule 1 as far as it concerns a number that begins in the wrong direction: it would be shown in another
/// order than it was typed.
void expect_one_order(const icu::UnicodeString& text) {
  const auto is_right_to_left = [](UChar32 character) {
    const UCharDirection direction = u_charDirection(character);
    return direction == U_RIGHT_TO_LEFT || direction == U_RIGHT_TO_LEFT_ARABIC;
  };
  for (int32_t i = 0; i < text.length(); i = text.moveIndex32(i, 1)) {
    if (is_right_to_left(text.char32At(i)) && !is_right_to_left(text.char32At(0)))
      throw Error(
          tr("The staff number has letters that are read from right to left behind a digit or a sign, so that it "
             "would be shown in another order."),
          tr("Begin with the letter."));
  }
}

std::string skeleton_of(const icu::UnicodeString& text) {
  UErrorCode code = U_ZERO_ERROR;
  const std::unique_ptr<USpoofChecker, decltype(&uspoof_close)> checker(uspoof_open(&code), uspoof_close);
  expect_ok(code);
  icu::UnicodeString skeleton;
  uspoof_getSkeletonUnicodeString(checker.get(), 0, text, skeleton, &code);
  expect_ok(code);
  return utf8(skeleton.foldCase());
}

}  // namespace

StaffNumber StaffNumber::parse(std::string_view typed) {
  if (!is_utf8(typed)) throw Error(tr("The staff number has characters that cannot be read."), hint());
  if (typed.size() > 4 * longest_staff_number)
    throw Error(tr("The staff number is longer than {most} bytes.", "most"_is = longest_staff_number),
                tr("Shorten it."));
  const icu::UnicodeString text = trimmed(
      normalized(icu::UnicodeString::fromUTF8(icu::StringPiece(typed.data(), static_cast<int32_t>(typed.size())))));
  if (text.isEmpty()) throw Error(tr("The staff number is empty."), tr("Type the number from the staff card."));
  OneOfEach one;
  for (int32_t i = 0; i < text.length(); i = text.moveIndex32(i, 1)) {
    expect_allowed(text.char32At(i));
    one.take(text.char32At(i));
  }
  expect_one_order(text);
  StaffNumber number;
  number.x_text = utf8(text);
  if (number.x_text.size() > longest_staff_number)
    throw Error(tr("The staff number is longer than {most} bytes.", "most"_is = longest_staff_number),
                tr("Shorten it."));
  icu::UnicodeString folded = text;
  number.x_folded = utf8(folded.foldCase());
  number.x_skeleton = skeleton_of(text);
  return number;
}

}  // namespace rollcall::identity
