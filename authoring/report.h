#pragma once
#include <ostream>
#include <span>

#include "authoring/source/folder.h"

namespace rollcall {

enum class Report : std::uint8_t { text, json };

/// Every problem of a module, and a closing line that counts them. JSON is one array of objects {severity, rule, file,
/// line, column, message, hint}; line and column count from 1, the column counts bytes, and 0 means nowhere in
/// particular.
void write_report(const source::Loaded& module, Report report, std::ostream& out);
/// The same for several modules, still one array of JSON.
void write_report(std::span<const source::Loaded> modules, Report report, std::ostream& out);

}  // namespace rollcall
