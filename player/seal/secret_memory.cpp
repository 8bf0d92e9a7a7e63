#include "player/seal/secret_memory.h"

#include <mutex>
#include <vector>

#include "player/seal/start.h"

namespace rollcall::seal {
namespace {

constexpr std::size_t slot_size = 64, slots_of_block = 256;

/// A few large blocks instead of one for each key: each costs two pages of guards, and an account may lock little.
class Slots {
 public:
  std::uint8_t* take() {
    const std::lock_guard alone(x_mutex);
    if (x_free.empty()) add_block();
    std::uint8_t* slot = x_free.back();
    x_free.pop_back();
    return slot;
  }

  void give_back(std::uint8_t* slot) {
    sodium_memzero(slot, slot_size);
    const std::lock_guard alone(x_mutex);
    x_free.push_back(slot);  // has room: see add_block
  }

 private:
  void add_block() {
    start_sodium();
    // Locks it, as far as the account may, and leaves it out of dumps.
    auto* block = static_cast<std::uint8_t*>(sodium_malloc(slot_size * slots_of_block));
    if (!block) throw Error(tr("There is not enough memory for the keys."), tr("Close other programs and try again."));
    sodium_memzero(block, slot_size * slots_of_block);
    x_slots += slots_of_block;
    x_free.reserve(x_slots);
    for (std::size_t i = 0; i < slots_of_block; ++i) x_free.push_back(block + i * slot_size);
  }

  std::mutex x_mutex;
  std::vector<std::uint8_t*> x_free;
  std::size_t x_slots = 0;
};

/// Stays until the process ends: keys that are static go late.
Slots& slots() {
  static Slots* const all = new Slots;
  return *all;
}

}  // namespace

std::uint8_t* take_secret_slot() { return slots().take(); }

void give_back_secret_slot(std::uint8_t* slot) noexcept { slots().give_back(slot); }

}  // namespace rollcall::seal
