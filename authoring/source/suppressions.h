#pragma once
#include <vector>

#include "authoring/source/document.h"

namespace rollcall::source {

/// What an author has silenced, held against what was found. The document must outlive it.
class Suppressions {
 public:
  explicit Suppressions(const Document& document);

  /// True if it is silenced: it is no error, and some silence names its rule and the id around its place.
  bool silence(const Diagnostic& found);

  /// Reports (rule "unused-silence") every silence that has silenced nothing so far and that `finder` has to judge:
  /// of a rule, whoever is the first to look whether it is kept; of an error, which cannot be silenced, `check`.
  void report_unused(Finder finder, Diagnostics& problems) const;

 private:
  bool covers(const Suppression& suppression, const Diagnostic& found) const;

  const Document& x_document;
  std::vector<bool> x_used;
};

}  // namespace rollcall::source
