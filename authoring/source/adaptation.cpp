#include "authoring/source/adaptation.h"

#include <algorithm>

#include "authoring/source/folder.h"
#include "authoring/source/marks.h"
#include "authoring/source/nearest.h"
#include "authoring/source/tree.h"
#include "player/utf8.h"

namespace rollcall::source {

Adaptation load_adaptation(const std::filesystem::path& path, const Document& document, FileTable& files,
                           Diagnostics& problems) {
  const Node root = parse_yaml(files, files.add(path.filename().string(), read_source(path)), problems);
  if (root.kind != Node::Kind::map) {
    if (root.kind != Node::Kind::nothing)
      problems.report("bad-adaptation", root.at, tr("'slot: text' lines are expected here"));
    return {};
  }
  std::vector<std::string> known;
  for (const Slot& slot : document.slots) known.push_back(slot.id.value);
  Adaptation adaptation;
  for (const Entry& entry : root.entries) {
    if (std::find(known.begin(), known.end(), entry.key.value) == known.end()) {
      problems.report("bad-adaptation", entry.key.at,
                      tr("the module has no slot '{slot}'", "slot"_is = entry.key.value),
                      did_you_mean(entry.key.value, known));
    } else if (entry.value.kind != Node::Kind::scalar || entry.value.value.empty()) {
      problems.report("bad-adaptation", entry.value.at, tr("a text is expected here"));
    } else {
      const Message fault = fault_of_filling(entry.value.value);
      if (!fault.empty()) problems.report("bad-adaptation", entry.value.at, fault, filling_hint);
      if (utf8_length(entry.value.value) > longest_text)
        problems.report("bad-adaptation", entry.value.at,
                        tr("this text has {count} characters", "count"_is = utf8_length(entry.value.value)),
                        tr("at most {most} are possible", "most"_is = longest_text));
      adaptation[entry.key.value] = entry.value.value;
    }
  }
  return adaptation;
}

void require_filled(const Document& document, const Adaptation& adaptation, Diagnostics& problems) {
  for (const Slot& slot : document.slots) {
    if (slot.must_fill && !adaptation.contains(slot.id.value)) {
      problems.report(
          "unfilled-slot", slot.id.at,
          slot.note.written() ? tr("slot '{slot}' must be filled nationally: {note}", "slot"_is = slot.id.value,
                                   "note"_is = slot.note.value)
                              : tr("slot '{slot}' must be filled nationally", "slot"_is = slot.id.value),
          tr("write '{slot}: ...' into a file and build with --adaptation FILE", "slot"_is = slot.id.value));
    }
  }
}

}  // namespace rollcall::source
