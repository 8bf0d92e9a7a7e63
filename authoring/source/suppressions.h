#pragma once
#include <span>
#include <vector>

#include "authoring/source/document.h"

namespace rollcall::source {

/// What an author has silenced, held against what was found. What it is made from must outlive it.
class Suppressions {
 public:
  explicit Suppressions(const Document& document)
      : Suppressions(document.suppressions, document.outline, document.module) {}
  /// `whole`: the id of what the outline is of.
  Suppressions(std::span<const Suppression> suppressions, const Outline& outline, const Text& whole)
      : x_suppressions(suppressions), x_outline(outline), x_whole(whole), x_used(suppressions.size()) {}

  /// True if it is silenced: it is no error, and some silence names its rule and the id around its place.
  bool silence(const Diagnostic& found);

  /// Reports (rule "unused-silence") every silence that has silenced nothing so far and that `finder` has to judge:
  /// of a rule, whoever is the first to look whether it is kept; of an error, which cannot be silenced, `check`.
  void report_unused(Finder finder, Diagnostics& problems) const;

 private:
  bool covers(const Suppression& suppression, const Diagnostic& found) const;

  std::span<const Suppression> x_suppressions;
  const Outline& x_outline;
  const Text& x_whole;
  std::vector<bool> x_used;
};

}  // namespace rollcall::source
