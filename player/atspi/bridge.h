#pragma once
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string_view>

#include "player/access/request.h"
#include "player/atspi/shown.h"
#include "player/message.h"

namespace rollcall::atspi {

/// Between a window and the assistive technologies on the bus. All that speaks to ATK and the bus is done in a thread
/// of its own: calls over the bus wait for others (libatspi for up to 25 s, the bridge for keys and embedding), and a
/// window must not. GLib's main context would have to be iterated from the window's loop otherwise, which cannot wait
/// for its file descriptors beside those of the window system; here the thread sleeps in it, and wakes the window when
/// something is asked of it. Frames go one way and requests the other, each as a copy.
///
/// The thread starts with the first frame and hears whether somebody reads. Until then nothing of ATK is started, and
/// no frame is copied. One at a time in a process, because ATK has one root.
class Bridge {
 public:
  /// `wake` is called from the thread when there is something to be done: somebody begins to read, or asks for
  /// something, or it turns out that nobody can.
  explicit Bridge(std::function<void()> wake);
  /// Does not wait for a bus that hangs.
  ~Bridge();
  Bridge(const Bridge&) = delete;
  Bridge& operator=(const Bridge&) = delete;

  /// From the first call on somebody can begin to read; `frame` is only called while somebody does.
  void show(const std::function<Shown()>& frame);
  /// What is to be done next, where this page and place are shown; what was meant for others is dropped.
  std::optional<access::Request> take_request(std::uint64_t page, std::string_view place);
  /// Why nobody can read the window here, once; nothing while it is possible, or not known yet.
  std::optional<Message> take_off();

 private:
  struct Channel;
  static void run(const std::shared_ptr<Channel>& channel);

  std::shared_ptr<Channel> x_channel;  ///< shared: a thread that hangs in the bus outlives the window
  std::optional<Shown> x_shown;
  struct Thread;
  std::unique_ptr<Thread> x_thread;
};

}  // namespace rollcall::atspi
