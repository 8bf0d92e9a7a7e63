#include "player/gui/input_method.h"

#include <GLFW/glfw3.h>
#include <X11/Xlib.h>
#include <X11/Xutil.h>

#include <array>
#include <clocale>
#include <cmath>
#include <cstdint>
#include <string_view>
#include <vector>

#include "player/gui/glfw_x11.h"
#include "player/os/readable.h"

namespace rollcall::gui {
namespace {

constexpr std::size_t keycodes = 256;

/// Xlib chooses its compose sequences by the locale of the process, in which nothing else of ours is.
class OwnLocale {
 public:
  OwnLocale() : x_before(std::setlocale(LC_CTYPE, nullptr)) {
    const char* now = std::setlocale(LC_CTYPE, "");
    if (!now || std::string_view(now) == "C" || std::string_view(now) == "POSIX") std::setlocale(LC_CTYPE, "C.UTF-8");
  }
  ~OwnLocale() { std::setlocale(LC_CTYPE, x_before.c_str()); }
  OwnLocale(const OwnLocale&) = delete;
  OwnLocale& operator=(const OwnLocale&) = delete;

 private:
  std::string x_before;
};

int modifiers_of(unsigned state) {
  int modifiers = 0;
  const auto add = [&](unsigned mask, int modifier) {
    if ((state & mask) != 0) modifiers |= modifier;
  };
  add(ShiftMask, GLFW_MOD_SHIFT);
  add(ControlMask, GLFW_MOD_CONTROL);
  add(Mod1Mask, GLFW_MOD_ALT);
  add(Mod4Mask, GLFW_MOD_SUPER);
  add(LockMask, GLFW_MOD_CAPS_LOCK);
  add(Mod2Mask, GLFW_MOD_NUM_LOCK);
  return modifiers;
}

/// The key of GLFW for each keycode.
std::array<int, keycodes> key_table() {
  std::array<int, keycodes> keys;
  keys.fill(GLFW_KEY_UNKNOWN);
  for (int key = GLFW_KEY_SPACE; key <= GLFW_KEY_LAST; ++key) {
    const int code = glfwGetKeyScancode(key);
    if (code > 0 && code < static_cast<int>(keycodes)) keys[static_cast<std::size_t>(code)] = key;
  }
  return keys;
}

bool supports(XIM method, XIMStyle style) {
  XIMStyles* styles = nullptr;
  if (XGetIMValues(method, XNQueryInputStyle, &styles, nullptr) || !styles) return false;
  bool found = false;
  for (unsigned i = 0; i < styles->count_styles; ++i) found |= styles->supported_styles[i] == style;
  XFree(styles);
  return found;
}

}  // namespace

struct InputMethod::Impl {
  explicit Impl(GLFWwindow* its_window) : display(x11_display()), window(x11_window(its_window)), keys(key_table()) {
    if (!display || window == None) return;
    listener = XCreateWindow(display, window, 0, 0, 1, 1, 0, 0, InputOnly, nullptr, 0, nullptr);
    open();
  }
  ~Impl() {
    if (context) XDestroyIC(context);
    if (method) XCloseIM(method);
    if (fonts) XFreeFontSet(display, fonts);
    if (listener != None) XDestroyWindow(display, listener);
  }
  Impl(const Impl&) = delete;
  Impl& operator=(const Impl&) = delete;

  void open() {
    has_spot = false;
    spot = {0, 0};
    const OwnLocale locale;
    XSetLocaleModifiers("");
    method = XOpenIM(display, nullptr, nullptr, nullptr);
    if (!method) return;
    XIMCallback gone{reinterpret_cast<XPointer>(this), [](XIM, XPointer self, XPointer) {
                       auto& impl = *reinterpret_cast<Impl*>(self);
                       impl.method = nullptr;
                       impl.context = nullptr;
                     }};
    XSetIMValues(method, XNDestroyCallback, &gone, nullptr);
    open_at_spot();
    for (const XIMStyle style :
         {XIMStyle{XIMPreeditNothing | XIMStatusNothing}, XIMStyle{XIMPreeditNone | XIMStatusNone}}) {
      if (!context && supports(method, style))
        context = XCreateIC(method, XNInputStyle, style, XNClientWindow, window, XNFocusWindow, listener, nullptr);
    }
    set_focus();
  }

  /// In the one style in which Xlib tells the method where the caret is. It wants fonts for that, which a method in a
  /// program of its own does not use.
  void open_at_spot() {
    constexpr XIMStyle style = XIMPreeditPosition | XIMStatusNothing;
    if (!supports(method, style)) return;
    if (!fonts) fonts = any_fonts();
    if (!fonts) return;
    XPoint start{0, 0};
    XVaNestedList attributes = XVaCreateNestedList(0, XNSpotLocation, &start, XNFontSet, fonts, nullptr);
    context = XCreateIC(method, XNInputStyle, style, XNClientWindow, window, XNFocusWindow, listener,
                        XNPreeditAttributes, attributes, nullptr);
    XFree(attributes);
    has_spot = context != nullptr;
  }

  XFontSet any_fonts() const {
    char** missing = nullptr;
    int count = 0;
    char* instead = nullptr;
    XFontSet found = XCreateFontSet(display, "fixed,-misc-fixed-*", &missing, &count, &instead);
    if (missing) XFreeStringList(missing);
    return found;
  }

  void set_focus() const {
    if (!context) return;
    if (is_writing && has_focus) return XSetICFocus(context);
    // What is not composed to its end belongs to nobody any more.
    if (char* left = Xutf8ResetIC(context)) XFree(left);
    XUnsetICFocus(context);
  }

  void place(const access::Rectangle& caret) {
    const XPoint at{static_cast<short>(std::lround(caret.x)), static_cast<short>(std::lround(caret.y + caret.height))};
    if (!context || !has_spot || (at.x == spot.x && at.y == spot.y)) return;
    spot = at;
    XVaNestedList attributes = XVaCreateNestedList(0, XNSpotLocation, &spot, nullptr);
    XSetICValues(context, XNPreeditAttributes, attributes, nullptr);
    XFree(attributes);
  }

  /// A method may give a key back later; it is the same press then.
  void note_press(const XKeyEvent& event) {
    if (event.keycode == 0 || event.keycode >= keycodes) return;
    Held& key = held[event.keycode];
    if (event.type == KeyRelease) {
      key.is_down = false;
    } else if (event.time != key.since || key.since == 0) {
      key.is_repeated = key.is_down;
      key.is_down = true;
      key.since = event.time;
    }
  }

  void press(XKeyEvent& event, const Keys& to) {
    const bool is_key = event.keycode != 0 && event.keycode < keycodes;  // 0: what a method has composed
    const bool is_repeated = is_key && held[event.keycode].is_repeated;
    const int modifiers = modifiers_of(event.state);
    if (is_key) to.press(keys[event.keycode], static_cast<int>(event.keycode), is_repeated, modifiers);
    const std::string text = text_of(event);
    const bool is_command = is_key && (modifiers & (GLFW_MOD_CONTROL | GLFW_MOD_ALT)) != 0;
    const bool is_control = text.size() == 1 && (static_cast<unsigned char>(text[0]) < 0x20 || text[0] == 0x7f);
    if (!text.empty() && !is_command && !is_control) to.write(text, is_repeated);
  }

  std::string text_of(XKeyEvent& event) const {
    std::string text(64, '\0');
    for (;;) {
      Status status = XLookupNone;
      KeySym symbol = NoSymbol;
      const int length =
          Xutf8LookupString(context, &event, text.data(), static_cast<int>(text.size()), &symbol, &status);
      text.resize(static_cast<std::size_t>(length));
      if (status == XLookupChars || status == XLookupBoth) return text;
      if (status != XBufferOverflow) return {};
    }
  }

  void take(XEvent event, const Keys& to) {
    const bool is_ours = event.xany.window == window || event.xany.window == listener;
    const bool is_key = is_ours && (event.type == KeyPress || event.type == KeyRelease);
    if (is_key) note_press(event.xkey);
    // GLFW has a context of its own, which hears what happens in its window: only ours is asked about keys.
    if ((!is_key || is_writing) && XFilterEvent(&event, is_key ? listener : None)) return;
    if (is_ours && (event.type == FocusIn || event.type == FocusOut)) focus(event.xfocus);
    if (!is_key) return give_to_glfw(event);
    if (event.type == KeyPress && context) press(event.xkey, to);
  }

  void focus(const XFocusChangeEvent& event) {
    if (event.mode == NotifyGrab || event.mode == NotifyUngrab) return;
    has_focus = event.type == FocusIn;
    held = {};
    set_focus();
  }

  /// It takes whatever is in the queue, so there is nothing else in it meanwhile.
  void give_to_glfw(XEvent event) const {
    std::vector<XEvent> later;
    while (XQLength(display) > 0) XNextEvent(display, &later.emplace_back());
    XPutBackEvent(display, &event);
    glfwPollEvents();
    for (; !later.empty(); later.pop_back()) XPutBackEvent(display, &later.back());
  }

  void wait(std::optional<double> seconds) const {
    if (XPending(display) > 0) return;
    os::wait_until_readable(ConnectionNumber(display), seconds);
  }

  struct Held {
    bool is_down = false, is_repeated = false;
    Time since = 0;
  };

  Display* display;
  ::Window window;
  ::Window listener = None;  ///< in the window, for the context alone
  std::array<int, keycodes> keys;
  XIM method = nullptr;
  XIC context = nullptr;
  XFontSet fonts = nullptr;
  bool has_spot = false;
  XPoint spot{0, 0};
  bool is_writing = false;
  bool has_focus = true;
  std::array<Held, keycodes> held{};
};

InputMethod::InputMethod(GLFWwindow* window) : x_impl(std::make_unique<Impl>(window)) {}
InputMethod::~InputMethod() = default;

bool InputMethod::works() const { return x_impl->context != nullptr; }

void InputMethod::follow(const std::optional<access::Rectangle>& caret) {
  if (caret.has_value() != x_impl->is_writing) {
    x_impl->is_writing = caret.has_value();
    x_impl->set_focus();
  }
  if (caret) x_impl->place(*caret);
}

void InputMethod::take_events(std::optional<double> seconds, const Keys& keys) {
  x_impl->wait(seconds);
  while (x_impl->context && XPending(x_impl->display) > 0) {
    XEvent event;
    XNextEvent(x_impl->display, &event);
    x_impl->take(event, keys);
  }
  // The program of the method has ended: that of Xlib, or its next one, takes its place.
  if (!x_impl->context) x_impl->open();
}

}  // namespace rollcall::gui
