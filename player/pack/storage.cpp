#include <algorithm>

#include "player/os/files.h"
#include "player/pack/reader.h"

namespace rollcall::pack {
namespace {

class FileStorage final : public Storage {
 public:
  explicit FileStorage(const std::filesystem::path& path) : x_file(path) {}
  std::uint64_t size() const override { return x_file.size(); }
  void read_at(std::uint64_t offset, std::span<std::uint8_t> into) const override { x_file.read_at(offset, into); }

 private:
  os::ReadOnlyFile x_file;
};

class MemoryStorage final : public Storage {
 public:
  explicit MemoryStorage(std::vector<std::uint8_t> bytes) : x_bytes(std::move(bytes)) {}
  std::uint64_t size() const override { return x_bytes.size(); }
  void read_at(std::uint64_t offset, std::span<std::uint8_t> into) const override {
    if (offset > x_bytes.size() || into.size() > x_bytes.size() - offset) throw Error("The bytes end too early.");
    std::copy_n(x_bytes.begin() + static_cast<std::ptrdiff_t>(offset), into.size(), into.begin());
  }

 private:
  std::vector<std::uint8_t> x_bytes;
};

}  // namespace

std::unique_ptr<Storage> open_file(const std::filesystem::path& path) { return std::make_unique<FileStorage>(path); }

std::unique_ptr<Storage> in_memory(std::vector<std::uint8_t> bytes) {
  return std::make_unique<MemoryStorage>(std::move(bytes));
}

}  // namespace rollcall::pack
