#include <algorithm>

#include "player/pack/reader.h"

namespace rollcall::pack {
namespace {

class MemoryStorage final : public Storage {
 public:
  explicit MemoryStorage(std::vector<std::uint8_t> bytes) : x_bytes(std::move(bytes)) {}
  std::uint64_t size() const override { return x_bytes.size(); }
  void read_at(std::uint64_t offset, std::span<std::uint8_t> into) const override {
    if (offset > x_bytes.size() || into.size() > x_bytes.size() - offset) throw Error(tr("The bytes end too early."));
    std::copy_n(x_bytes.begin() + static_cast<std::ptrdiff_t>(offset), into.size(), into.begin());
  }

 private:
  std::vector<std::uint8_t> x_bytes;
};

}  // namespace

std::unique_ptr<Storage> in_memory(std::vector<std::uint8_t> bytes) {
  return std::make_unique<MemoryStorage>(std::move(bytes));
}

}  // namespace rollcall::pack
