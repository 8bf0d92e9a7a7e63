#include "authoring/source/include_file.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <string_view>
#include <unordered_set>

namespace rollcall::source {
namespace {

constexpr std::array<std::string_view, 11> shared_keys{
    "sources", "cast", "state", "scenes", "later", "endings", "questions", "glossary", "slots", "fragments", "silence"};

Node* find(Node& map, std::string_view key) {
  for (Entry& entry : map.entries) {
    if (entry.key.value == key) return &entry.value;
  }
  return nullptr;
}

void append(Node& to, Node from, Diagnostics& problems) {
  std::unordered_set<std::string_view> there;
  for (const Entry& entry : to.entries) there.insert(entry.key.value);
  std::erase_if(from.entries, [&](const Entry& entry) {
    if (!there.contains(entry.key.value)) return false;
    problems.report("bad-file", entry.key.at,
                    tr("'{key}' stands in another file of this module already", "key"_is = entry.key.value),
                    tr("rename one of them"));
    return true;
  });
  std::move(from.entries.begin(), from.entries.end(), std::back_inserter(to.entries));
  std::move(from.items.begin(), from.items.end(), std::back_inserter(to.items));
}

}  // namespace

void include_file(Node& root, Node part, Diagnostics& problems) {
  for (Entry& entry : part.entries) {
    if (std::find(shared_keys.begin(), shared_keys.end(), entry.key.value) == shared_keys.end()) {
      problems.report("bad-file", entry.key.at,
                      tr("'{key}' may stand in module.yaml only", "key"_is = entry.key.value));
    } else if (Node* there = find(root, entry.key.value); there && there->kind == entry.value.kind) {
      append(*there, std::move(entry.value), problems);
    } else {
      root.entries.push_back(std::move(entry));
    }
  }
}

}  // namespace rollcall::source
