#pragma once
#include <cstddef>
#include <functional>

namespace rollcall::progress {

/// Told before each of `all` parts how many are done. What it throws goes through. May be empty.
using Tell = std::function<void(std::size_t done, std::size_t all)>;

}  // namespace rollcall::progress
