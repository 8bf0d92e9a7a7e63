#include "player/voice/voice.h"

#include <algorithm>
#include <array>
#include <utility>

#include "player/ascii.h"
#include "player/error.h"
#include "player/language/code.h"
#include "player/language/own_name.h"
#include "player/language/sentences.h"

namespace rollcall::voice {
namespace {

constexpr std::uint64_t between_ticks = 40;  // ms; a short breath between two sentences
constexpr std::uint64_t patience = 5000;     // ms without anything coming; it begins after about ten
constexpr std::array words_a_minute = {110, 140, 175, 220, 280};
constexpr int no_such_voice = 1;  // what espeak-ng ends with that knows no voice of a language

/// What espeak-ng is asked for the voice of a language: its tag, of which it finds the nearest by the properties of its
/// voices, region and script included. Empty for what is no tag: a pack says what it likes.
std::string voice_of(std::string tag) {
  std::replace(tag.begin(), tag.end(), '_', '-');
  const bool is_tag = std::all_of(tag.begin(), tag.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
  });
  return is_tag && language::is_language_code(tag) ? tag : std::string();
}

std::vector<std::string> arguments(const std::string& voice, int speed) {
  const int step = std::clamp(speed, Voice::slowest, Voice::fastest) - Voice::slowest;
  return {"-v", voice, "-s",      std::to_string(words_a_minute.at(static_cast<std::size_t>(step))),
          "-b", "1",   "--stdin", "--stdout"};
}

Message missing() {
  return tr(
      "Nothing can be read aloud: espeak-ng is missing on this computer. Ask the person who looks after it to "
      "install it.");
}

}  // namespace

Voice::Voice(Loudspeaker loudspeaker, const os::Clock& clock, std::filesystem::path program)
    : x_loudspeaker(std::move(loudspeaker)), x_clock(&clock), x_program(std::move(program)) {}

Voice::~Voice() { stop(); }

void Voice::say(const std::vector<Piece>& pieces) {
  const bool was_speaking = x_now.has_value();
  end_now();
  add(pieces);
  begin_next();
  if (was_speaking && !x_now) x_loudspeaker.stop();
}

void Voice::say_then(const std::vector<Piece>& pieces) {
  add(pieces);
  if (!x_now) begin_next();
}

void Voice::stop() {
  if (!is_speaking()) return;
  end_now();
  x_loudspeaker.stop();
}

void Voice::add(const std::vector<Piece>& pieces) {
  for (const Piece& piece : pieces) {
    for (std::string& sentence : language::sentences(piece.text, piece.language))
      x_next.push_back({std::move(sentence), piece.language});
  }
}

std::optional<std::filesystem::path> Voice::find_synthesizer() const {
  return x_program.is_absolute() ? x_program : os::find_program(x_program.string());
}

std::optional<Message> Voice::what_is_missing() const {
  return find_synthesizer() ? std::nullopt : std::optional(missing());
}

void Voice::end_now() {
  x_next.clear();
  if (!x_now) return;
  x_now->synthesizer->kill();
  x_ending.push_back(std::move(x_now->synthesizer));
  x_now.reset();
}

void Voice::begin_next() {
  if (x_next.empty()) return;
  const std::optional<std::filesystem::path> program = find_synthesizer();
  if (!program) return give_up(missing());
  while (!x_now && !x_next.empty()) {
    const Piece piece = std::move(x_next.front());
    x_next.pop_front();
    if (!begin(piece, *program)) return;
  }
}

bool Voice::begin(const Piece& piece, const std::filesystem::path& program) {
  const std::string voice = voice_of(piece.language);
  if (voice.empty()) lack_voice_of(piece.language);
  if (x_voiceless.contains(piece.language)) return true;
  try {
    auto synthesizer = std::make_unique<os::Child>(program, arguments(voice, x_speed), piece.text);
    auto progress = std::make_shared<SpeechProgress>();
    const bool is_heard = x_loudspeaker.play(std::make_unique<Speech>(synthesizer->take_output(), progress));
    x_now = Utterance{piece.language, std::move(synthesizer), std::move(progress), {}};
    if (is_heard) return true;
    end_now();
    return false;
  } catch (const Error& error) {
    give_up(error.message());
    return false;
  }
}

void Voice::tick() {
  std::erase_if(x_ending, [](const auto& child) { return child->exit_code().has_value(); });
  if (!x_now) return;
  if (x_now->progress->over) return finish();
  if (!x_now->progress->hungry) {
    x_now->hungry_since.reset();
    return;
  }
  const std::uint64_t now = x_clock->steady_milliseconds();
  if (!x_now->hungry_since) x_now->hungry_since = now;
  if (now - *x_now->hungry_since >= patience) {
    x_loudspeaker.stop();
    give_up(tr("Reading aloud has stopped: espeak-ng does not go on."));
  }
}

void Voice::finish() {
  if (!x_now->progress->began) {
    const std::optional<int> code = x_now->synthesizer->exit_code();
    if (!code) {
      // It has closed its output and goes on: a moment, or for ever.
      const std::uint64_t now = x_clock->steady_milliseconds();
      if (!x_now->hungry_since) x_now->hungry_since = now;
      if (now - *x_now->hungry_since < patience) return;
    }
    if (code != no_such_voice)
      return give_up(
          tr("Nothing can be read aloud: espeak-ng makes no speech. Ask the person who looks after this "
             "computer to install it again."));
    lack_voice_of(x_now->language);
  }
  x_ending.push_back(std::move(x_now->synthesizer));
  x_now.reset();
  begin_next();
}

std::optional<std::uint64_t> Voice::milliseconds_to_tick() const {
  return x_now || !x_ending.empty() ? std::optional(between_ticks) : std::nullopt;
}

void Voice::lack_voice_of(const std::string& language) {
  x_voiceless.insert(language);
  tell(tr("espeak-ng cannot read aloud in this language: {language}.", "language"_is = language::own_name(language)));
}

void Voice::give_up(Message trouble) {
  end_now();
  tell(std::move(trouble));
}

void Voice::tell(Message trouble) {
  if (x_told.insert(trouble.text()).second) x_troubles.push_back(std::move(trouble));
}

std::vector<Message> Voice::take_troubles() { return std::exchange(x_troubles, {}); }

}  // namespace rollcall::voice
