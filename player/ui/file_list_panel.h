#pragma once
#include <filesystem>
#include <optional>
#include <set>

#include "player/gui/frame.h"
#include "player/ui/action.h"
#include "player/ui/arrival_view.h"
#include "player/ui/names.h"

namespace rollcall::ui {

/// One folder, from which packs and trust lists are chosen.
struct FileListPanel {
  std::set<std::filesystem::path> chosen;

  std::optional<Action> draw(const FileListView& view, Frame& frame);

 private:
  void draw_files(const FileListView& view, Frame& frame);
};

}  // namespace rollcall::ui
