#include "authoring/compile/build.h"

#include "authoring/media/picture.h"
#include "authoring/media/sound.h"
#include "player/os/files.h"
#include "player/pack/module_file.h"
#include "player/pack/player_version.h"
#include "player/pack/writer.h"

namespace rollcall::compile {
namespace {

std::vector<std::uint8_t> encoded(const std::filesystem::path& folder, const MediaFile& file) {
  switch (file.kind) {
    case MediaFile::Kind::scene:
      return media::to_png(os::read_file(folder / file.path), media::scene_size, file.path);
    case MediaFile::Kind::portrait:
      return media::to_png(os::read_file(folder / file.path), media::portrait_size, file.path);
    case MediaFile::Kind::sound:
      break;
  }
  return media::to_opus(folder / file.path, file.path);
}

}  // namespace

pack::Identity build(const std::filesystem::path& folder, const Compiled& compiled,
                     std::span<const scenario::Catalogue> languages, const seal::SecretKey& key,
                     const std::filesystem::path& out) {
  const scenario::About& about = compiled.scenario.about();
  pack::Contents contents{about.module, about.version, pack::player_version, {}};
  contents.entries.push_back({"scenario", pack::encode(compiled.scenario)});
  for (const Subset& view : compiled.subsets)
    contents.entries.push_back({pack::view_entry(view.variant), pack::encode(view.scenario)});
  for (const scenario::Catalogue& texts : languages)
    contents.entries.push_back({pack::text_entry(texts.language()), pack::encode(texts)});
  for (const MediaFile& file : compiled.media) contents.entries.push_back({file.entry, encoded(folder, file)});
  os::AtomicFile file(out);
  const seal::Digest digest = pack::write(contents, std::span(&key, 1), [&](const auto& bytes) { file.write(bytes); });
  file.commit();
  return {about.module, about.version, digest, seal::key_id(key.public_key())};
}

}  // namespace rollcall::compile
