#pragma once
#include <cstdint>
#include <deque>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "player/audio/source.h"
#include "player/message.h"
#include "player/os/child.h"
#include "player/os/clock.h"
#include "player/voice/piece.h"
#include "player/voice/speech.h"

namespace rollcall::voice {

/// What the voice is heard through.
struct Loudspeaker {
  std::function<bool(std::unique_ptr<audio::Source>)> play;  ///< instead of what it plays; false: it cannot
  std::function<void()> stop;
};

/// Reads aloud with espeak-ng, one process for each sentence, so that the first is heard at once and all of it can be
/// stopped at once. What is said is the standard input of that process and stands in no command line and no log.
/// Nothing here waits: where espeak-ng is missing, dies or hangs, the voice gives up and says so once.
class Voice {
 public:
  static constexpr int slowest = 1, usual_speed = 3, fastest = 5;

  /// `program`: its path, or its name, which is looked for whenever something is said. `clock` must outlive the voice.
  Voice(Loudspeaker loudspeaker, const os::Clock& clock, std::filesystem::path program = "espeak-ng");
  ~Voice();
  Voice(const Voice&) = delete;
  Voice& operator=(const Voice&) = delete;

  /// Instead of what is being said.
  void say(const std::vector<Piece>& pieces);
  /// After what is being said.
  void say_then(const std::vector<Piece>& pieces);
  void stop();
  bool is_speaking() const { return x_now || !x_next.empty(); }
  /// From the next sentence on.
  void set_speed(int speed) { x_speed = speed; }

  /// Goes on to the next sentence, and sees to what has ended.
  void tick();
  /// Until there is something to do for `tick`; nothing while it is silent.
  std::optional<std::uint64_t> milliseconds_to_tick() const;

  /// Nothing if espeak-ng is there.
  std::optional<Message> what_is_missing() const;
  /// What hindered it, each once.
  std::vector<Message> take_troubles();
  bool has_troubles() const { return !x_troubles.empty(); }

 private:
  struct Utterance {
    std::string language;
    std::unique_ptr<os::Child> synthesizer;
    std::shared_ptr<SpeechProgress> progress;
    std::optional<std::uint64_t> hungry_since;
  };

  std::optional<std::filesystem::path> find_synthesizer() const;
  void add(const std::vector<Piece>& pieces);
  void begin_next();
  /// False if this one cannot be said.
  bool begin(const Piece& piece, const std::filesystem::path& program);
  void lack_voice_of(const std::string& language);
  void finish();
  void end_now();
  void give_up(Message trouble);
  void tell(Message trouble);

  Loudspeaker x_loudspeaker;
  const os::Clock* x_clock;
  std::filesystem::path x_program;
  int x_speed = usual_speed;
  std::deque<Piece> x_next;  ///< a sentence each
  std::optional<Utterance> x_now;
  std::vector<std::unique_ptr<os::Child>> x_ending;  ///< killed, and not seen to have ended
  std::set<std::string> x_voiceless;                 ///< languages that it has no voice for
  std::set<std::string> x_told;                      ///< in English
  std::vector<Message> x_troubles;
};

}  // namespace rollcall::voice
