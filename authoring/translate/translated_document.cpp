#include "authoring/translate/translated_document.h"

#include <unordered_map>

#include "authoring/source/offset.h"
#include "authoring/survey/texts.h"

namespace rollcall::translate {
namespace {

std::string name_of(const std::string& context, const std::string& id) { return context + '\0' + id; }

/// What a text says: the line ends of YAML's block texts are not part of it.
std::string said(std::string text) {
  while (text.ends_with('\n')) text.pop_back();
  return text;
}

}  // namespace

TranslatedDocument::TranslatedDocument(const source::Document& document, const compile::Compiled& compiled,
                                       const Translation& translation)
    : x_translation(translation), x_document(document) {
  std::unordered_map<std::string, const Message*> translated;
  for (const Message& message : translation.texts.messages) {
    if (state(message) == State::translated)
      translated.emplace(name_of(message.context.value_or(""), message.id), &message);
  }
  for (const compile::TextEntry& entry : compiled.entries) {
    const auto found = translated.find(name_of(entry.path.text(), entry.text));
    if (found != translated.end()) x_messages.emplace(std::pair(place_of(entry.at), entry.text), found->second);
  }
  x_document.language.value = translation.language;
  x_document.skills.reset();  // its words are looked at with those of the source
  survey::each_text_to_change(x_document, [&](source::Text& text) {
    const auto found = x_messages.find({place_of(text.at), said(text.value)});
    if (found == x_messages.end()) {
      text = {};
    } else {
      text.value = found->second->translations[0];
    }
  });
}

source::Diagnostics TranslatedDocument::placed(const source::Diagnostics& found, const source::FileTable& files) const {
  source::Diagnostics result;
  const std::uint32_t file = x_translation.texts.file;
  for (const source::Diagnostic& one : found.sorted()) {
    const auto text = x_messages.lower_bound({place_of(one.at), std::string()});
    const bool is_known = text != x_messages.end() && text->first.first == place_of(one.at);
    result.report(one.rule, is_known ? source::position_at(files[file].content, text->second->begin, file) : one.at,
                  one.message, one.hint);
  }
  return result;
}

}  // namespace rollcall::translate
