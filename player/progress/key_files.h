#pragma once
#include <filesystem>
#include <optional>

#include "player/progress/access.h"
#include "player/seal/keys.h"

namespace rollcall::progress {

/// The secret key of the site, `site.key` in its home, and `site.key.next` while it is being changed: what is written
/// first is enough for the next start to do the rest.
class KeyFiles {
 public:
  /// Reads `site.key`, if it is there. Throws Error for a file that holds no key.
  explicit KeyFiles(const std::filesystem::path& home);

  const std::optional<seal::SecretKey>& key() const { return x_key; }
  bool is(const seal::PublicKey& own) const { return x_key && x_key->public_key() == own; }

  /// The power may have been cut while the key was changed: then the next one is the site's own, and takes the place of
  /// the one before on the disk too, if that may be written.
  void finish_change(const seal::PublicKey& own, Access access);
  /// With another key records would be signed that nobody knows as this site's. Throws Error, and
  /// StrangeKey.
  void require(const seal::PublicKey& own) const;

  /// The first one, durably.
  void make();
  void write_next(const seal::SecretKey& next) const;
  void take_next(const seal::SecretKey& next);
  void remove_next() const;

 private:
  std::optional<seal::SecretKey> read(const std::filesystem::path& file) const;

  std::filesystem::path x_file, x_next_file;
  std::optional<seal::SecretKey> x_key;
};

}  // namespace rollcall::progress
