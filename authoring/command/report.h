#pragma once
#include <cstdint>
#include <span>
#include <string_view>

#include "authoring/check/balance.h"
#include "authoring/source/folder.h"
#include "authoring/source/path_source.h"
#include "player/terminal/console.h"

namespace rollcall::authoring {

enum class Report : std::uint8_t { text, json };
/// How much of what was found is told to people.
enum class Extent : std::uint8_t {
  first_of_each,  ///< ten of a rule; the rest is counted
  all,
};

/// One diagnostic, as source::format has it.
void say(const source::Diagnostic& diagnostic, const source::FileTable& files, const terminal::Console& console);

/// "module: 1 error, 2 warnings."
Message tally(std::string_view module, std::span<const source::Diagnostic> diagnostics);

/// The first problems of each rule in a module, and a closing line that counts them all. JSON is {"findings": [...]},
/// with what DIAGNOSTICS.md says of each.
void write_report(const source::Loaded& module, Report report, const terminal::Console& console);

/// What `check` says of one of several modules: its problems, and how identity and truth go together in it.
struct Checked {
  source::Loaded module;
  check::Balance balance;
};

/// The same for one module or for several; JSON is one array of them. Where who somebody is can be held against what is
/// true over enough scenes, the figure follows for each module; in JSON as a note of rule "identity-truth". Of several
/// modules follows what shows only over all of them (collection_report.h).
void write_report(std::span<const Checked> modules, Report report, Extent extent, const terminal::Console& console);

/// The same for paths, of which nothing is told together.
void write_report(std::span<const source::LoadedPath> paths, Report report, Extent extent,
                  const terminal::Console& console);
/// The first problems of each rule in a path, as of a module.
void write_report(const source::LoadedPath& path, Report report, const terminal::Console& console);

}  // namespace rollcall::authoring
