#pragma once
#include <string>
#include <vector>

#include "authoring/check/check.h"
#include "authoring/source/folder.h"

namespace rollcall::test {

/// Every file exists, and letters are those of the shipped fonts.
const check::Environment& with_fonts();

/// "rule: message" of everything that checking this module finds, in the order of the file.
std::vector<std::string> found(const std::string& yaml);

/// The same for one rule only.
std::vector<std::string> found(const std::string& yaml, std::string_view rule);

/// The good module of tests/bad_sources with `from` replaced by `to`, once. `from` must be there.
std::string good_with(std::string_view from, std::string_view to);

}  // namespace rollcall::test
