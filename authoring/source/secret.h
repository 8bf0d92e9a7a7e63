#pragma once
#include <cstdint>
#include <string_view>

#include "authoring/source/diagnostic.h"

namespace rollcall::source {

/// Reports (with this rule) the first secret key that stands in a file, which is then not read; false if none does.
bool report_secret(std::string_view rule, std::uint32_t file, const FileTable& files, Diagnostics& problems);

}  // namespace rollcall::source
