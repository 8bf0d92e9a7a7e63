#include "authoring/check/wholeness.h"

#include <algorithm>
#include <vector>

namespace rollcall::check {

bool is_whole(const source::Diagnostics& problems) {
  const std::vector<source::Diagnostic> all = problems.sorted();
  return std::none_of(all.begin(), all.end(), [](const source::Diagnostic& one) {
    return source::find_rule(one.rule)->scope == source::Scope::torn_part;
  });
}

}  // namespace rollcall::check
