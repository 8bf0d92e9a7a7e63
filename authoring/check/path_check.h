#pragma once
#include <functional>
#include <span>
#include <string_view>
#include <vector>

#include "authoring/source/path_document.h"
#include "authoring/survey/offered_module.h"
#include "authoring/survey/path_order.h"
#include "player/course/path.h"

/// The rules a path must keep, as check.h has those of modules.
namespace rollcall::check {

struct PathEnvironment {
  std::vector<survey::OfferedModule> modules;    ///< that its steps can name
  std::function<bool(char32_t)> has_glyph = {};  ///< one of the shipped fonts can show it; not given: not asked
};

/// What a rule may look at.
struct CheckedPath {
  const source::PathDocument& document;
  const survey::PathOrder& order;
  const PathEnvironment& environment;
};

/// A rule of source::rules() that `check` runs on a path.
struct PathRule {
  std::string_view name;  ///< its id
  void (*run)(const CheckedPath&, const PathRule&, source::Diagnostics&);
};

std::span<const PathRule> path_rules();

/// Runs every rule; a path without errors can be compiled. Warnings that the author has silenced are taken out of
/// `problems`, and what is silenced in vain is reported. While something could not be read as a part of a path,
/// nothing is missed.
void check(const source::PathDocument& path, const PathEnvironment& environment, source::Diagnostics& problems);

/// What is not raised from the release before it (rules "version-not-raised", "rule-not-raised"). Precondition: `now`
/// is what this document says.
void check_release(const source::PathDocument& path, const course::Path& now, const course::Path& before,
                   source::Diagnostics& problems);

}  // namespace rollcall::check
