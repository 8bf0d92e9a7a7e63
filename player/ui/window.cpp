#include "player/ui/window.h"

#include <GLFW/glfw3.h>
#include <backends/imgui_impl_opengl2.h>

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <iostream>
#include <memory>
#include <utility>

#include "player/audio/speaker.h"
#include "player/gui/gl_textures.h"
#include "player/gui/painter.h"
#include "player/gui/window_input.h"
#include "player/os/clock.h"
#include "player/os/places.h"
#include "player/os/process.h"
#include "player/ui/application.h"
#include "player/ui/interface.h"
#include "player/ui/words.h"

namespace rollcall::ui {
namespace {

/// GLFW from start to end, so that everything below it goes first.
class Glfw {
 public:
  Glfw() : x_started(glfwInit() == GLFW_TRUE) {}
  ~Glfw() {
    if (x_started) glfwTerminate();
  }
  Glfw(const Glfw&) = delete;
  Glfw& operator=(const Glfw&) = delete;
  bool started() const { return x_started; }

 private:
  bool x_started;
};

struct CloseWindow {
  void operator()(GLFWwindow* window) const { glfwDestroyWindow(window); }
};
using OpenWindow = std::unique_ptr<GLFWwindow, CloseWindow>;

OpenWindow open_window(const std::string& title) {
  int width = 1280;
  int height = 800;
  if (GLFWmonitor* monitor = glfwGetPrimaryMonitor()) {
    int x = 0, y = 0, room_width = 0, room_height = 0;
    glfwGetMonitorWorkarea(monitor, &x, &y, &room_width, &room_height);
    if (room_width > 0) width = std::min(width, room_width);
    if (room_height > 0) height = std::min(height, room_height);
    // On a screen this small, and on a large one, the window takes what there is.
    if (room_width > 0 && (room_width <= 1366 || room_width >= 1900)) {
      width = room_width;
      height = room_height;
    }
  }
  glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 2);
  glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 1);
  glfwWindowHint(GLFW_DEPTH_BITS, 0);
  glfwWindowHint(GLFW_STENCIL_BITS, 0);
  glfwWindowHint(GLFW_SCALE_TO_MONITOR, GLFW_TRUE);
  return OpenWindow(glfwCreateWindow(width, height, title.c_str(), nullptr, nullptr));
}

/// Everything between the window and the application.
class Stage {
 public:
  Stage(GLFWwindow* window, Application& application, const text::Typesetter& typesetter,
        const language::Messages& words)
      : x_window(window),
        x_application(application),
        x_interface(typesetter, x_textures, words),
        x_painter(x_textures, x_interface.texts()),
        x_input(window) {
    ImGui_ImplOpenGL2_Init();
  }
  ~Stage() { ImGui_ImplOpenGL2_Shutdown(); }
  Stage(const Stage&) = delete;
  Stage& operator=(const Stage&) = delete;

  /// Lets the time go on, answers everything that is waiting and paints once, if anything changed.
  void answer() {
    fit();
    if (x_application.tick()) {
      x_interface.refresh(x_application.model(), milliseconds_now());
      x_interface.lay_out(x_application.model());
      x_repaint = true;
    }
    while (auto event = x_input.queue().pop()) {
      if (auto action = x_interface.answer(*event, x_application.model())) x_application.perform(*action);
      if (x_interface.take_stale()) {
        x_interface.lay_out(x_application.model());
        x_repaint = true;
      }
    }
    if (x_interface.take_stale()) {
      x_interface.lay_out(x_application.model());
      x_repaint = true;
    }
    if (x_input.take_exposed()) x_repaint = true;
    if (std::exchange(x_repaint, false)) paint();
  }

 private:
  void fit() {
    int width = 0, height = 0;
    float across = 1, down = 1;
    glfwGetFramebufferSize(x_window, &width, &height);
    glfwGetWindowContentScale(x_window, &across, &down);
    if (width == x_width && height == x_height && across == x_density) return;
    x_width = width;
    x_height = height;
    x_density = across;
    x_interface.resize(static_cast<float>(width), static_cast<float>(height), across);
  }

  void paint() {
    if (x_width <= 0 || x_height <= 0) return;
    ImDrawData* data = x_painter.paint(x_interface.display_list(), x_application.model().pictures,
                                       static_cast<float>(x_width), static_cast<float>(x_height));
    glViewport(0, 0, x_width, x_height);
    ImGui_ImplOpenGL2_RenderDrawData(data);
    glfwSwapBuffers(x_window);
  }

  GLFWwindow* x_window;
  Application& x_application;
  GlTextures x_textures;
  Interface x_interface;
  Painter x_painter;
  WindowInput x_input;
  int x_width = 0;
  int x_height = 0;
  float x_density = 0;
  bool x_repaint = true;
};

void report_first_frame() {
  const char* wanted = std::getenv("ROLLCALL_TIMINGS");
  if (!wanted || std::strcmp(wanted, "1") != 0) return;
  glFinish();
  if (const auto age = os::process_age_milliseconds()) std::cerr << "first frame " << *age << " ms" << std::endl;
}

}  // namespace

int run_window(const WindowOptions& options) {
  os::trim_heap();
  const Glfw glfw;
  const std::filesystem::path share = options.share.empty() ? os::share_folder() : options.share;
  const language::Messages words = load_words(share, options.language);
  const OpenWindow window = glfw.started() ? open_window(words("bar.program")) : nullptr;
  if (!window) {
    std::cerr << words("failure.no_window") << "\n" << words("failure.no_window_hint") << "\n";
    return 2;
  }
  glfwMakeContextCurrent(window.get());
  glfwSwapInterval(0);

  const text::Typesetter typesetter(share / "fonts");
  const os::SystemClock clock;
  audio::Speaker speaker;
  const Sound sound{[&speaker](std::vector<std::uint8_t> clip) { speaker.play(std::move(clip)); },
                    [&speaker] { speaker.stop(); }};
  Application application({options.home, share / "fonts", options.place,
                           options.language.empty() ? "en" : options.language, options.seed, options.module},
                          words, clock, sound);
  Stage stage(window.get(), application, typesetter, words);
  stage.answer();
  report_first_frame();
  while (!glfwWindowShouldClose(window.get())) {
    if (const auto wait = application.milliseconds_to_tick())
      glfwWaitEventsTimeout(std::max(0.001, static_cast<double>(*wait) / 1000));
    else
      glfwWaitEvents();
    stage.answer();
  }
  return 0;
}

}  // namespace rollcall::ui
