#include "player/ui/language_row.h"

namespace rollcall::ui {

Button one_of(bool is_chosen, const Frame& frame) {
  if (!is_chosen) return {.checked = false};
  return {.icon = Icon::tick, .state = frame.words(tr("chosen")), .checked = true};
}

std::optional<std::string> draw_languages(const std::vector<LanguageChoice>& languages, const std::string& chosen,
                                          Frame& frame) {
  std::optional<std::string> asked;
  if (languages.size() < 2) return asked;
  frame.space(20);
  frame.paragraph(frame.words(tr("Language")), Type::label, Tone::soft);
  frame.space(8);
  const Frame::Row row(frame);
  for (const LanguageChoice& language : languages) {
    if (frame.button("language " + language.code, language.name, one_of(language.code == chosen, frame)))
      asked = language.code;
  }
  return asked;
}

std::optional<std::string> draw_language_choice(const std::vector<ProgramLanguage>& languages, Frame& frame) {
  std::vector<LanguageChoice> choices;
  for (const ProgramLanguage& language : languages) choices.push_back(language.choice);
  return draw_languages(choices, frame.words().language(), frame);
}

}  // namespace rollcall::ui
