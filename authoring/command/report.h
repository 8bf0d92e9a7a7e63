#pragma once
#include <ostream>
#include <span>

#include "authoring/check/balance.h"
#include "authoring/source/folder.h"
#include "player/error.h"

namespace rollcall::command {

enum class Report : std::uint8_t { text, json };

/// The sentence of an error and, on a line of its own, what to do.
void complain(const Error& error, std::ostream& err);

/// Every problem of a module, and a closing line that counts them. JSON is {"findings": [...]}, with what
/// DIAGNOSTICS.md says of each.
void write_report(const source::Loaded& module, Report report, std::ostream& out);

/// What `check` says of one of several modules: its problems, and how identity and truth go together in it.
struct Checked {
  source::Loaded module;
  check::Balance balance;
};

/// The same for one module or for several; JSON is one array of them. Where who somebody is can be held against what is
/// true over enough scenes, the figure follows for each module, and for all of them if they are several; in JSON as a
/// note of rule "identity-truth" with the further members v and corrected_v.
void write_report(std::span<const Checked> modules, Report report, std::ostream& out);

}  // namespace rollcall::command
