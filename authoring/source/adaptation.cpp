#include "authoring/source/adaptation.h"

#include <algorithm>
#include <optional>

#include "authoring/source/cut_text.h"
#include "authoring/source/folder.h"
#include "authoring/source/marks.h"
#include "authoring/source/nearest.h"
#include "authoring/source/scalars.h"
#include "authoring/source/tree.h"
#include "player/ascii.h"
#include "player/utf8.h"

namespace rollcall::source {

namespace {

/// A text for a slot, if it can be one.
std::optional<std::string> text_of(const Node& node, Diagnostics& problems) {
  if (node.kind != Node::Kind::scalar || node.value.empty()) {
    problems.report("bad-adaptation", node.at, tr("a text is expected here"),
                    tr("write 'slot: text', or 'language: text' lines below the slot"));
    return std::nullopt;
  }
  expect_whole(node, problems, "bad-adaptation");
  const Message fault = fault_of_filling(node.value);
  if (!fault.empty()) problems.report("bad-adaptation", node.at, fault, filling_hint);
  if (utf8_length(node.value) > longest_text)
    problems.report("bad-adaptation", node.at,
                    tr("this text has {count} characters", "count"_is = utf8_length(node.value)),
                    tr("at most {most} are possible", "most"_is = longest_text));
  return node.value;
}

std::map<std::string, std::string, std::less<>> texts_of(const Entry& slot, std::string_view source_language,
                                                         Diagnostics& problems) {
  std::map<std::string, std::string, std::less<>> texts;
  if (slot.value.kind != Node::Kind::map) {
    if (auto text = text_of(slot.value, problems)) texts[""] = *std::move(text);
    return texts;
  }
  for (const Entry& entry : slot.value.entries) {
    if (!is_language(entry.key.value))
      problems.report("bad-adaptation", entry.key.at,
                      tr("'{language}' is not a language code", "language"_is = entry.key.value),
                      hint_for_language(entry.key.value));
    if (auto text = text_of(entry.value, problems)) texts[ascii_lower(entry.key.value)] = *std::move(text);
  }
  if (!slot.value.find(source_language))
    problems.report("bad-adaptation", slot.key.at,
                    tr("the language of the module, '{language}', is missing here", "language"_is = source_language),
                    tr("add '{language}: ...'", "language"_is = source_language));
  return texts;
}

}  // namespace

const std::string* filling(const Adaptation& adaptation, const Slot& slot, std::string_view language,
                           std::string_view source_language) {
  const auto texts = adaptation.find(slot.id.value);
  if (texts == adaptation.end()) return nullptr;
  const std::string stand_in = slot.must_fill ? ascii_lower(source_language) : std::string();
  for (const std::string& wanted : {ascii_lower(language), std::string(), stand_in}) {
    if (const auto text = texts->second.find(wanted); text != texts->second.end()) return &text->second;
  }
  return nullptr;
}

Adaptation load_adaptation(const std::filesystem::path& path, const Document& document, FileTable& files,
                           Diagnostics& problems) {
  const Node root = parse_yaml(files, files.add_other(path.string(), read_source(path)), problems);
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
      continue;
    }
    auto texts = texts_of(entry, document.language.value, problems);
    if (!texts.empty()) adaptation[entry.key.value] = std::move(texts);
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
