#include "player/ui/story.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace rollcall::ui {
namespace {

void draw_portrait(Frame& frame, const std::string& key, Rectangle area) {
  if (frame.has_picture(key)) {
    frame.display_list().add(DisplayList::Image{key, area, area.width / 2});
    frame.display_list().add(
        DisplayList::Outline{area, frame.theme().line, area.width / 2, std::max(1.0F, frame.dp(1))});
    return;
  }
  frame.display_list().add(DisplayList::Fill{area, frame.theme().tint, area.width / 2});
  const float inset = std::round(area.width / 5);
  frame.display_list().add(
      DisplayList::Symbol{Icon::person,
                          {area.x + inset, area.y + inset, area.width - 2 * inset, area.width - 2 * inset},
                          frame.theme().accent});
}

void draw_name(Frame& frame, const SpokenLine& line) {
  const Frame::Row row(frame, 10);
  frame.paragraph(line.speaker, Type::label, Tone::accent);
  frame.paragraph(line.role, Type::small, Tone::soft);
}

void draw_bar_of(Frame& frame, const Meter& meter, Rectangle bar) {
  frame.display_list().add(DisplayList::Fill{bar, frame.theme().line, bar.height / 2});
  const int range = std::max(1, meter.maximum - meter.minimum);
  const int filled = std::clamp(meter.value - meter.minimum, 0, range);
  if (filled == 0) return;
  bar.width = std::max(bar.height, std::round(bar.width * static_cast<float>(filled) / static_cast<float>(range)));
  frame.display_list().add(DisplayList::Fill{bar, frame.theme().accent, bar.height / 2});
}

/// A stage is a place and no amount: one piece for each, and the present one lit.
void draw_stages(Frame& frame, const Meter& meter, Rectangle bar) {
  const int count = std::max(1, meter.maximum - meter.minimum + 1);
  const float gap = frame.dp(4);
  const float width = (bar.width - gap * static_cast<float>(count - 1)) / static_cast<float>(count);
  for (int stage = 0; stage < count; ++stage) {
    const Rectangle piece{bar.x + std::round((width + gap) * static_cast<float>(stage)), bar.y, std::floor(width),
                          bar.height};
    const bool present = stage == meter.value - meter.minimum;
    frame.display_list().add(
        DisplayList::Fill{piece, present ? frame.theme().accent : frame.theme().line, bar.height / 2});
  }
}

/// All that one person says in one go.
void draw_speech(Frame& frame, const SpokenLine* first, const SpokenLine* last, float size, Type type) {
  const Rectangle column = frame.column();
  const Rectangle portrait{column.x, column.y + frame.dp(2), size, size};
  draw_portrait(frame, first->portrait, portrait);
  const float indent = size + frame.dp(16);
  frame.move_to(column.x + indent, column.y, column.width - indent);
  draw_name(frame, *first);
  for (const SpokenLine* line = first; line != last; ++line) {
    frame.space(line == first ? 2 : 8);
    frame.paragraph(line->text, type);
  }
  const float bottom = std::max(frame.column().y, portrait.y + size);
  frame.move_to(column.x, bottom, column.width);
}

}  // namespace

void draw_lines(Frame& frame, const std::vector<SpokenLine>& lines, Voice voice) {
  const float size = voice == Voice::full ? frame.dp(56) : frame.dp(36);
  const Type type = voice == Voice::full ? Type::speech : Type::body;
  const SpokenLine* line = lines.data();
  const SpokenLine* end = line + lines.size();
  while (line != end) {
    if (line != lines.data()) frame.space(voice == Voice::full ? 16 : 10);
    const SpokenLine* next = line + 1;
    if (line->speaker.empty()) {
      frame.paragraph(line->text, type);
    } else {
      while (next != end && next->speaker == line->speaker) ++next;
      draw_speech(frame, line, next, size, type);
    }
    line = next;
  }
}

void draw_sources(Frame& frame, const std::vector<CitedSource>& sources) {
  bool first = true;
  for (const CitedSource& source : sources) {
    if (!std::exchange(first, false)) frame.space(5);
    frame.paragraph(
        frame.words(tr("Source: {source}", "source"_is = Message::shown(source_line(frame.words(), source)))),
        Type::small, Tone::soft);
    if (source.says.empty()) continue;
    frame.space(2);
    frame.paragraph(says_line(frame.words(), source), Type::small);
  }
}

void draw_works(Frame& frame, const std::vector<ListedWork>& works) {
  for (const ListedWork& listed : works) {
    frame.space(10);
    frame.paragraph(source_line(frame.words(), listed.work), Type::small);
    const Rectangle column = frame.column();
    const float indent = frame.dp(16);
    frame.move_to(column.x + indent, column.y, column.width - indent);
    for (const Locator& at : listed.at) {
      frame.space(3);
      frame.paragraph(locator_line(frame.words(), at), Type::small, Tone::soft);
    }
    frame.move_to(column.x, frame.column().y, column.width);
  }
}

void draw_reason(Frame& frame, const Reason& reason) {
  if (reason.empty()) return;
  const Frame::Card card(frame, Surface::callout, 20);
  frame.paragraph(frame.words(tr("Why")), Type::label, Tone::accent);
  frame.space(4);
  frame.paragraph(reason.text);
  if (!reason.sources.empty()) frame.space(10);
  draw_sources(frame, reason.sources);
}

void draw_meanings(Frame& frame, const std::vector<Meaning>& meanings, float space) {
  if (meanings.empty()) return;
  frame.space(space);
  const Frame::Card card(frame, Surface::card, 18);
  frame.paragraph(frame.words(tr("Words")), Type::label, Tone::soft);
  for (const Meaning& meaning : meanings) {
    frame.space(6);
    frame.paragraph(meaning_line(frame.words(), meaning));
  }
}

Panes story_panes(const Frame& frame, const Place& place) {
  return reading_panes(frame.metrics(), frame.column().y, place.shows() ? Beside::picture : Beside::nothing);
}

void draw_picture(Frame& frame, const Place& place, float most_height) {
  if (frame.has_picture(place.picture)) {
    frame.picture(place.picture, place.alt.plain, most_height);
  } else {
    frame.paragraph(place.alt, Type::small, Tone::soft, text::Slant::italic);
  }
  if (!place.caption.empty()) {
    frame.space(8);
    frame.paragraph(place.caption, Type::small, Tone::soft, text::Slant::italic);
  }
}

void draw_meters(Frame& frame, const std::vector<Meter>& meters) {
  bool first = true;
  for (const Meter& meter : meters) {
    if (!first) frame.space(14);
    first = false;
    const std::string word = meter_word(frame.words(), meter);
    ShapedText& value = frame.set(word, Type::label);
    ShapedText& label = frame.set(meter.label, Type::small, frame.column().width - value.box - frame.dp(12));
    const float height = std::ceil(std::max(value.paragraph.height(), label.paragraph.height()));
    const Rectangle area = frame.put(frame.column().width, height + frame.dp(12));
    frame.letters(label, area.x, area.y, frame.theme().soft);
    frame.letters(value, area.x + area.width - value.box, area.y, frame.theme().ink);
    const float thick = frame.dp(6);
    const Rectangle bar{area.x, area.y + area.height - thick, area.width, thick};
    if (meter.stage.empty())
      draw_bar_of(frame, meter, bar);
    else
      draw_stages(frame, meter, bar);
    frame.note(access::Role::meter, meter.label.plain, word, area);
  }
}

}  // namespace rollcall::ui
