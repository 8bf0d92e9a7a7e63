#include "player/library/pack_file.h"

#include "player/os/files.h"

namespace rollcall::library {
namespace {

class FileStorage final : public pack::Storage {
 public:
  explicit FileStorage(const std::filesystem::path& path) : x_file(path) {}
  std::uint64_t size() const override { return x_file.size(); }
  void read_at(std::uint64_t offset, std::span<std::uint8_t> into) const override { x_file.read_at(offset, into); }

 private:
  os::ReadOnlyFile x_file;
};

}  // namespace

std::unique_ptr<pack::Storage> open_file(const std::filesystem::path& path) {
  return std::make_unique<FileStorage>(path);
}

}  // namespace rollcall::library
