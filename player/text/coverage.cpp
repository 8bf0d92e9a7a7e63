#include "player/text/coverage.h"

#include "player/text/shipped_faces.h"

namespace rollcall::text {

void FontCoverage::Release::operator()(FcCharSet* set) const { FcCharSetDestroy(set); }

FontCoverage::FontCoverage(const std::filesystem::path& fonts) : FontCoverage(shipped_faces(fonts).get()) {}

FontCoverage::FontCoverage(FcConfig* faces) : x_characters(FcCharSetCreate()) {
  const FcFontSet* found = FcConfigGetFonts(faces, FcSetApplication);
  for (int i = 0; found && i < found->nfont; ++i) {
    FcCharSet* characters = nullptr;
    if (FcPatternGetCharSet(found->fonts[i], FC_CHARSET, 0, &characters) == FcResultMatch)
      FcCharSetMerge(x_characters.get(), characters, nullptr);
  }
}

bool FontCoverage::has(char32_t character) const { return FcCharSetHasChar(x_characters.get(), character); }

}  // namespace rollcall::text
