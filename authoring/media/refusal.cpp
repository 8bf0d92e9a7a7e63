#include "authoring/media/refusal.h"

#include <algorithm>
#include <array>
#include <span>
#include <utility>

#include "player/utf8.h"
#include "player/utf8_encode.h"

namespace rollcall::media {
namespace {

constexpr std::size_t longest_value = 300;  // bytes

using Values = std::span<const std::string>;

struct Words {
  Reason reason;
  std::string_view id;
  std::size_t value_count;
  Message (*sentence)(const std::string& name, Values values);
  Phrase hint;
};

constexpr Phrase scale_down = tr_noop("Scale it down; it is never shown larger than 960 x 540.");

constexpr std::array<Words, reason_count> table{{
    {Reason::picture_file_too_large, "picture-file-too-large", 0,
     [](const std::string& name, Values) {
       return tr("The picture {picture} is larger than 16 MiB.", "picture"_is = name);
     },
     scale_down},
    {Reason::not_a_picture, "not-a-picture", 0,
     [](const std::string& name, Values) {
       return tr("The picture {picture} is neither SVG, PNG nor JPEG.", "picture"_is = name);
     },
     tr_noop("Save it as one of them; the name alone does not do it.")},
    {Reason::outside_reference, "outside-reference", 1,
     [](const std::string& name, Values values) {
       return tr("The picture {picture} refers to something outside itself: {reference}.", "picture"_is = name,
                 "reference"_is = values[0]);
     },
     tr_noop("Embed it in the SVG or take the reference out; the pack holds nothing but the picture.")},
    {Reason::foreign_embedded_picture, "foreign-embedded-picture", 1,
     [](const std::string& name, Values values) {
       return tr("The picture {picture} has a picture embedded as {format}, which is not drawn on every machine.",
                 "picture"_is = name, "format"_is = values[0]);
     },
     tr_noop("Embed it as PNG or JPEG.")},
    {Reason::live_text, "live-text", 0,
     [](const std::string& name, Values) {
       return tr("The picture {picture} contains text, which looks different on every machine.", "picture"_is = name);
     },
     tr_noop("Turn the text into paths (in Inkscape: Path > Object to Path) and say it in the alt text.")},
    {Reason::unreadable_svg, "unreadable-svg", 1,
     [](const std::string& name, Values values) {
       return tr("The picture {picture} cannot be read as SVG: {said}.", "picture"_is = name, "said"_is = values[0]);
     },
     tr_noop("Save it again from the drawing program, as plain SVG.")},
    {Reason::svg_without_size, "svg-without-size", 0,
     [](const std::string& name, Values) {
       return tr("The picture {picture} does not say how large it is.", "picture"_is = name);
     },
     tr_noop("Give the svg element a viewBox, or a width and a height in pixels.")},
    {Reason::damaged_picture, "damaged-picture", 0,
     [](const std::string& name, Values) { return tr("The picture {picture} is damaged.", "picture"_is = name); },
     tr_noop("Save it again as PNG, or take it from the original.")},
    {Reason::print_colours, "print-colours", 0,
     [](const std::string& name, Values) {
       return tr("The picture {picture} is in the colours of a printing press (CMYK).", "picture"_is = name);
     },
     tr_noop("Save it in the colours of a screen (RGB).")},
    {Reason::too_many_pixels, "too-many-pixels", 2,
     [](const std::string& name, Values values) {
       return tr("The picture {picture} is {width} x {height} pixels; 8192 x 8192 is the most.", "picture"_is = name,
                 "width"_is = values[0], "height"_is = values[1]);
     },
     scale_down},
    {Reason::picture_too_slow, "picture-too-slow", 0,
     [](const std::string& name, Values) {
       return tr("The picture {picture} takes longer than 20 seconds to draw.", "picture"_is = name);
     },
     tr_noop("Make it simpler: fewer filters, patterns and repeated shapes, and smaller embedded photographs.")},
    {Reason::picture_too_heavy, "picture-too-heavy", 0,
     [](const std::string& name, Values) {
       return tr("The picture {picture} needs too much memory to draw, or breaks the library that draws it.",
                 "picture"_is = name);
     },
     tr_noop("Make it simpler: fewer filters, patterns and repeated shapes, and smaller embedded photographs.")},
    {Reason::not_a_recording, "not-a-recording", 0,
     [](const std::string& name, Values) {
       return tr("The recording {recording} is not a WAV, FLAC or Ogg file.", "recording"_is = name);
     },
     tr_noop("Save it as WAV or FLAC from the program that made it.")},
    {Reason::damaged_recording, "damaged-recording", 0,
     [](const std::string& name, Values) {
       return tr("The recording {recording} is cut short or damaged.", "recording"_is = name);
     },
     tr_noop("Take it from the original again.")},
    {Reason::too_many_channels, "too-many-channels", 1,
     [](const std::string& name, Values values) {
       return tr("The recording {recording} has {channels} channels; one or two are possible.", "recording"_is = name,
                 "channels"_is = values[0]);
     },
     tr_noop("Mix it down to stereo or mono.")},
    {Reason::odd_sample_rate, "odd-sample-rate", 1,
     [](const std::string& name, Values values) {
       return tr("The recording {recording} has {samplerate} samples a second; 8000 to 192000 are possible.",
                 "recording"_is = name, "samplerate"_is = values[0]);
     },
     tr_noop("Save it at 48000 samples a second.")},
    {Reason::no_sound, "no-sound", 0,
     [](const std::string& name, Values) {
       return tr("The recording {recording} holds no sound.", "recording"_is = name);
     },
     tr_noop("Record it again.")},
    {Reason::no_length, "no-length", 0,
     [](const std::string& name, Values) {
       return tr("The recording {recording} does not say how long it is.", "recording"_is = name);
     },
     tr_noop("Save it again as WAV or FLAC.")},
    {Reason::recording_too_long, "recording-too-long", 0,
     [](const std::string& name, Values) {
       return tr("The recording {recording} is longer than 10 minutes.", "recording"_is = name);
     },
     tr_noop("Cut it into shorter clips.")},
    {Reason::recording_too_slow, "recording-too-slow", 0,
     [](const std::string& name, Values) {
       return tr("The recording {recording} takes too long to encode.", "recording"_is = name);
     },
     tr_noop("Save it again as WAV or FLAC at 48000 samples a second.")},
    {Reason::recording_too_heavy, "recording-too-heavy", 0,
     [](const std::string& name, Values) {
       return tr("The recording {recording} needs too much memory to read, or breaks the library that reads it.",
                 "recording"_is = name);
     },
     tr_noop("Save it again as WAV or FLAC from the program that made it.")},
}};

constexpr bool is_in_order() {
  for (std::size_t i = 0; i < table.size(); ++i) {
    if (table[i].reason != static_cast<Reason>(i)) return false;
  }
  return true;
}
static_assert(is_in_order());

const Words& words(Reason reason) { return table[static_cast<std::size_t>(reason)]; }

/// What a terminal or a program that splits lines would obey becomes a space.
std::string as_short_line(std::string_view text) {
  std::string result;
  while (!text.empty() && result.size() < longest_value) {
    const char32_t character = take_character(text);
    const bool is_control = character < 0x20 || (character >= 0x7f && character < 0xa0);
    append_utf8(result, is_control ? U' ' : character);
  }
  return result;
}

}  // namespace

Message sentence(const Refusal& refusal, const std::string& name) {
  return words(refusal.reason).sentence(name, refusal.values);
}

Message hint(const Refusal& refusal) { return words(refusal.reason).hint; }

std::string to_text(const Refusal& refusal) {
  std::string text(words(refusal.reason).id);
  for (const std::string& value : refusal.values) text += "\n" + as_short_line(value);
  return text;
}

std::optional<Refusal> parse_refusal(std::string_view text) {
  const std::size_t line_end = std::min(text.find('\n'), text.size());
  const auto* const found =
      std::find_if(table.begin(), table.end(), [&](const Words& each) { return each.id == text.substr(0, line_end); });
  if (found == table.end()) return std::nullopt;
  Refusal refusal{found->reason};
  text.remove_prefix(line_end);
  while (!text.empty()) {
    text.remove_prefix(1);
    const std::string_view line = text.substr(0, text.find('\n'));
    refusal.values.push_back(as_short_line(line));
    text.remove_prefix(line.size());
  }
  if (refusal.values.size() != found->value_count) return std::nullopt;
  return refusal;
}

}  // namespace rollcall::media
