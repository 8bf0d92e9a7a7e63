#pragma once
#include "authoring/media/protocol.h"

namespace rollcall::encode {

/// From here on this process has so much processor time and memory and no more (setrlimit(2)); it can open, change,
/// remove and send nothing, start no program and signal nobody else. What it can do is read and write the files that
/// are open already, but for ordinary files, which it can only read. Call it when everything is loaded and before a
/// stranger's file is read. Under a sanitizer only the processor time is bounded, because sanitizers need the rest.
void confine(const media::Limits& limits);

}  // namespace rollcall::encode
