#include "authoring/source/shortlist.h"

#include <algorithm>
#include <map>
#include <utility>

namespace rollcall::source {

Shortlist shortlist(std::vector<Diagnostic> all, std::size_t most) {
  Shortlist list;
  std::map<std::string, std::size_t> met;
  for (Diagnostic& one : all) {
    if (++met[one.rule] <= most) {
      list.first.push_back(std::move(one));
      continue;
    }
    const auto known = std::find_if(list.more.begin(), list.more.end(),
                                    [&](const Shortlist::More& more) { return more.rule == one.rule; });
    if (known == list.more.end())
      list.more.push_back({one.rule, 1});
    else
      ++known->count;
  }
  return list;
}

}  // namespace rollcall::source
