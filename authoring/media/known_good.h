#pragma once
#include <filesystem>
#include <vector>

#include "player/seal/hash.h"

namespace rollcall::media {

/// What was looked at before and found good, by digest, in a file of this account that may go at any time. All that
/// depends on it is time: whoever loses it, or cannot write it, looks again.
class KnownGood {
 public:
  /// An empty path keeps nothing beyond this object. A file that is no such list is taken for an empty one.
  explicit KnownGood(std::filesystem::path file);

  bool has(const seal::Digest& digest) const;
  void add(const seal::Digest& digest);
  /// Writes the list, if it has changed: of more than 4096 the latest. Never throws.
  void save() noexcept;

 private:
  std::filesystem::path x_file;
  std::vector<seal::Digest> x_digests;  // in the order in which they came
  bool x_has_changed = false;
};

}  // namespace rollcall::media
