#pragma once
#include "authoring/translate/po.h"

namespace rollcall::translate {

/// The texts of the source, in its order, with the translations of `old` as far as they fit. What msgmerge --previous
/// does, but contexts count: here they are the path of keys, which outlives a rewritten text.
/// - The same text in the same context keeps its translation, also one that was obsolete.
/// - A changed text in the same context keeps it as fuzzy, with the previous text.
/// - A new text that is known from another context gets that translation as fuzzy, with the previous context.
/// - Translations that nothing needs any more are obsolete and stay, at the end.
/// Header and comments of translators are those of `old`.
Po merged(const Po& old, const Po& source);

enum class State : std::uint8_t { translated, fuzzy, missing, obsolete };
/// A translation that lacks a plural form is no better than a fuzzy one.
State state(const Message& message);

struct Status {
  std::size_t texts = 0, translated = 0, fuzzy = 0, missing = 0, obsolete = 0;

  /// Of the texts; 100 only if none is left.
  std::size_t percent() const { return texts == 0 ? 100 : translated * 100 / texts; }
};
Status status(const Po& merged);

}  // namespace rollcall::translate
