#include "authoring/translate/template.h"

#include "authoring/source/marks.h"
#include "authoring/translate/header.h"

namespace rollcall::translate {
namespace {

/// What a translator should know and the path of keys does not say.
struct Note {
  std::string_view key_end, text;
};
constexpr Note notes[] = {
    {".place.alt", "Says what the picture shows, for those who do not see it."},
    {".place.caption", "Says what the sound is, for those who do not hear it."},
    {".time.untimed", "How the decision is put to a learner who takes it without a time limit."},
    {".text", "What the learner can choose to do."},
    {".why", "The reason, told to the learner after the consequence."},
};

std::string note_on(const compile::TextEntry& entry) {
  std::string result;
  for (const Note& note : notes) {
    if (entry.context.ends_with(note.key_end)) result += std::string(note.text) + "\n";
  }
  if (!entry.note.empty()) result += entry.note + "\n";
  return result;
}

}  // namespace

Po extracted(const compile::Compiled& compiled, const source::Document& document) {
  Po po;
  const scenario::About& about = compiled.scenario.about();
  po.header = new_header(about.module + " " + about.version.text(), "");
  po.header.comments = "The texts of '" + document.title.value + "', written in '" + document.language.value + "'.\n";
  po.header.fuzzy = true;
  for (const compile::TextEntry& entry : compiled.entries) {
    if (entry.text.empty()) continue;
    Message message;
    message.context = entry.context;
    message.id = entry.text;
    message.translations = {""};
    message.notes = note_on(entry);
    message.references = {{document.files.at(entry.at.file).name, entry.at.line}};
    message.has_slots = !source::marked_names(entry.text, "{", "}").empty();
    po.messages.push_back(std::move(message));
  }
  return po;
}

}  // namespace rollcall::translate
