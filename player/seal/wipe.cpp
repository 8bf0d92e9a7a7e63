#include "player/seal/wipe.h"

#include <sodium.h>

namespace rollcall::seal {

void wipe(std::string& text) {
  sodium_memzero(text.data(), text.size());
  text.clear();
}

}  // namespace rollcall::seal
