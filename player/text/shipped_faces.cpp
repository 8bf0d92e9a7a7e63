#include "player/text/shipped_faces.h"

#include <algorithm>
#include <vector>

namespace rollcall::text {
namespace {

void add_faces(FcConfig* config, const std::filesystem::path& folder) {
  // File by file: a whole folder would want a cache to be written somewhere.
  std::error_code missing;
  std::vector<std::filesystem::path> faces;
  for (const auto& entry : std::filesystem::directory_iterator(folder, missing)) faces.push_back(entry.path());
  std::sort(faces.begin(), faces.end());
  for (const std::filesystem::path& face : faces)
    FcConfigAppFontAddFile(config, reinterpret_cast<const FcChar8*>(face.c_str()));
}

}  // namespace

FontConfig shipped_faces(const std::filesystem::path& folder) {
  FontConfig config(FcConfigCreate());
  add_faces(config.get(), folder);
  const FcFontSet* found = FcConfigGetFonts(config.get(), FcSetApplication);
  if (!found || found->nfont == 0)
    throw Error(tr("The fonts of Rollcall are missing from {folder}.", "folder"_is = folder),
                tr("Install Rollcall again."));
  return config;
}

FontConfig all_faces(const std::filesystem::path& folder) {
  FontConfig config(FcInitLoadConfigAndFonts());
  if (config) add_faces(config.get(), folder);
  return config;
}

}  // namespace rollcall::text
