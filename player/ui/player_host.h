#pragma once
#include <cstdint>
#include <functional>
#include <optional>
#include <utility>

#include "player/access/request.h"
#include "player/access/window_state.h"
#include "player/atspi/bridge.h"
#include "player/audio/speaker.h"
#include "player/gui/window.h"
#include "player/os/clock.h"
#include "player/ui/application.h"
#include "player/ui/narrator.h"
#include "player/ui/screens.h"

namespace rollcall::ui {

/// Application, screens, loudspeaker, voice and what reads the screen, as they run in one window; the window itself is
/// not needed. All must outlive it. What of it is missing on this computer is told by `complain`, which may be empty.
class PlayerHost final : public WindowHost {
 public:
  PlayerHost(Application& application, Screens& screens, audio::Speaker& speaker, Narrator& narrator,
             atspi::Bridge& bridge, const os::Clock& clock, std::function<void(const Message&)> complain = {})
      : x_application(&application),
        x_screens(&screens),
        x_speaker(&speaker),
        x_narrator(&narrator),
        x_bridge(&bridge),
        x_clock(&clock),
        x_complain(std::move(complain)) {}

  RootView& root() override { return x_screens->root(); }
  const Pictures& pictures() const override { return x_application->model().pictures; }
  void answer(const Event& event) override;
  bool answer_request() override;
  access::Outcome perform(const access::Request& request);
  void lay_out() override;
  void stand(const access::WindowState& window) override;
  void tick() override;
  std::optional<std::uint64_t> milliseconds_to_tick() const override;

 private:
  Heard heard() const;
  /// True if there is something to be told.
  bool tell_troubles();

  Application* x_application;
  Screens* x_screens;
  audio::Speaker* x_speaker;
  Narrator* x_narrator;
  atspi::Bridge* x_bridge;
  const os::Clock* x_clock;
  bool x_silence_told = false;
  std::function<void(const Message&)> x_complain;
};

}  // namespace rollcall::ui
