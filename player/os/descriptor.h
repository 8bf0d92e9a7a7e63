#pragma once
#include <unistd.h>

#include <utility>

namespace rollcall::os {

/// Owns an open file of the system. -1: none.
class Descriptor {
 public:
  Descriptor() = default;
  explicit Descriptor(int number) : x_number(number) {}
  ~Descriptor() { close(); }
  Descriptor(Descriptor&& other) noexcept : x_number(std::exchange(other.x_number, -1)) {}
  Descriptor& operator=(Descriptor&& other) noexcept {
    std::swap(x_number, other.x_number);
    return *this;
  }

  int number() const { return x_number; }
  void close() {
    if (x_number >= 0) ::close(std::exchange(x_number, -1));
  }

 private:
  int x_number = -1;
};

}  // namespace rollcall::os
