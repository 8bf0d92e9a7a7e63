#pragma once
#include "authoring/compile/compile.h"
#include "authoring/source/document.h"
#include "authoring/source/file_table.h"
#include "authoring/translate/po.h"

namespace rollcall::translate {

/// Every text of the module, in the order of the source, not translated: the .pot file. Texts that are empty are left
/// out, for there is nothing to translate.
Po extracted(const compile::Compiled& compiled, const source::Document& document, const source::FileTable& files);

}  // namespace rollcall::translate
