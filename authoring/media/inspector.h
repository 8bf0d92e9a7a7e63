#pragma once
#include <filesystem>
#include <mutex>
#include <optional>
#include <string>

#include "authoring/media/encoder.h"
#include "authoring/media/known_good.h"

namespace rollcall::media {

/// Says of authors' files what the build would refuse, by doing the same: whether a picture can be drawn is only known
/// when it was drawn. A file that was found good is not drawn again while its content, its kind and rollcall-encode are
/// the same; one that was refused is, so that nothing bad is said from memory.
class Inspector {
 public:
  Inspector(Encoder encoder, KnownGood known) : x_encoder(std::move(encoder)), x_known(std::move(known)) {}

  /// Nothing if the file can be used. Throws Error as Encoder::encode does. Can be called by several threads at once.
  std::optional<Refusal> refusal(const std::filesystem::path& folder, const File& file);

  /// For the next time; never throws.
  void remember() noexcept;

 private:
  Encoder x_encoder;
  std::mutex x_mutex;  // for what is known
  KnownGood x_known;
};

}  // namespace rollcall::media
