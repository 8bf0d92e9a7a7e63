#pragma once
#include <filesystem>
#include <memory>

#include "player/error.h"

using FcCharSet = struct _FcCharSet;
using FcConfig = struct _FcConfig;

namespace rollcall::text {

/// Which characters the shipped fonts can show. What none of them has would appear as an empty box.
class FontCoverage {
 public:
  /// `fonts` is the folder with the shipped faces. Throws Error if it holds none.
  explicit FontCoverage(const std::filesystem::path& fonts);
  /// Of the faces that were added to fontconfig for this program (shipped_faces.h).
  explicit FontCoverage(FcConfig* faces);

  bool has(char32_t character) const;

 private:
  struct Release {
    void operator()(FcCharSet* set) const;
  };
  std::unique_ptr<FcCharSet, Release> x_characters;
};

}  // namespace rollcall::text
