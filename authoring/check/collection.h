#pragma once
#include <map>
#include <string>
#include <vector>

#include "authoring/check/balance.h"
#include "authoring/check/conduct.h"
#include "authoring/check/outsider.h"
#include "authoring/check/urging.h"
#include "authoring/source/diagnostic.h"

namespace rollcall::check {

/// What only shows over several modules: one story may have its one culprit.
struct Collection {
  void add(const source::Document& document);

  /// Of rules that Finder::folder keeps, each at no place in particular.
  std::vector<source::Diagnostic> warnings() const;

  Balance balance;
  Conduct conduct;
  Urging urging;
  std::map<std::string, Outsider> outsiders;  ///< by the language of the modules
};

}  // namespace rollcall::check
