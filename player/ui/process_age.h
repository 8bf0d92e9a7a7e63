#pragma once
#include <cstdint>
#include <optional>

namespace rollcall::ui {

/// Milliseconds since this process was started, to 10 ms; nothing where the system does not tell.
std::optional<std::int64_t> process_age_milliseconds();

}  // namespace rollcall::ui
