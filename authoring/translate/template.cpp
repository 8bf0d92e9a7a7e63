#include "authoring/translate/template.h"

#include "authoring/compile/framework_words.h"
#include "authoring/source/marks.h"
#include "authoring/translate/header.h"

namespace rollcall::translate {

using source::Key;

namespace {

/// What a translator should know and the path does not say.
std::string_view note_on(const source::IdPath& path) {
  if (path.ends_with({Key::place, Key::alt})) return "Says what the picture shows, for those who do not see it.\n";
  if (path.ends_with({Key::place, Key::caption})) return "Says what the sound is, for those who do not hear it.\n";
  if (path.ends_with({Key::time, Key::untimed}))
    return "How the decision is put to a learner who takes it without a time limit.\n";
  if (path.ends_with({Key::text})) return "What the learner can choose to do.\n";
  if (path.ends_with({Key::why})) return "The reason, told to the learner after the consequence.\n";
  return {};
}

std::string notes_on(const compile::TextEntry& entry) {
  return std::string(note_on(entry.path)) + (entry.note.empty() ? "" : entry.note + "\n");
}

}  // namespace

Po extracted(const compile::Compiled& compiled, const source::Document& document, const source::FileTable& files) {
  Po po;
  const scenario::About& about = compiled.scenario.about();
  po.header = new_header(about.module + " " + about.version.text(), "");
  po.header.comments = "The texts of '" + document.title.value + "', written in '" + document.language.value + "'.\n";
  po.header.fuzzy = true;
  for (const compile::TextEntry& entry : compiled.entries) {
    if (entry.text.empty() || compile::is_of_framework(entry)) continue;
    Message message;
    message.context = entry.path.text();
    message.id = entry.text;
    message.translations = {""};
    message.notes = notes_on(entry);
    message.references = {{files[entry.at.file].name, entry.at.line}};
    message.has_slots = !source::marks_of(entry.text).slots.empty();
    po.messages.push_back(std::move(message));
  }
  return po;
}

}  // namespace rollcall::translate
