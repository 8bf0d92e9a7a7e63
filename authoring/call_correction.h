#pragma once
#include <CLI/CLI.hpp>
#include <optional>
#include <string>
#include <vector>

#include "player/error.h"

namespace rollcall {

/// What to say of the first command or option in the call that there is not, with the nearest one that there is.
/// Nothing if all are known.
std::optional<Error> correction(const CLI::App& app, const std::vector<std::string>& arguments);

}  // namespace rollcall
