#include "player/gui/x11.h"

#include <X11/Xatom.h>
#include <X11/Xlib.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <memory>
#include <optional>
#include <thread>

#include "player/utf8.h"

namespace rollcall::gui {
namespace {

constexpr long most_words = 16 << 10;  // of four bytes
constexpr std::chrono::milliseconds patience{500}, nap{5};

struct Disconnect {
  void operator()(Display* display) const { XCloseDisplay(display); }
};
using Connection = std::unique_ptr<Display, Disconnect>;

Connection connect() { return Connection(XOpenDisplay(nullptr)); }

/// Xlib ends the program over an error unless somebody takes it: a window may be gone at any time.
class ErrorsIgnored {
 public:
  explicit ErrorsIgnored(Display* display)
      : x_display(display), x_before(XSetErrorHandler([](Display*, XErrorEvent*) { return 0; })) {}
  ~ErrorsIgnored() {
    XSync(x_display, False);
    XSetErrorHandler(x_before);
  }
  ErrorsIgnored(const ErrorsIgnored&) = delete;
  ErrorsIgnored& operator=(const ErrorsIgnored&) = delete;

 private:
  Display* x_display;
  XErrorHandler x_before;
};

struct Free {
  void operator()(unsigned char* bytes) const { XFree(bytes); }
};

struct Property {
  Atom type = None;
  int format = 0;
  unsigned long count = 0, left = 0;
  std::unique_ptr<unsigned char, Free> bytes;
};

/// Type None if the window or the property is not there.
Property property_of(Display* display, Window window, Atom name, Atom type) {
  Property found;
  unsigned char* bytes = nullptr;
  if (XGetWindowProperty(display, window, name, 0, most_words, False, type, &found.type, &found.format, &found.count,
                         &found.left, &bytes) != Success)
    return {};
  found.bytes.reset(bytes);
  return found;
}

std::optional<Window> window_in(Display* display, Window window, Atom name) {
  const Property found = property_of(display, window, name, XA_WINDOW);
  if (found.type != XA_WINDOW || found.format != 32 || found.count != 1) return std::nullopt;
  return *reinterpret_cast<const Window*>(found.bytes.get());  // Xlib gives words of 32 bits as longs
}

std::optional<XSelectionEvent> answer_for(Display* display, Window window) {
  const auto end = std::chrono::steady_clock::now() + patience;
  XEvent event;
  while (!XCheckTypedWindowEvent(display, window, SelectionNotify, &event)) {
    if (std::chrono::steady_clock::now() >= end) return std::nullopt;
    std::this_thread::sleep_for(nap);
  }
  return event.xselection;
}

void forget_dead_window_manager(Display* display) {
  const ErrorsIgnored ignored(display);
  const Window root = DefaultRootWindow(display);
  const Atom check = XInternAtom(display, "_NET_SUPPORTING_WM_CHECK", False);
  const std::optional<Window> manager = window_in(display, root, check);
  if (!manager) return;
  // One that lives has the same property on its own window, with the same value.
  if (window_in(display, *manager, check) == manager) return;
  XDeleteProperty(display, root, check);
}

}  // namespace

void forget_dead_window_manager(const std::function<void()>& start) {
  const Connection display = connect();
  if (display) forget_dead_window_manager(display.get());
  start();
}

std::string clipboard_text() {
  const Connection display = connect();
  if (!display) return {};
  const ErrorsIgnored ignored(display.get());
  const Window window = XCreateSimpleWindow(display.get(), DefaultRootWindow(display.get()), 0, 0, 1, 1, 0, 0, 0);
  const auto atom = [&](const char* name) { return XInternAtom(display.get(), name, False); };
  const Atom utf8 = atom("UTF8_STRING"), target = atom("ROLLCALL_PASTED");
  XConvertSelection(display.get(), atom("CLIPBOARD"), utf8, target, window, CurrentTime);
  XFlush(display.get());
  const std::optional<XSelectionEvent> answer = answer_for(display.get(), window);
  if (!answer || answer->property == None) return {};
  const Property text = property_of(display.get(), window, target, utf8);
  if (text.type != utf8 || text.format != 8 || text.left != 0) return {};
  std::string copied(reinterpret_cast<const char*>(text.bytes.get()), text.count);
  return is_utf8(copied) ? copied : std::string();
}

bool owns_clipboard(unsigned long window) {
  const Connection display = connect();
  if (!display || window == None) return false;
  // The server gives each program numbers that differ above their last 18 bits at least (X protocol, section 8).
  constexpr int own_bits = 18;
  const Window owner = XGetSelectionOwner(display.get(), XInternAtom(display.get(), "CLIPBOARD", False));
  return owner != None && owner >> own_bits == window >> own_bits;
}

void let_go_of_clipboard() {
  const Connection display = connect();
  if (!display) return;
  XSetSelectionOwner(display.get(), XInternAtom(display.get(), "CLIPBOARD", False), None, CurrentTime);
  XSync(display.get(), False);
}

void without_input_methods(const std::function<void()>& start) {
  constexpr const char* name = "XMODIFIERS";
  const char* found = std::getenv(name);
  const std::optional<std::string> before = found ? std::optional<std::string>(found) : std::nullopt;
  setenv(name, "@im=none", 1);
  start();
  if (before)
    setenv(name, before->c_str(), 1);
  else
    unsetenv(name);
}

struct Doorbell::Wire {
  Connection display = connect();
};

Doorbell::Doorbell(unsigned long window) : x_window(window) {}
Doorbell::~Doorbell() = default;

bool Doorbell::ring() {
  if (x_window == 0) return false;
  if (!x_wire) x_wire = std::make_unique<Wire>();
  Display* display = x_wire->display.get();
  if (!display) return false;
  XEvent event{};
  event.xclient.type = ClientMessage;
  event.xclient.window = x_window;
  event.xclient.message_type = XA_INTEGER;  // which says nothing to GLFW
  event.xclient.format = 32;
  XSendEvent(display, x_window, False, NoEventMask, &event);
  XFlush(display);
  return true;
}

}  // namespace rollcall::gui
