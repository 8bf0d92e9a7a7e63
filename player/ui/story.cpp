#include "player/ui/story.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

namespace rollcall::ui {
namespace {

constexpr float large_portrait = 56;   // dp
constexpr float small_portrait = 36;   // dp
constexpr float portrait_gap = 16;     // dp
constexpr float meter_word_room = 96;  // dp at usual letters, so that no value moves the others
constexpr float meter_gap = 28;        // dp

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

struct MeterWords {
  ShapedText& label;
  ShapedText& value;
  float height() const { return std::ceil(std::max(value.paragraph.height(), label.paragraph.height())); }
};

MeterWords words_of(Frame& frame, const Meter& meter, float width) {
  ShapedText& value = frame.set(meter_word(frame.words(), meter), Type::label);
  ShapedText& label = frame.set(meter.label, Type::small, std::max(frame.dp(40), width - value.box - frame.dp(12)));
  return {label, value};
}

float height_of(Frame& frame, const Meter& meter, float width) {
  return words_of(frame, meter, width).height() + frame.dp(12);
}

/// The bars of a row stand on one line.
void draw_meter(Frame& frame, const Meter& meter, Rectangle area) {
  const MeterWords words = words_of(frame, meter, area.width);
  const float thick = frame.dp(6);
  const Rectangle bar{area.x, area.y + area.height - thick, area.width, thick};
  const float top = area.y + area.height - frame.dp(12) - words.height();
  frame.letters(words.label, area.x, top, frame.theme().soft);
  frame.letters(words.value, area.x + area.width - words.value.box, top, frame.theme().ink);
  if (meter.stage.empty())
    draw_bar_of(frame, meter, bar);
  else
    draw_stages(frame, meter, bar);
  const access::Amount amount{static_cast<double>(meter.minimum), static_cast<double>(meter.maximum),
                              static_cast<double>(meter.value)};
  frame.note(access::Role::meter, meter.label.plain, meter_word(frame.words(), meter), area, amount);
}

/// So many that each has its words on one line, and that none is alone on the last.
std::size_t columns_for(Frame& frame, const std::vector<Meter>& meters) {
  const float gap = frame.dp(meter_gap);
  float widest = 0;
  for (const Meter& meter : meters) widest = std::max(widest, frame.set(meter.label, Type::small).box);
  const float room = (frame.column().width + gap) / (widest + frame.sp(meter_word_room) + gap);
  auto columns = std::clamp<std::size_t>(static_cast<std::size_t>(room), 1, std::max<std::size_t>(meters.size(), 1));
  while (columns > 1 && meters.size() % columns == 1) --columns;
  return columns;
}

struct Manner {
  float portrait;  ///< pixels across
  Type type;
  Portraits portraits;
  access::Live live;
};

/// One of them that is live is another than the one before, also if it says the same.
class LiveLine {
 public:
  LiveLine(Frame& frame, access::Live live, std::size_t number) {
    if (live != access::Live::off) x_region.emplace(frame, live, number);
  }

 private:
  std::optional<Frame::LiveRegion> x_region;
};

/// All that one person says in one go. Returns where the last of it begins.
float draw_speech(Frame& frame, std::span<const SpokenLine> lines, const Manner& manner, std::size_t number) {
  const Rectangle column = frame.column();
  const float size = manner.portrait;
  const float before = size + frame.dp(portrait_gap);
  const float indent = manner.portraits == Portraits::hanging ? 0 : before;
  const Rectangle portrait{column.x + indent - before, column.y + frame.dp(2), size, size};
  draw_portrait(frame, lines.front().portrait, portrait);
  frame.move_to(column.x + indent, column.y, column.width - indent);
  float last = column.y;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const LiveLine live(frame, manner.live, number + i);
    if (i == 0) draw_name(frame, lines[i]);
    frame.space(i == 0 ? 2 : 8);
    if (i != 0) last = frame.column().y;
    frame.paragraph(lines[i].text, manner.type);
  }
  const float bottom = std::max(frame.column().y, portrait.y + size);
  frame.move_to(column.x, bottom, column.width);
  return last;
}

/// How many one person says in one go, from the first on.
std::size_t length_of_speech(std::span<const SpokenLine> lines) {
  std::size_t length = 1;
  if (lines.front().speaker.empty()) return length;
  while (length < lines.size() && lines[length].speaker == lines.front().speaker) ++length;
  return length;
}

}  // namespace

Portraits portraits_for(const Frame& frame, const Panes& panes) {
  const float room = panes.words.x - frame.dp(margin) / 2;
  const bool has_room = !panes.beside && room >= frame.dp(large_portrait + portrait_gap);
  return has_room ? Portraits::hanging : Portraits::inside;
}

float draw_lines(Frame& frame, std::span<const SpokenLine> lines, Voice voice, Portraits portraits, access::Live live) {
  const bool is_full = voice == Voice::full;
  const Manner manner{frame.dp(is_full ? large_portrait : small_portrait), is_full ? Type::speech : Type::body,
                      portraits, live};
  float last = frame.column().y;
  for (std::size_t at = 0; at < lines.size();) {
    if (at != 0) frame.space(is_full ? 16 : 10);
    last = frame.column().y;
    const auto speech = lines.subspan(at, length_of_speech(lines.subspan(at)));
    if (lines[at].speaker.empty()) {
      const LiveLine region(frame, live, at);
      frame.paragraph(lines[at].text, manner.type);
    } else {
      last = draw_speech(frame, speech, manner, at);
    }
    at += speech.size();
  }
  return last;
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
    frame.paragraph(work_line(frame.words(), listed.work), Type::small);
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

void draw_labels(Frame& frame, const std::vector<std::string>& labels, bool is_strong) {
  const Frame::Row row(frame);
  Frame::Strength strength = is_strong ? Frame::Strength::strong : Frame::Strength::quiet;
  for (const std::string& label : labels) frame.pill(label, std::exchange(strength, Frame::Strength::quiet));
}

void draw_solution(Frame& frame, const SolvedOption& solution) {
  const Frame::Card card(frame, Surface::card, 24);
  frame.heading(solution.text, Type::subtitle);
  frame.space(10);
  draw_labels(frame, solution_labels(frame.words(), solution), solution.quality == 3);
  if (!solution.consequence.empty()) frame.space(14);
  draw_lines(frame, solution.consequence, Voice::brief);
  if (!solution.reason.empty()) frame.space(16);
  draw_reason(frame, solution.reason);
}

void draw_solutions(Frame& frame, const NamedSkill& practised, const std::vector<SolvedOption>& solutions) {
  if (const std::string example = example_line(frame.words(), practised); !example.empty()) {
    frame.space(14);
    frame.paragraph(example, Type::small, Tone::soft);
  }
  for (const SolvedOption& solution : solutions) {
    frame.space(18);
    draw_solution(frame, solution);
  }
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
  return reading_panes(frame.metrics(), frame.column().y,
                       frame.has_picture(place.picture) ? Beside::picture : Beside::nothing);
}

void draw_picture_above(Frame& frame, const Place& place, float most_height) {
  const float top = frame.column().y;
  draw_picture(frame, place, most_height);
  if (frame.column().y > top) frame.space(18);
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

bool draw_meters_above(Frame& frame, const std::vector<Meter>& meters) {
  if (columns_for(frame, meters) < meters.size()) return false;
  frame.space(14);
  draw_meters(frame, meters);
  if (!meters.empty()) frame.space(10);
  return true;
}

void draw_meters(Frame& frame, const std::vector<Meter>& meters) {
  if (meters.empty()) return;
  const std::size_t columns = columns_for(frame, meters);
  const float gap = frame.dp(meter_gap);
  const float width = std::floor((frame.column().width + gap) / static_cast<float>(columns) - gap);
  for (std::size_t first = 0; first < meters.size(); first += columns) {
    if (first > 0) frame.space(14);
    const std::size_t last = std::min(first + columns, meters.size());
    float height = 0;
    for (std::size_t i = first; i < last; ++i) height = std::max(height, height_of(frame, meters[i], width));
    Rectangle cell = frame.put(frame.column().width, height);
    cell.width = width;
    for (std::size_t i = first; i < last; ++i) {
      draw_meter(frame, meters[i], cell);
      cell.x += width + gap;
    }
  }
}

}  // namespace rollcall::ui
