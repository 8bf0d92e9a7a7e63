#include "player/ui/window.h"

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <functional>
#include <iostream>
#include <memory>
#include <utility>

#include "player/audio/speaker.h"
#include "player/gui/window.h"
#include "player/os/clock.h"
#include "player/os/places.h"
#include "player/os/process.h"
#include "player/ui/application.h"
#include "player/ui/screens.h"
#include "player/ui/words.h"

namespace rollcall::ui {
namespace {

/// How long a sound may be over before its device is given back, in milliseconds.
constexpr std::uint64_t until_rest = 1000;

/// Application, screens and loudspeaker in one window.
class PlayerHost final : public WindowHost {
 public:
  PlayerHost(Application& application, Screens& screens, audio::Speaker& speaker, const os::Clock& clock)
      : x_application(application), x_screens(screens), x_speaker(speaker), x_clock(clock) {}

  RootView& root() override { return x_screens.root(); }
  const Pictures& pictures() const override { return x_application.model().pictures; }

  void answer(const Event& event) override {
    if (auto action = x_screens.answer(event, x_application.model())) x_application.perform(*action);
  }
  void lay_out() override { x_screens.lay_out(x_application.model()); }

  void tick() override {
    x_speaker.rest();
    if (x_application.tick()) x_screens.refresh(x_application.model(), x_clock.steady_milliseconds());
  }
  std::optional<std::uint64_t> milliseconds_to_tick() const override {
    const std::optional<std::uint64_t> wait = x_application.milliseconds_to_tick();
    return x_speaker.holds_device() ? std::min(wait.value_or(until_rest), until_rest) : wait;
  }

 private:
  Application& x_application;
  Screens& x_screens;
  audio::Speaker& x_speaker;
  const os::Clock& x_clock;
};

bool wants_timings() {
  const char* wanted = std::getenv("ROLLCALL_TIMINGS");
  return wanted && std::strcmp(wanted, "1") == 0;
}

void report_first_frame() {
  if (const auto age = os::process_age_milliseconds()) std::cerr << "first frame " << *age << " ms" << std::endl;
}

}  // namespace

int run_window(const WindowOptions& options) {
  os::give_back_large_blocks();
  const std::filesystem::path share = options.share.empty() ? os::share_folder() : options.share;
  const language::Messages words = load_words(share, options.language);
  const os::SystemClock clock;
  const std::unique_ptr<Window> window = Window::open(words("bar.program"), clock);
  if (!window) {
    std::cerr << words("failure.no_window") << "\n" << words("failure.no_window_hint") << "\n";
    return 2;
  }
  const text::Typesetter typesetter(share / "fonts");
  audio::Speaker speaker;
  const Sound sound{[&speaker](std::vector<std::uint8_t> clip) { speaker.play(std::move(clip)); },
                    [&speaker] { speaker.stop(); }};
  Application application({options.home, share / "fonts", options.place,
                           options.language.empty() ? "en" : options.language, options.seed, options.module},
                          words, clock, sound);
  Screens screens(typesetter, window->textures(), words);
  PlayerHost host(application, screens, speaker, clock);
  window->run(host, wants_timings() ? report_first_frame : std::function<void()>());
  return 0;
}

}  // namespace rollcall::ui
