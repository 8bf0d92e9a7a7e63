#include "authoring/compile/build.h"

#include <atomic>
#include <variant>

#include "player/os/beneath.h"
#include "player/os/files.h"
#include "player/pack/module_file.h"
#include "player/pack/player_version.h"
#include "player/pack/writer.h"
#include "player/parallel.h"

namespace rollcall::compile {
namespace {

using Encoded = std::variant<Bytes, media::Refusal>;

/// In the order of the files. Each is encoded by a process of its own, as many at once as there are processors.
std::vector<Encoded> encoded(const std::filesystem::path& folder, std::span<const MediaFile> files,
                             const media::Encoder& encoder, const Tell& tell) {
  std::vector<Encoded> all(files.size());
  std::atomic<std::size_t> begun = 0;
  in_parallel(files.size(), [&](std::size_t i) {
    if (tell) tell(begun++, files.size());
    all[i] = encoder.encode(files[i].kind, os::open_beneath(folder, files[i].path), files[i].path);
  });
  return all;
}

void report(const MediaFile& file, const media::Refusal& refusal, source::Diagnostics& problems) {
  problems.report(file.kind == media::Kind::sound ? "bad-sound" : "bad-picture", file.at,
                  media::sentence(refusal, file.path), media::hint(refusal));
}

}  // namespace

std::optional<pack::Identity> build(const std::filesystem::path& folder, const Compiled& compiled,
                                    std::span<const scenario::Catalogue> languages, const media::Encoder& encoder,
                                    const seal::SecretKey& key, const std::filesystem::path& out,
                                    source::Diagnostics& problems, const Tell& tell) {
  const scenario::About& about = compiled.scenario.about();
  pack::Contents contents{std::string(about.module), about.version, pack::player_version, {}};
  contents.entries.push_back({"scenario", pack::encode(compiled.scenario)});
  for (const Subset& view : compiled.subsets)
    contents.entries.push_back({pack::view_entry(view.variant), pack::encode(view.scenario)});
  for (const scenario::Catalogue& texts : languages)
    contents.entries.push_back({pack::text_entry(texts.language()), pack::encode(texts)});
  bool are_usable = true;
  std::vector<Encoded> media = encoded(folder, compiled.media, encoder, tell);
  for (std::size_t i = 0; i < media.size(); ++i) {
    if (Bytes* bytes = std::get_if<Bytes>(&media[i])) {
      contents.entries.push_back({compiled.media[i].entry, std::move(*bytes)});
    } else {
      are_usable = false;
      report(compiled.media[i], std::get<media::Refusal>(media[i]), problems);
    }
  }
  if (!are_usable) return std::nullopt;
  os::AtomicFile file(out);
  const seal::Digest digest = pack::write(contents, std::span(&key, 1), [&](const auto& bytes) { file.write(bytes); });
  if (tell) tell(media.size(), media.size());
  file.commit();
  return pack::Identity{std::string(about.module), about.version, digest, seal::key_id(key.public_key())};
}

}  // namespace rollcall::compile
