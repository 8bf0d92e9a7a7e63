#include "player/audio/speaker.h"

#define SDL_MAIN_HANDLED
#include <SDL.h>

#include <algorithm>
#include <cstdint>
#include <mutex>
#include <span>
#include <utility>

#include "player/audio/clip.h"

namespace rollcall::audio {
namespace {

/// How much sound is made ahead. A voice that is told to stop falls silent at once; a sound may ring on for a moment,
/// and wakes the PC four times less often.
enum class Ahead : std::uint8_t { little, much };

/// An open SDL sound device; from `start` on its thread calls `fill` with the device locked.
class Device {
 public:
  Device(SDL_AudioCallback fill, void* context, Ahead its_ahead) : ahead(its_ahead) {
    SDL_SetMainReady();
    // SDL would otherwise take Ctrl+C away from the terminal.
    SDL_SetHint(SDL_HINT_NO_SIGNAL_HANDLERS, "1");
    SDL_SetHint(SDL_HINT_AUDIO_DEVICE_APP_NAME, "Rollcall");
    if (SDL_InitSubSystem(SDL_INIT_AUDIO) != 0) return;
    x_started = true;
    SDL_AudioSpec wish{};
    wish.freq = frames_per_second;
    wish.format = AUDIO_F32SYS;
    wish.channels = 2;
    wish.samples = ahead == Ahead::little ? 1024 : 4096;
    wish.callback = fill;
    wish.userdata = context;
    x_id = SDL_OpenAudioDevice(nullptr, 0, &wish, nullptr, 0);
  }
  ~Device() {
    if (x_id != 0) SDL_CloseAudioDevice(x_id);
    if (x_started) SDL_QuitSubSystem(SDL_INIT_AUDIO);
  }
  Device(const Device&) = delete;
  Device& operator=(const Device&) = delete;

  const Ahead ahead;
  bool open() const { return x_id != 0; }
  /// From here on `fill` is called.
  void start() { SDL_PauseAudioDevice(x_id, 0); }
  /// For std::unique_lock: keeps the sound thread out.
  void lock() { SDL_LockAudioDevice(x_id); }
  void unlock() { SDL_UnlockAudioDevice(x_id); }

 private:
  bool x_started = false;
  SDL_AudioDeviceID x_id = 0;
};

void SDLCALL fill(void* tracks, Uint8* bytes, int length) {
  const std::size_t samples = static_cast<std::size_t>(length) / sizeof(float);
  // SDL hands out its own buffer, aligned for the format that was asked for.
  static_cast<Tracks*>(tracks)->render({reinterpret_cast<float*>(bytes), samples});
}

}  // namespace

struct Speaker::Impl {
  Tracks tracks;  // shared with the sound thread while there is a device
  std::unique_ptr<Device> device;
  bool available = true;

  /// Keeps the sound thread, if there is one, away from the tracks.
  std::unique_lock<Device> hold() const { return device ? std::unique_lock(*device) : std::unique_lock<Device>(); }

  /// What is playing goes on with the device that takes the place of another.
  void open(Ahead ahead) {
    if (device && device->ahead <= ahead) return;
    auto opened = std::make_unique<Device>(fill, &tracks, ahead);
    available = opened->open() || device;
    if (!opened->open()) return;
    device = std::move(opened);
    device->start();
  }

  /// While the sound thread goes on.
  void free_ended() {
    Tracks::Ended ended;
    const auto held = hold();
    ended = tracks.take_ended();
  }
};

Speaker::Speaker() : x_impl(std::make_unique<Impl>()) {}

Speaker::~Speaker() { x_impl->device.reset(); }

bool Speaker::available() const { return x_impl->available; }

std::optional<Message> Speaker::what_is_missing() const {
  if (available()) return std::nullopt;
  return tr("There is no sound: no device was found to play it on.");
}

void Speaker::play(std::vector<std::uint8_t> opus) { play(Track::sounds, std::make_unique<Clip>(std::move(opus))); }

void Speaker::play(Track track, std::unique_ptr<Source> clip) {
  x_impl->open(track == Track::voice ? Ahead::little : Ahead::much);
  if (!x_impl->available) return;
  x_impl->free_ended();
  const auto held = x_impl->hold();
  x_impl->tracks.play(track, std::move(clip));
}

void Speaker::stop(Track track) {
  const auto held = x_impl->hold();
  x_impl->tracks.stop(track);
}

bool Speaker::playing(Track track) const {
  const auto held = x_impl->hold();
  return x_impl->tracks.playing(track);
}

bool Speaker::holds_device() const { return x_impl->device != nullptr; }

void Speaker::rest() {
  if (!playing(Track::sounds) && !playing(Track::voice)) x_impl->device.reset();
  x_impl->free_ended();
}

void Speaker::set_volume(Track track, float volume) {
  const auto held = x_impl->hold();
  x_impl->tracks.set_volume(track, volume >= 0 ? std::min(volume, 1.0f) : 0.0f);
}

}  // namespace rollcall::audio
