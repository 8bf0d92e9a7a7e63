#pragma once
#include <cstdint>

#include "player/bytes.h"

namespace rollcall::encode {

/// How the rows and columns of a photograph lie, as Exif 2.32 numbers it (tag 0x0112): 1 as they are stored, 3 upside
/// down, 6 to be turned clockwise, 8 counter-clockwise, the even and the odd others mirrored. `data` is what follows
/// the length of an APP1 segment. 1 if it does not say, or not in a way that can be understood.
int exif_orientation(ByteView data);

}  // namespace rollcall::encode
