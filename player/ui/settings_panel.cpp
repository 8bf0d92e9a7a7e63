#include "player/ui/settings_panel.h"

#include <string>
#include <vector>

#include "player/ui/about.h"
#include "player/ui/language_row.h"

namespace rollcall::ui {
namespace {

/// Settings that belong together, on a surface of their own, until it goes out of scope.
class Group {
 public:
  Group(const Message& name, Frame& frame) : x_card(frame, Surface::card, 26) {
    frame.heading(frame.words(name), Type::subtitle);
  }

 private:
  Frame::Card x_card;
};

template <class Value>
struct Way {
  Value value;
  Message name;
};

/// One of several ways to have something; a press on another changes it.
template <class Value>
void draw_ways(std::string_view id, const Message& what, Value& value, const std::vector<Way<Value>>& ways,
               Frame& frame) {
  frame.space(20);
  frame.paragraph(frame.words(what), Type::label, Tone::soft);
  frame.space(8);
  const Frame::Row row(frame);
  const Value before = value;
  for (std::size_t i = 0; i < ways.size(); ++i) {
    const std::string button = std::string(id) + " " + std::to_string(i);
    if (frame.button(button, frame.words(ways[i].name), one_of(ways[i].value == before, frame))) value = ways[i].value;
  }
}

template <class Percents>
std::vector<Way<int>> ways_of(const Percents& percents) {
  std::vector<Way<int>> ways;
  for (const int percent : percents) ways.push_back({percent, tr("{percent} %", "percent"_is = percent)});
  return ways;
}

void draw_reading(Settings& settings, Frame& frame) {
  draw_ways("text", tr("Size of text"), settings.text_percent, ways_of(Settings::text_sizes), frame);
  draw_ways<Spacing>("spacing", tr("Letters, words and lines"), settings.spacing,
                     {{Spacing::usual, tr("As usual")}, {Spacing::wide, tr("Far apart, for dyslexia")}}, frame);
  draw_ways<Colours>("colours", tr("Colours"), settings.colours,
                     {{Colours::of_system, tr("As on this computer")},
                      {Colours::light, tr("Light")},
                      {Colours::dark, tr("Dark")},
                      {Colours::high_contrast, tr("High contrast")}},
                     frame);
  draw_ways<Motion>("motion", tr("What moves, such as the bar of a clock"), settings.motion,
                    {{Motion::of_system, tr("As on this computer")},
                     {Motion::usual, tr("Little by little")},
                     {Motion::less, tr("In few steps")}},
                    frame);
}

std::vector<Way<int>> ways_of_speed() {
  return {{1, tr("Very slow")}, {2, tr("Slow")}, {3, tr("As usual")}, {4, tr("Fast")}, {5, tr("Very fast")}};
}

void draw_lines_of_story(Settings& settings, Frame& frame) {
  draw_ways<Lines>("lines", tr("What is told and said in the story"), settings.lines,
                   {{Lines::at_once, tr("All of a page at once")},
                    {Lines::one_by_one, tr("Line by line, on a key or a click")},
                    {Lines::by_themselves, tr("Line by line, by itself")}},
                   frame);
  if (settings.lines != Lines::by_themselves) return;
  draw_ways("reading pace", tr("How fast you read"), settings.reading_pace, ways_of_speed(), frame);
}

void draw_sound(Settings& settings, Frame& frame) {
  draw_ways<bool>("muted", tr("Sound"), settings.muted, {{false, tr("On")}, {true, tr("Off")}}, frame);
  draw_ways("sound volume", tr("Loudness of sounds"), settings.sounds_percent, ways_of(Settings::volumes), frame);
}

void draw_voice(Settings& settings, Frame& frame) {
  draw_ways<ReadAloud>("read aloud", tr("Read aloud"), settings.read_aloud,
                       {{ReadAloud::nothing, tr("On the key F4 only")},
                        {ReadAloud::focus, tr("What I go to")},
                        {ReadAloud::pages, tr("Whole pages")}},
                       frame);
  frame.space(8);
  frame.paragraph(
      frame.words(tr("F4 reads the page aloud, from what you went to or else from its top. F4 or Esc stops it.")),
      Type::small, Tone::soft);
  draw_ways("voice speed", tr("Speed of the voice"), settings.voice_speed, ways_of_speed(), frame);
  draw_ways("voice volume", tr("Loudness of the voice"), settings.voice_percent, ways_of(Settings::volumes), frame);
}

}  // namespace

std::optional<Action> draw_settings(const Model& model, Frame& frame) {
  frame.at("settings");
  std::optional<Action> action;
  frame.space(12);
  frame.heading(frame.words(tr("Settings")), Type::display);
  frame.space(10);
  frame.paragraph(frame.words(model.chrome.learner.empty()
                                  ? tr("They hold on this computer until somebody changes them.")
                                  : tr("They are yours on this computer: they are here again when you come back.")),
                  Type::body, Tone::soft);
  frame.space(24);
  Settings settings = model.settings;
  {
    const Group group(tr("Reading"), frame);
    draw_reading(settings, frame);
    draw_lines_of_story(settings, frame);
    if (auto language = draw_language_choice(model.languages, frame)) action = SpeakLanguage{*language};
  }
  frame.space(20);
  {
    const Group group(tr("Hearing"), frame);
    draw_sound(settings, frame);
    draw_voice(settings, frame);
  }
  frame.space(20);
  {
    const Group group(tr("Keys"), frame);
    frame.space(8);
    frame.paragraph(frame.words(tr("Everything can be done with the keyboard alone.")), Type::body, Tone::soft);
    frame.space(14);
    if (frame.button("keys", frame.words(tr("Show the keys")))) action = ShowShortcuts{};
  }
  if (!(settings == model.settings)) action = ChangeSettings{settings};
  frame.space(20);
  draw_about(model, frame);
  frame.space(24);
  if (frame.button("back", frame.words(tr("Back to where you were")))) action = LeaveOver{};
  return action;
}

}  // namespace rollcall::ui
