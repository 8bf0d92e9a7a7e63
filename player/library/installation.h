#pragma once
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <vector>

#include "player/library/releases.h"
#include "player/os/files.h"
#include "player/os/process_lock.h"
#include "player/pack/reader.h"
#include "player/seal/trust.h"

namespace rollcall::library {

/// A pack on its way into the library, in parts that each take little time, so that whoever waits can be told how far
/// it is, and can leave it: until the last part is done the library is as it was, and without it nothing stays. Nobody
/// else changes the library meanwhile. Made by Library::begin_installing.
class Installation {
 public:
  /// `alone` is the lock of the library in `folder`; `releases` are those that were accepted there. Throws Refused or
  /// Error, as `go_on` does.
  Installation(std::filesystem::path folder, os::ProcessLock alone, seal::TrustList trust, Releases releases,
               const std::filesystem::path& file);
  ~Installation();
  Installation(const Installation&) = delete;
  Installation& operator=(const Installation&) = delete;

  /// What the signed header says.
  const pack::Identity& identity() const { return x_identity; }
  /// Does the next part. False when it was the last one: then the pack is in the library, durably. Throws Refused or
  /// Error; then it is over.
  bool go_on();
  /// Of all the parts, by the bytes that they are about; 0 to 100.
  int percent() const;

 private:
  void copy_a_part();
  void begin_to_verify();
  void finish();

  std::filesystem::path x_folder;
  os::ProcessLock x_alone;
  seal::TrustList x_trust;
  Releases x_releases;
  pack::Identity x_identity;
  std::unique_ptr<pack::Storage> x_source;
  std::uint64_t x_size = 0;
  std::uint64_t x_at = 0;  ///< so many bytes are copied
  std::vector<std::uint8_t> x_buffer;
  std::optional<os::AtomicFile> x_copy;
  std::optional<pack::Reader> x_copied;  ///< once all is
  std::size_t x_verified = 0;            ///< so many of its parts are
};

/// What the library calls the file of a pack.
std::string file_name(std::string_view module, scenario::Version version);

}  // namespace rollcall::library
