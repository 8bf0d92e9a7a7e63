#include "authoring/media/refusal.h"

#include <algorithm>
#include <array>
#include <utility>

#include "player/utf8.h"
#include "player/utf8_encode.h"

namespace rollcall::media {
namespace {

constexpr std::size_t longest_value = 300;  // bytes

struct Words {
  Reason reason;
  std::string_view id;
  const char* sentence;
  std::array<const char*, 2> values;  ///< their names in the sentence, as many as it has
  const char* hint;
};

constexpr const char* scale_down = "Scale it down; it is never shown larger than 960 x 540.";

constexpr std::array<Words, reason_count> table{{
    {Reason::picture_file_too_large,
     "picture-file-too-large",
     "The picture {picture} is larger than 16 MiB.",
     {},
     scale_down},
    {Reason::not_a_picture,
     "not-a-picture",
     "The picture {picture} is neither SVG, PNG nor JPEG.",
     {},
     "Save it as one of them; the name alone does not do it."},
    {Reason::outside_reference,
     "outside-reference",
     "The picture {picture} refers to something outside itself: {reference}.",
     {"reference"},
     "Embed it in the SVG or take the reference out; the pack holds nothing but the picture."},
    {Reason::foreign_embedded_picture,
     "foreign-embedded-picture",
     "The picture {picture} has a picture embedded as {format}, which is not drawn on every machine.",
     {"format"},
     "Embed it as PNG or JPEG."},
    {Reason::live_text,
     "live-text",
     "The picture {picture} contains text, which looks different on every machine.",
     {},
     "Turn the text into paths (in Inkscape: Path > Object to Path) and say it in the alt text."},
    {Reason::unreadable_svg,
     "unreadable-svg",
     "The picture {picture} cannot be read as SVG: {said}.",
     {"said"},
     "Save it again from the drawing program, as plain SVG."},
    {Reason::svg_without_size,
     "svg-without-size",
     "The picture {picture} does not say how large it is.",
     {},
     "Give the svg element a viewBox, or a width and a height in pixels."},
    {Reason::damaged_picture,
     "damaged-picture",
     "The picture {picture} is damaged.",
     {},
     "Save it again as PNG, or take it from the original."},
    {Reason::print_colours,
     "print-colours",
     "The picture {picture} is in the colours of a printing press (CMYK).",
     {},
     "Save it in the colours of a screen (RGB)."},
    {Reason::too_many_pixels,
     "too-many-pixels",
     "The picture {picture} is {width} x {height} pixels; 8192 x 8192 is the most.",
     {"width", "height"},
     scale_down},
    {Reason::picture_too_slow,
     "picture-too-slow",
     "The picture {picture} takes longer than 20 seconds to draw.",
     {},
     "Make it simpler: fewer filters, patterns and repeated shapes, and smaller embedded photographs."},
    {Reason::picture_too_heavy,
     "picture-too-heavy",
     "The picture {picture} needs too much memory to draw, or breaks the library that draws it.",
     {},
     "Make it simpler: fewer filters, patterns and repeated shapes, and smaller embedded photographs."},
    {Reason::not_a_recording,
     "not-a-recording",
     "The recording {recording} is not a WAV, FLAC or Ogg file.",
     {},
     "Save it as WAV or FLAC from the program that made it."},
    {Reason::damaged_recording,
     "damaged-recording",
     "The recording {recording} is cut short or damaged.",
     {},
     "Take it from the original again."},
    {Reason::too_many_channels,
     "too-many-channels",
     "The recording {recording} has {channels} channels; one or two are possible.",
     {"channels"},
     "Mix it down to stereo or mono."},
    {Reason::odd_sample_rate,
     "odd-sample-rate",
     "The recording {recording} has {samplerate} samples a second; 8000 to 192000 are possible.",
     {"samplerate"},
     "Save it at 48000 samples a second."},
    {Reason::no_sound, "no-sound", "The recording {recording} holds no sound.", {}, "Record it again."},
    {Reason::no_length,
     "no-length",
     "The recording {recording} does not say how long it is.",
     {},
     "Save it again as WAV or FLAC."},
    {Reason::recording_too_long,
     "recording-too-long",
     "The recording {recording} is longer than 10 minutes.",
     {},
     "Cut it into shorter clips."},
    {Reason::recording_too_slow,
     "recording-too-slow",
     "The recording {recording} takes too long to encode.",
     {},
     "Save it again as WAV or FLAC at 48000 samples a second."},
    {Reason::recording_too_heavy,
     "recording-too-heavy",
     "The recording {recording} needs too much memory to read, or breaks the library that reads it.",
     {},
     "Save it again as WAV or FLAC from the program that made it."},
}};

constexpr bool is_in_order() {
  for (std::size_t i = 0; i < table.size(); ++i) {
    if (table[i].reason != static_cast<Reason>(i)) return false;
  }
  return true;
}
static_assert(is_in_order());

const Words& words(Reason reason) { return table[static_cast<std::size_t>(reason)]; }

std::size_t value_count(const Words& words) {
  return static_cast<std::size_t>(
      std::count_if(words.values.begin(), words.values.end(), [](const char* name) { return name != nullptr; }));
}

/// What a terminal or a program that splits lines would obey becomes a space.
std::string printable(std::string_view text) {
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
  const Words& said = words(refusal.reason);
  Message::Values values{{refusal.reason < Reason::not_a_recording ? "picture" : "recording", name}};
  for (std::size_t i = 0; i < value_count(said); ++i) values.emplace_back(said.values[i], refusal.values.at(i));
  return {said.sentence, std::move(values)};
}

Message hint(const Refusal& refusal) { return words(refusal.reason).hint; }

std::string to_text(const Refusal& refusal) {
  std::string text(words(refusal.reason).id);
  for (const std::string& value : refusal.values) text += "\n" + printable(value);
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
    refusal.values.push_back(printable(line));
    text.remove_prefix(line.size());
  }
  if (refusal.values.size() != value_count(*found)) return std::nullopt;
  return refusal;
}

}  // namespace rollcall::media
