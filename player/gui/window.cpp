#include "player/gui/window.h"

#include <GLFW/glfw3.h>
#include <backends/imgui_impl_opengl2.h>

#include <algorithm>
#include <utility>
#include <vector>

#include "player/gui/back_buffer.h"
#include "player/gui/damage.h"
#include "player/gui/gl_textures.h"
#include "player/gui/glfw_x11.h"
#include "player/gui/painter.h"
#include "player/gui/window_clipboard.h"
#include "player/gui/window_input.h"
#include "player/gui/x11.h"

namespace rollcall::gui {
namespace {

/// GLFW from start to end, so that everything below it goes first.
class Glfw {
 public:
  Glfw() : x_started(start()) {}
  ~Glfw() {
    if (x_started) glfwTerminate();
  }
  Glfw(const Glfw&) = delete;
  Glfw& operator=(const Glfw&) = delete;
  bool started() const { return x_started; }

 private:
  static bool start() {
    bool is_started = false;
    forget_dead_window_manager([&] { without_input_methods([&] { is_started = glfwInit() == GLFW_TRUE; }); });
    return is_started;
  }

  bool x_started;
};

struct CloseWindow {
  void operator()(GLFWwindow* window) const { glfwDestroyWindow(window); }
};
using OpenWindow = std::unique_ptr<GLFWwindow, CloseWindow>;

struct Size {
  int width = 1280, height = 800;
};

/// In pixels, so that a window is as large on a screen with small ones. Without a window manager nobody cuts it to the
/// screen.
Size size_for(GLFWmonitor* monitor) {
  Size size;
  int x = 0, y = 0, width = 0, height = 0;
  float across = 1, down = 1;
  glfwGetMonitorWorkarea(monitor, &x, &y, &width, &height);
  glfwGetMonitorContentScale(monitor, &across, &down);
  // On a small screen, and on a large one, the window takes what there is.
  const float room = static_cast<float>(width) / across;
  if (width > 0 && height > 0 && (room <= 1366 || room >= 1900)) return {width, height};
  size.width = static_cast<int>(static_cast<float>(size.width) * across);
  size.height = static_cast<int>(static_cast<float>(size.height) * down);
  if (width > 0) size.width = std::min(size.width, width);
  if (height > 0) size.height = std::min(size.height, height);
  return size;
}

OpenWindow open_window(const std::string& title) {
  GLFWmonitor* monitor = glfwGetPrimaryMonitor();
  const Size size = monitor ? size_for(monitor) : Size();
  glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 2);
  glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 1);
  glfwWindowHint(GLFW_DEPTH_BITS, 0);
  glfwWindowHint(GLFW_STENCIL_BITS, 0);
  return OpenWindow(glfwCreateWindow(size.width, size.height, title.c_str(), nullptr, nullptr));
}

/// Brings display lists of one host to the screen.
class Canvas {
 public:
  Canvas(GLFWwindow* window, Textures& textures, WindowHost& host)
      : x_window(window), x_host(host), x_back_buffer(window), x_painter(textures, host.root().texts()) {
    ImGui_ImplOpenGL2_Init();
  }
  ~Canvas() { ImGui_ImplOpenGL2_Shutdown(); }
  Canvas(const Canvas&) = delete;
  Canvas& operator=(const Canvas&) = delete;

  /// Tells the root view how large the window is, if that has changed.
  void fit() {
    int width = 0, height = 0;
    float across = 1, down = 1;
    glfwGetFramebufferSize(x_window, &width, &height);
    glfwGetWindowContentScale(x_window, &across, &down);
    if (width == x_width && height == x_height && across == x_density) return;
    if (width != x_width || height != x_height) x_back_buffer.fit();
    x_width = width;
    x_height = height;
    x_density = across;
    x_host.root().resize(static_cast<float>(width), static_cast<float>(height), across);
  }

  /// What of the window is still as it was painted.
  enum class Intact : std::uint8_t { all, nothing };
  void paint(Intact intact) {
    if (x_width <= 0 || x_height <= 0) return;
    const auto width = static_cast<float>(x_width), height = static_cast<float>(x_height);
    const DisplayList& list = x_host.root().display_list();
    std::vector<Rectangle> parts = x_damage.next(list, x_host.pictures(), width, height);
    if (intact == Intact::nothing || (!parts.empty() && !x_back_buffer.keeps())) parts = {{0, 0, width, height}};
    if (parts.empty()) return;
    glViewport(0, 0, x_width, x_height);
    ImGui_ImplOpenGL2_RenderDrawData(x_painter.paint(list, x_host.pictures(), width, height, parts));
    x_back_buffer.show(parts, x_height);
  }

 private:
  GLFWwindow* x_window;
  WindowHost& x_host;
  BackBuffer x_back_buffer;
  Damage x_damage;
  Painter x_painter;
  int x_width = 0;
  int x_height = 0;
  float x_density = 0;
};

}  // namespace

struct Window::Impl {
  Impl(const std::string& title, const os::Clock& its_clock)
      : window(glfw.started() ? open_window(title) : nullptr),
        doorbell(window ? x11_window(window.get()) : 0),
        clock(its_clock) {}

  /// Answers everything that is waiting and paints once, if anything changed.
  void answer(WindowHost& host, WindowInput& input, WindowClipboard& clipboard, Canvas& canvas) {
    bool repaint = false;
    const auto lay_out = [&] {
      if (!host.root().take_stale()) return;
      host.lay_out();
      repaint = true;
    };
    canvas.fit();
    host.tick();
    lay_out();
    while (host.answer_request()) lay_out();
    while (auto event = input.queue().pop()) {
      if (event->kind == Event::Kind::paste) {
        if (!host.root().takes_text()) continue;
        event->text = clipboard.text();
      }
      host.answer(*event);
      if (const std::string copied = host.root().take_copied(); !copied.empty()) clipboard.copy(copied);
      lay_out();
    }
    input.follow(host.root().caret());
    const bool is_exposed = input.take_exposed();
    if (is_exposed || repaint) canvas.paint(is_exposed ? Canvas::Intact::nothing : Canvas::Intact::all);
    host.stand(input.window_state());
  }

  Glfw glfw;
  OpenWindow window;
  Doorbell doorbell;
  const os::Clock& clock;
  GlTextures textures;
};

Window::Window(std::unique_ptr<Impl> impl) : x_impl(std::move(impl)) {}
Window::~Window() = default;

std::unique_ptr<Window> Window::open(const std::string& title, const os::Clock& clock) {
  auto impl = std::make_unique<Impl>(title, clock);
  if (!impl->window) return nullptr;
  glfwMakeContextCurrent(impl->window.get());
  glfwSwapInterval(0);
  return std::unique_ptr<Window>(new Window(std::move(impl)));
}

Textures& Window::textures() { return x_impl->textures; }

void Window::wake() {
  if (!x_impl->doorbell.ring()) glfwPostEmptyEvent();
}

void Window::run(WindowHost& host, const std::function<void()>& first_frame) {
  GLFWwindow* window = x_impl->window.get();
  Canvas canvas(window, x_impl->textures, host);
  WindowInput input(window, x_impl->clock);
  WindowClipboard clipboard(window);
  x_impl->answer(host, input, clipboard, canvas);
  if (first_frame) {
    glFinish();
    first_frame();
  }
  while (!glfwWindowShouldClose(window)) {
    std::optional<double> seconds;
    if (const auto wait = host.milliseconds_to_tick()) seconds = std::max(0.001, static_cast<double>(*wait) / 1000);
    input.wait(seconds);
    x_impl->answer(host, input, clipboard, canvas);
  }
}

}  // namespace rollcall::gui
