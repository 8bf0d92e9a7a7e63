#include "authoring/source/merge.h"

#include <algorithm>
#include <array>

namespace rollcall::source {
namespace {

constexpr std::array<std::string_view, 11> shared_keys{"sources", "cast", "state", "scenes", "later", "endings",
                                                       "questions", "glossary", "slots", "fragments", "silence"};

Node* find(Node& map, std::string_view key) {
  for (Entry& entry : map.entries) {
    if (entry.key.value == key) return &entry.value;
  }
  return nullptr;
}

void append(Node& to, Node from, Problems& problems) {
  for (Entry& entry : from.entries) {
    if (to.find(entry.key.value)) {
      problems.error("bad-file", entry.key.at, "'" + entry.key.value + "' stands in another file of this module already", "rename one of them");
    } else {
      to.entries.push_back(std::move(entry));
    }
  }
  std::move(from.items.begin(), from.items.end(), std::back_inserter(to.items));
}

}  // namespace

void merge(Node& root, Node part, Problems& problems) {
  for (Entry& entry : part.entries) {
    if (std::find(shared_keys.begin(), shared_keys.end(), entry.key.value) == shared_keys.end()) {
      problems.error("bad-file", entry.key.at, "'" + entry.key.value + "' may stand in module.yaml only");
    } else if (Node* there = find(root, entry.key.value); there && there->kind == entry.value.kind) {
      append(*there, std::move(entry.value), problems);
    } else {
      root.entries.push_back(std::move(entry));
    }
  }
}

}  // namespace rollcall::source
