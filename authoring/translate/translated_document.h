#pragma once
#include <map>
#include <string>
#include <tuple>

#include "authoring/compile/compile.h"
#include "authoring/source/document.h"
#include "authoring/source/file_table.h"
#include "authoring/translate/languages.h"

namespace rollcall::translate {

/// A module as it is read in another language, so that what is asked of its own texts can be asked of the translations.
/// What it is made from must outlive it.
class TranslatedDocument {
 public:
  TranslatedDocument(const source::Document& document, const compile::Compiled& compiled,
                     const Translation& translation);

  /// A text without a translation is not written there. Positions are still those of the source.
  const source::Document& document() const { return x_document; }

  /// Puts what was found of a text where its translation stands in the PO file.
  source::Diagnostics placed(const source::Diagnostics& found, const source::FileTable& files) const;

 private:
  using Place = std::tuple<std::uint32_t, std::uint32_t, std::uint32_t>;  ///< file, line, column
  static Place place_of(const source::Position& at) { return {at.file, at.line, at.column}; }

  const Translation& x_translation;
  source::Document x_document;
  /// Uses of a fragment have different texts at one place.
  std::map<std::pair<Place, std::string>, const Message*> x_messages;
};

}  // namespace rollcall::translate
