#pragma once
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "player/access/window_state.h"
#include "player/gui/input.h"
#include "player/gui/pictures.h"
#include "player/gui/root_view.h"
#include "player/gui/textures.h"
#include "player/os/clock.h"

namespace rollcall::gui {

/// What runs in a window. Called by the window alone, one call at a time.
class WindowHost {
 public:
  virtual ~WindowHost() = default;

  virtual RootView& root() = 0;
  virtual const Pictures& pictures() const = 0;
  /// Carries out what the event asks for.
  virtual void answer(const Event& event) = 0;
  /// Carries out the next thing that an assistive technology asks for; false if none is waiting.
  virtual bool answer_request() = 0;
  virtual void lay_out() = 0;
  /// All that waited is answered, and the frame stands.
  virtual void stand(const access::WindowState& window) = 0;
  /// Lets the time go on. What is to be shown otherwise from now on is told to the root view.
  virtual void tick() = 0;
  /// Until `tick` has something to do; nothing while no time is running.
  virtual std::optional<std::uint64_t> milliseconds_to_tick() const = 0;
};

/// A window of the window system, with what draws in it. It sleeps until something happens, and paints only what
/// has changed. One at a time in a process; stays on the thread that opened it.
class Window {
 public:
  /// Null if there is no display to open it on. Its events tell their time by `clock`, which must outlive it.
  static std::unique_ptr<Window> open(const std::string& title, const os::Clock& clock);
  ~Window();
  Window(const Window&) = delete;
  Window& operator=(const Window&) = delete;

  /// Letters and pictures for whoever draws here; gone with the window.
  Textures& textures();

  /// Makes the window look whether something has to be done, while it runs. For one other thread.
  void wake();

  /// Until the window is closed. `first_frame` is called once, when the first frame stands on the screen; may be empty.
  void run(WindowHost& host, const std::function<void()>& first_frame = {});

 private:
  struct Impl;
  explicit Window(std::unique_ptr<Impl> impl);

  std::unique_ptr<Impl> x_impl;
};

}  // namespace rollcall::gui
