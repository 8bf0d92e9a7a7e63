#include "player/atspi/bridge.h"

#include <atk-bridge.h>
#include <atk/atk.h>

#include <chrono>
#include <deque>
#include <future>
#include <mutex>
#include <thread>
#include <utility>

#include "player/atspi/reader_watch.h"
#include "player/atspi/tree.h"

namespace rollcall::atspi {
namespace {

/// How long the end of the program waits for the bus.
constexpr std::chrono::milliseconds patience{500};

enum class Reading : std::uint8_t { unknown, nobody, somebody, impossible };

struct Asked {
  access::Request request;
  std::uint64_t page = 0;
  std::string place;
};

/// ATK asks for its root without saying whom; both are of the thread of the bus.
AtkObject* root_of_process = nullptr;
/// The bridge has begun to pass on what happens: until the first listener it drops it.
bool has_new_listener = false;

/// True if the bus has taken the tree.
bool join_bus(const Tree& tree) {
  root_of_process = tree.root();
  auto* util = static_cast<AtkUtilClass*>(g_type_class_ref(ATK_TYPE_UTIL));
  util->get_root = [] { return root_of_process; };
  util->get_toolkit_name = []() -> const gchar* { return "Rollcall"; };
  util->get_toolkit_version = []() -> const gchar* { return "1"; };
  // The bridge asks to hear keys when, and only when, there is the first who listens. Keys are not given to it: a
  // screen reader would have to allow each before the window answers it.
  util->add_key_event_listener = [](AtkKeySnoopFunc, gpointer) -> guint {
    has_new_listener = true;
    return 1;
  };
  util->remove_key_event_listener = [](guint) {};
  char name[] = "rollcall";
  char* arguments[] = {name, nullptr};
  char** list = arguments;
  int count = 1;
  return atk_bridge_adaptor_init(&count, &list) == 0;
}

}  // namespace

/// What both threads see.
struct Bridge::Channel {
  /// By whoever is in the thread of the bus.
  void finish(Reading found) {
    const std::lock_guard lock(mutex);
    reading = found;
    if (!is_closed) wake();
  }
  void ask(Asked asked) {
    const std::lock_guard lock(mutex);
    requests.push_back(std::move(asked));
    if (!is_closed) wake();
  }
  std::optional<Shown> take_shown() {
    const std::lock_guard lock(mutex);
    return std::exchange(shown, {});
  }
  bool closed() const {
    const std::lock_guard lock(mutex);
    return is_closed;
  }

  mutable std::mutex mutex;
  std::function<void()> wake;
  Reading reading = Reading::unknown;
  bool is_told = false;
  bool is_closed = false;
  std::optional<Shown> shown;  ///< the newest frame that the bus does not know yet
  std::deque<Asked> requests;
  std::unique_ptr<GCancellable, Unref> cancellable{g_cancellable_new()};
};

struct Bridge::Thread {
  std::thread thread;
  std::future<void> end;
};

Bridge::Bridge(std::function<void()> wake) : x_channel(std::make_shared<Channel>()) {
  x_channel->wake = std::move(wake);
}

Bridge::~Bridge() {
  if (!x_thread) return;
  {
    const std::lock_guard lock(x_channel->mutex);
    x_channel->is_closed = true;
    x_channel->wake = {};
  }
  g_cancellable_cancel(x_channel->cancellable.get());
  g_main_context_wakeup(nullptr);
  if (x_thread->end.wait_for(patience) == std::future_status::ready)
    x_thread->thread.join();
  else
    x_thread->thread.detach();
}

void Bridge::show(const std::function<Shown()>& frame) {
  if (!x_thread) {
    std::promise<void> end;
    x_thread = std::make_unique<Thread>();
    x_thread->end = end.get_future();
    x_thread->thread = std::thread([channel = x_channel, its_end = std::move(end)]() mutable {
      run(channel);
      its_end.set_value();
    });
    return;
  }
  {
    const std::lock_guard lock(x_channel->mutex);
    if (x_channel->reading != Reading::somebody) return;
  }
  Shown shown = frame();
  if (x_shown == shown) return;
  x_shown = std::move(shown);
  {
    const std::lock_guard lock(x_channel->mutex);
    x_channel->shown = x_shown;
  }
  g_main_context_wakeup(nullptr);
}

std::optional<access::Request> Bridge::take_request(std::uint64_t page, std::string_view place) {
  const std::lock_guard lock(x_channel->mutex);
  while (!x_channel->requests.empty()) {
    Asked asked = std::move(x_channel->requests.front());
    x_channel->requests.pop_front();
    if (asked.page == page && asked.place == place) return std::move(asked.request);
  }
  return {};
}

std::optional<Message> Bridge::take_off() {
  const std::lock_guard lock(x_channel->mutex);
  if (x_channel->reading != Reading::impossible || std::exchange(x_channel->is_told, true)) return {};
  return tr(
      "Screen readers cannot read this window: this desktop has no accessibility bus (AT-SPI). Everything else works, "
      "and modules can be played in the terminal as well: rollcall play --help");
}

void Bridge::run(const std::shared_ptr<Channel>& channel) {
  std::optional<Shown> newest;
  std::unique_ptr<Tree> tree;
  const auto found = [&](ReaderWatch::Finding finding) {
    if (tree) return;
    if (finding == ReaderWatch::Finding::nobody) return channel->finish(Reading::nobody);
    if (finding == ReaderWatch::Finding::missing) return channel->finish(Reading::impossible);
    tree = std::make_unique<Tree>([&](access::Request request) {
      if (newest) channel->ask({std::move(request), newest->page, newest->place});
    });
    const bool has_joined = join_bus(*tree);
    channel->finish(has_joined ? Reading::somebody : Reading::impossible);
  };
  {
    const ReaderWatch watch(channel->cancellable.get(), found);
    while (!channel->closed()) {
      if (std::optional<Shown> shown = channel->take_shown(); shown && tree) {
        newest = std::move(shown);
        tree->show(*newest);
      }
      g_main_context_iteration(nullptr, TRUE);
      if (std::exchange(has_new_listener, false) && newest) tree->introduce(*newest);
    }
  }
  if (tree) atk_bridge_adaptor_cleanup();
  root_of_process = nullptr;
}

}  // namespace rollcall::atspi
