#pragma once
#include <string>
#include <string_view>

#include "authoring/translate/po.h"

namespace rollcall::translate {

/// The rule for plural forms of a language, as the header field Plural-Forms has it: gettext's own where it has one,
/// else what Unicode's CLDR says of whole numbers. Empty for a language that is not known here.
std::string_view plural_forms(std::string_view language);

/// "pt-BR" is "pt_BR" in PO files.
std::string gettext_language(std::string_view language);

/// The header of a new file. Empty language: of a template. It holds no dates, so that the same texts make the same
/// file.
Message new_header(const std::string& project, std::string_view language);

}  // namespace rollcall::translate
