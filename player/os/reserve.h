#pragma once
#include <cstdint>
#include <filesystem>

namespace rollcall::os {

/// Room on a drive that is kept free for what must not fail: a file without contents of its own, which takes up the
/// room until it is given back. For one process at a time.
class Reserve {
 public:
  explicit Reserve(std::filesystem::path file) : x_file(std::move(file)) {}

  /// Durably, unless so many bytes are reserved already. Throws DriveFull where the drive has not so much room; nothing
  /// is reserved then.
  void take(std::uint64_t bytes) const;
  /// Gives the room back. False if nothing was reserved.
  bool give_back() const;

 private:
  std::filesystem::path x_file;
};

}  // namespace rollcall::os
