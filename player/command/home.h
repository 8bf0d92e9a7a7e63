#pragma once
#include <filesystem>
#include <utility>

#include "player/library/library.h"
#include "player/os/clock.h"
#include "player/progress/store.h"
#include "player/terminal/console.h"

namespace rollcall::command {

/// The folder that everything of this player is in, and the time. What a command needs is opened when it needs it.
struct Home {
  std::filesystem::path folder;
  progress::Place place = progress::Place::pc;
  const os::Clock& clock;

  rollcall::library::Library library(rollcall::library::Waiting waiting = {}) const {
    return rollcall::library::Library(folder / "library", std::move(waiting));
  }
  /// Its news are told, beside what the command says.
  progress::Store store(const terminal::Console& console, progress::Found found = progress::Found::must_fit) const;
  /// For whoever only reads: also while another Rollcall has the data open, and where nothing may be written. What is
  /// left out then, and what could not be looked at, is told as well.
  progress::Store store_to_read(const terminal::Console& console) const;
};

}  // namespace rollcall::command
