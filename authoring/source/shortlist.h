#pragma once
#include <cstddef>
#include <string>
#include <vector>

#include "authoring/source/diagnostic.h"

namespace rollcall::source {

/// The first diagnostics of every rule. A mistake that was made everywhere must not hide the others.
struct Shortlist {
  struct More {
    std::string rule;
    std::size_t count = 0;
  };
  std::vector<Diagnostic> first;  ///< in the order of the list
  std::vector<More> more;         ///< how many of a rule are left out, in the order in which rules reach their limit
};

/// At most so many of a rule.
Shortlist shortlist(std::vector<Diagnostic> all, std::size_t most);

}  // namespace rollcall::source
