#pragma once
#include <cstddef>
#include <functional>

namespace rollcall {

/// Told before each of `all` parts how many were begun before, by any thread that comes to one. What it throws ends the
/// work, and goes through. May be empty.
using Tell = std::function<void(std::size_t begun, std::size_t all)>;

}  // namespace rollcall
