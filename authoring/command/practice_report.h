#pragma once
#include <span>

#include "authoring/command/report.h"

namespace rollcall::authoring {

/// How many decisions of these modules practise each behaviour, with its words; and, of several modules together, which
/// behaviours of the framework none practises. Nothing where no framework is known, or a module has errors.
void write_practice(std::span<const Checked> modules, const terminal::Console& console);

}  // namespace rollcall::authoring
