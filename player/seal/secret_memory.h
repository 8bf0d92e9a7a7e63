#pragma once
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>

/// Memory for keys: never written to the swap file where the system allows that, in no crash dump, with guards around
/// it, and wiped when a key goes.
namespace rollcall::seal {

/// Takes and gives back a slot of 64 bytes, zero when it is taken. From any thread. Throws Error if there is no memory.
std::uint8_t* take_secret_slot();
void give_back_secret_slot(std::uint8_t* slot) noexcept;

/// N secret bytes; a copy has a slot of its own.
template <std::size_t N>
class SecretBytes {
  static_assert(N <= 64);

 public:
  SecretBytes() : x_slot(take_secret_slot()) {}
  SecretBytes(const SecretBytes& other) : SecretBytes() { *this = other; }
  SecretBytes(SecretBytes&& other) noexcept = default;
  SecretBytes& operator=(const SecretBytes& other) {
    if (!x_slot) x_slot.reset(take_secret_slot());
    if (this != &other) std::copy_n(other.data(), N, data());
    return *this;
  }
  SecretBytes& operator=(SecretBytes&& other) noexcept = default;
  ~SecretBytes() = default;

  std::uint8_t* data() { return x_slot.get(); }
  const std::uint8_t* data() const { return x_slot.get(); }
  static constexpr std::size_t size() { return N; }
  std::span<std::uint8_t, N> bytes() { return std::span<std::uint8_t, N>(data(), N); }
  std::span<const std::uint8_t, N> bytes() const { return std::span<const std::uint8_t, N>(data(), N); }

 private:
  struct GiveBack {
    void operator()(std::uint8_t* slot) const noexcept { give_back_secret_slot(slot); }
  };
  std::unique_ptr<std::uint8_t, GiveBack> x_slot;
};

}  // namespace rollcall::seal
