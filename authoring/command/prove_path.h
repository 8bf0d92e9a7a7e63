#pragma once
#include <filesystem>

#include "authoring/command/path.h"

namespace rollcall::authoring {

/// `prove` of a path: in how many minutes and days it can be completed, what stays shut while a step is failed, and
/// what renewals ask for over five years. One that does not pass the checks is not proved; its problems are printed
/// instead. JSON is one object with the members of prove::PathProof, by the same names, and `findings`.
Exit prove_path(const std::filesystem::path& file, const PathArguments& arguments, Report report,
                const terminal::Console& console, terminal::ProgressLine& line);

}  // namespace rollcall::authoring
