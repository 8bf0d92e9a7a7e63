#pragma once
#include <cstdint>
#include <optional>

#include "player/audio/speaker.h"
#include "player/gui/window.h"
#include "player/os/clock.h"
#include "player/ui/application.h"
#include "player/ui/screens.h"

namespace rollcall::ui {

/// Application, screens and loudspeaker as they run in one window; the window itself is not needed. All must outlive
/// it.
class PlayerHost final : public WindowHost {
 public:
  PlayerHost(Application& application, Screens& screens, audio::Speaker& speaker, const os::Clock& clock)
      : x_application(&application), x_screens(&screens), x_speaker(&speaker), x_clock(&clock) {}

  RootView& root() override { return x_screens->root(); }
  const Pictures& pictures() const override { return x_application->model().pictures; }
  void answer(const Event& event) override;
  access::Outcome perform(const access::Request& request) override;
  void lay_out() override { x_screens->lay_out(x_application->model()); }
  void tick() override;
  std::optional<std::uint64_t> milliseconds_to_tick() const override;

 private:
  Application* x_application;
  Screens* x_screens;
  audio::Speaker* x_speaker;
  const os::Clock* x_clock;
};

}  // namespace rollcall::ui
