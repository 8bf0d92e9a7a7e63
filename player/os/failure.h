#pragma once
#include <filesystem>
#include <string>

#include "player/error.h"

namespace rollcall::os {

enum class Operation { reading, writing };

/// The Error for a system call that failed with this errno: which file, what happened, and what the officer can do.
Error failure(int error_number, Operation operation, const std::filesystem::path& path);

}  // namespace rollcall::os
