#pragma once

namespace rollcall::encode {

/// From here on what this process asks of the system is answered as if it were forbidden, but for what is needed to
/// work on the files that are open, in memory and with threads of its own (seccomp(2); see system_calls.cpp). For good.
/// Does nothing where the system or the processor has no such filters that are known here.
void forbid_other_system_calls();

}  // namespace rollcall::encode
