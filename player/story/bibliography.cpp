#include "player/story/bibliography.h"

#include <algorithm>
#include <map>
#include <utility>

namespace rollcall::story {
namespace {

/// The link goes to the work, unless that has another one.
void list(ListedWork& listed, Locator at) {
  std::string& link = listed.work.at.link;
  if (link.empty()) link = at.link;
  if (at.link == link) at.link.clear();
  if (at.empty() || std::find(listed.at.begin(), listed.at.end(), at) != listed.at.end()) return;
  listed.at.push_back(std::move(at));
}

}  // namespace

std::vector<ListedWork> bibliography(const LocalizedScenario& tale) {
  std::vector<ListedWork> works;
  std::map<Work, std::size_t, IsBefore> places;
  for (const scenario::Source& row : tale.scenario.sources()) {
    CitedSource source = source_of(tale, row);
    const auto [known, is_new] = places.emplace(source.work, works.size());
    if (is_new) works.push_back({{source.work, {{}, {}, {}, source.at.is_among_right_to_left}, {}, false}, {}});
    list(works[known->second], std::move(source.at));
  }
  return works;
}

}  // namespace rollcall::story
