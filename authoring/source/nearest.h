#pragma once
#include "player/scenario/nearest.h"

/// Diagnostics speak of the nearest name throughout.
namespace rollcall::source {

using scenario::did_you_mean;
using scenario::nearest;

}  // namespace rollcall::source
