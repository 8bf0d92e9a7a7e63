#include "player/terminal/story.h"
#include "player/terminal/wrap.h"

namespace rollcall::terminal {

void Story::cover(const story::CoverView& view) {
  const story::OpeningView& opening = view.opening;
  const std::string title = flowing(opening.title.plain);
  x_out << title << "\n" << std::string(length_of(title), '=') << "\n";
  paragraph(opening.summary.plain);
  if (!opening.objectives.empty()) x_out << "\n" << x_words(tr("What you can do afterwards")) << "\n";
  for (const story::RichText& objective : opening.objectives) paragraph(objective.plain, "  ");
  if (!view.practises.empty()) x_out << "\n" << x_words(tr("What it practises")) << "\n";
  for (const story::Practises& row : view.practises) paragraph(story::practises_line(x_words, view, row), "  ");
  x_out << "\n";
  if (!opening.content_note.empty()) labelled(x_words(tr("Before you begin")), opening.content_note.plain);
  paragraph(x_words(story::minutes_sentence(view)));
  meanings(opening.meanings);
  x_out << "\n";
}

void Story::works(const std::vector<story::ListedWork>& works) const {
  if (!works.empty()) x_out << "\n" << x_words(tr("Sources")) << "\n";
  for (const story::ListedWork& listed : works) {
    paragraph(story::work_line(x_words, listed.work), "  ");
    for (const story::Locator& at : listed.at) paragraph(story::locator_line(x_words, at), "    ");
  }
}

void Story::glossary(const story::GlossaryView& view, std::string_view letters) const {
  const std::vector<std::size_t> found = story::beginning_with(view, letters);
  x_out << "\n" << x_words(tr("Words of this module")) << "\n";
  paragraph(x_words(story::found_sentence(view, found.size())));
  for (const std::size_t word : found) paragraph(story::meaning_line(x_words, view.words[word]).plain, "  ");
}

}  // namespace rollcall::terminal
