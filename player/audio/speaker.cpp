#include "player/audio/speaker.h"

#define SDL_MAIN_HANDLED
#include <SDL.h>

#include <algorithm>
#include <mutex>
#include <span>
#include <utility>

#include "player/audio/clip.h"

namespace rollcall::audio {
namespace {

/// An open SDL sound device; its thread calls `fill` with the device locked.
class Device {
 public:
  Device(SDL_AudioCallback fill, void* context) {
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
    wish.samples = 1024;
    wish.callback = fill;
    wish.userdata = context;
    x_id = SDL_OpenAudioDevice(nullptr, 0, &wish, nullptr, 0);
    if (x_id != 0) SDL_PauseAudioDevice(x_id, 0);
  }
  ~Device() {
    if (x_id != 0) SDL_CloseAudioDevice(x_id);
    if (x_started) SDL_QuitSubSystem(SDL_INIT_AUDIO);
  }
  Device(const Device&) = delete;
  Device& operator=(const Device&) = delete;

  bool open() const { return x_id != 0; }
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

void Speaker::play(std::vector<std::uint8_t> opus) { play(Track::sounds, std::make_unique<Clip>(std::move(opus))); }

void Speaker::play(Track track, std::unique_ptr<Source> clip) {
  if (!x_impl->device) {
    auto device = std::make_unique<Device>(fill, &x_impl->tracks);
    x_impl->available = device->open();
    if (!x_impl->available) return;
    x_impl->device = std::move(device);
  }
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
