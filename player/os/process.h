#pragma once
#include <cstdint>
#include <optional>

namespace rollcall::os {

/// Milliseconds since this process was started, to about 10 ms; nothing where the system does not tell.
std::optional<std::int64_t> process_age_milliseconds();

/// Opens /dev/null in place of a standard stream that was closed before the program started, so that no file of ours
/// gets its number and what was meant for the terminal. Call it before anything is opened.
void reserve_standard_streams();

/// A program that ends by a fault leaves no picture of its memory, where names, PINs and keys are; and nobody else of
/// the same account looks into it while it runs.
void keep_memory_to_oneself();

/// Writing beyond the size that the account may give a file fails, as on a full drive, instead of ending the program.
void let_large_writes_fail();

/// Makes the C library give the memory of pictures back to the system as soon as they go. By itself it keeps more and
/// more of it for later, which an old computer misses.
void trim_heap();

}  // namespace rollcall::os
