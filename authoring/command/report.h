#pragma once
#include <ostream>
#include <span>

#include "authoring/check/balance.h"
#include "authoring/source/folder.h"

namespace rollcall::command {

enum class Report : std::uint8_t { text, json };

/// Every problem of a module, and a closing line that counts them. JSON is {"findings": [...]}, with what
/// DIAGNOSTICS.md says of each.
void write_report(const source::Loaded& module, Report report, std::ostream& out);

/// What `check` says of one of several modules: its problems, and how identity and truth go together in it.
struct Checked {
  source::Loaded module;
  check::Balance balance;
};

/// The same for one module or for several; JSON is one array of them. Where identities and truths can be compared, the
/// figure follows for each module, and for all of them if they are several; in JSON as a note of rule "identity-truth"
/// with the further members v and corrected_v.
void write_report(std::span<const Checked> modules, Report report, std::ostream& out);

}  // namespace rollcall::command
