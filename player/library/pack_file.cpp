#include "player/library/pack_file.h"

namespace rollcall::library {
namespace {

class FileStorage final : public pack::Storage {
 public:
  FileStorage(const std::filesystem::path& path, os::Links links) : x_file(path, links) {}
  std::uint64_t size() const override { return x_file.size(); }
  void read_at(std::uint64_t offset, std::span<std::uint8_t> into) const override { x_file.read_at(offset, into); }

 private:
  os::ReadOnlyFile x_file;
};

}  // namespace

std::unique_ptr<pack::Storage> open_file(const std::filesystem::path& path, os::Links links) {
  return std::make_unique<FileStorage>(path, links);
}

}  // namespace rollcall::library
