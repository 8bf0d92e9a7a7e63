#pragma once
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "player/progress/place.h"

namespace rollcall::ui {

struct WindowOptions {
  std::filesystem::path home;
  std::filesystem::path share;  ///< fonts and messages; empty: os::share_folder()
  progress::Place place = progress::Place::pc;
  std::string language;               ///< of the program and, where a module has it, of the module; empty: English
  bool is_language_asked = false;     ///< whatever was set in the window
  std::optional<std::uint64_t> seed;  ///< of new attempts; otherwise random
  std::optional<std::string> module;  ///< to open as soon as somebody has been chosen
  std::vector<std::filesystem::path> arriving;  ///< packs and trust lists to be added at once
};

/// Opens the window and returns when it is closed: 0, or 2 if there is no display to open it on. What goes wrong while
/// it is open is shown in it. With ROLLCALL_TIMINGS=1 in the environment, says on the standard error output how long
/// after the start of the process the first frame stood. Throws Error if fonts or messages are missing.
int run_window(const WindowOptions& options);

}  // namespace rollcall::ui
