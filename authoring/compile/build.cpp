#include "authoring/compile/build.h"

#include "authoring/media/picture.h"
#include "authoring/media/sound.h"
#include "player/error.h"
#include "player/os/files.h"
#include "player/pack/module_file.h"
#include "player/pack/player_version.h"
#include "player/pack/writer.h"

namespace rollcall::compile {
namespace {

using Bytes = std::vector<std::uint8_t>;

/// What `encode` gives; nothing, and an error, if the file is not what it can use.
template <class Encode>
std::optional<Bytes> encoded(const MediaFile& file, Encode encode, source::Diagnostics& problems) {
  try {
    return encode();
  } catch (const Error& error) {
    const bool is_sound = file.kind == MediaFile::Kind::sound;
    problems.report(is_sound ? "bad-sound" : "bad-picture", file.at, error.message(), error.hint());
    return std::nullopt;
  }
}

std::optional<Bytes> encoded(const std::filesystem::path& folder, const MediaFile& file,
                             source::Diagnostics& problems) {
  if (file.kind == MediaFile::Kind::sound)
    return encoded(
        file, [&] { return media::to_opus(folder / file.path, file.path); }, problems);
  const std::string content = os::read_file(folder / file.path);
  const auto& size = file.kind == MediaFile::Kind::scene ? media::scene_size : media::portrait_size;
  return encoded(
      file, [&] { return media::to_png(content, size, file.path); }, problems);
}

}  // namespace

std::optional<pack::Identity> build(const std::filesystem::path& folder, const Compiled& compiled,
                                    std::span<const scenario::Catalogue> languages, const seal::SecretKey& key,
                                    const std::filesystem::path& out, source::Diagnostics& problems) {
  const scenario::About& about = compiled.scenario.about();
  pack::Contents contents{std::string(about.module), about.version, pack::player_version, {}};
  contents.entries.push_back({"scenario", pack::encode(compiled.scenario)});
  for (const Subset& view : compiled.subsets)
    contents.entries.push_back({pack::view_entry(view.variant), pack::encode(view.scenario)});
  for (const scenario::Catalogue& texts : languages)
    contents.entries.push_back({pack::text_entry(texts.language()), pack::encode(texts)});
  bool are_usable = true;
  for (const MediaFile& file : compiled.media) {
    auto bytes = encoded(folder, file, problems);
    are_usable = are_usable && bytes;
    if (bytes) contents.entries.push_back({file.entry, std::move(*bytes)});
  }
  if (!are_usable) return std::nullopt;
  os::AtomicFile file(out);
  const seal::Digest digest = pack::write(contents, std::span(&key, 1), [&](const auto& bytes) { file.write(bytes); });
  file.commit();
  return pack::Identity{std::string(about.module), about.version, digest, seal::key_id(key.public_key())};
}

}  // namespace rollcall::compile
