#include "player/text/coverage.h"

#include <fontconfig/fontconfig.h>

// Stands on the header above.
#include <fontconfig/fcfreetype.h>

namespace rollcall::text {

void FontCoverage::Release::operator()(FcCharSet* set) const { FcCharSetDestroy(set); }

FontCoverage::FontCoverage(const std::filesystem::path& fonts) : x_characters(FcCharSetCreate()) {
  std::error_code missing;
  bool found = false;
  for (const auto& entry : std::filesystem::directory_iterator(fonts, missing)) {
    int faces = 0;
    FcPattern* face = FcFreeTypeQuery(reinterpret_cast<const FcChar8*>(entry.path().c_str()), 0, nullptr, &faces);
    if (!face) continue;
    FcCharSet* characters = nullptr;
    if (FcPatternGetCharSet(face, FC_CHARSET, 0, &characters) == FcResultMatch) {
      FcCharSetMerge(x_characters.get(), characters, nullptr);
      found = true;
    }
    FcPatternDestroy(face);
  }
  if (!found)
    throw Error(tr("The fonts of Rollcall are missing from {folder}.", "folder"_is = fonts),
                tr("Install Rollcall again."));
}

bool FontCoverage::has(char32_t character) const { return FcCharSetHasChar(x_characters.get(), character); }

}  // namespace rollcall::text
