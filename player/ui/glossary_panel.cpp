#include "player/ui/glossary_panel.h"

#include <utility>

namespace rollcall::ui {
namespace {

constexpr std::size_t most_letters = 40;

void draw_word(const Meaning& meaning, Frame& frame) {
  const Frame::Card card(frame, Surface::card, 18);
  frame.paragraph(meaning_line(frame.words(), meaning));
}

}  // namespace

std::optional<Action> GlossaryPanel::draw(const GlossaryPage& page, Frame& frame) {
  frame.at("glossary");
  std::optional<Action> action;
  const bool is_new = std::exchange(opened, page.occasion) != page.occasion;
  if (is_new) letters.clear();
  frame.space(12);
  frame.heading(frame.words(tr("Words of this module")), Type::display);
  frame.space(16);
  frame.field("letters", frame.words(tr("First letters")), letters, most_letters);
  if (is_new) frame.ask_focus("letters");
  frame.space(8);
  const std::vector<std::size_t> found = beginning_with(page.glossary, letters.text);
  {
    const Frame::LiveRegion live(frame, access::Live::polite);
    frame.paragraph(frame.words(found_sentence(page.glossary, found.size())), Type::small, Tone::soft);
  }
  for (const std::size_t word : found) {
    frame.space(12);
    draw_word(page.glossary.words[word], frame);
  }
  frame.space(24);
  const Button look{.kind = Button::Kind::primary};
  if (frame.button("back", frame.words(tr("Back to where you were")), look)) action = LeaveGlossary{};
  return action;
}

}  // namespace rollcall::ui
