#include "player/os/readable.h"

#include <poll.h>

#include <cmath>

namespace rollcall::os {

void wait_until_readable(int descriptor, std::optional<double> seconds) {
  pollfd wanted{descriptor, POLLIN, 0};
  poll(&wanted, 1, seconds ? static_cast<int>(std::ceil(*seconds * 1000)) : -1);
}

}  // namespace rollcall::os
