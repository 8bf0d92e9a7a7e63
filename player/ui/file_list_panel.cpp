#include "player/ui/file_list_panel.h"

#include <string>
#include <vector>

namespace rollcall::ui {
namespace {

/// The ways out of this folder.
std::optional<Action> draw_ways(const FileListView& view, Frame& frame) {
  std::optional<Action> action;
  const Frame::Row row(frame);
  if (!view.above.empty() && frame.button("above", frame.words(tr("One folder up")), {.icon = Icon::up}))
    action = OpenFolder{view.above};
  if (!view.home.empty() && frame.button("home", frame.words(tr("Your folder")), {.icon = Icon::person}))
    action = OpenFolder{view.home};
  int number = 0;
  for (const std::filesystem::path& stick : view.sticks) {
    if (frame.button("stick " + std::to_string(++number), printable(stick.string()), {.icon = Icon::forward}))
      action = OpenFolder{stick};
  }
  return action;
}

}  // namespace

void FileListPanel::draw_files(const FileListView& view, Frame& frame) {
  int number = 0;
  for (const std::filesystem::path& file : view.files) {
    const bool is_chosen = chosen.contains(file);
    ++number;
    if (frame.choice("file " + std::to_string(number), number, printable(file.filename().string()),
                     is_chosen ? Frame::Picked::yes : Frame::Picked::no)) {
      if (is_chosen)
        chosen.erase(file);
      else
        chosen.insert(file);
    }
    frame.space(10);
  }
}

std::optional<Action> FileListPanel::draw(const FileListView& view, Frame& frame) {
  frame.at("files");
  std::optional<Action> action;
  frame.space(12);
  frame.heading(frame.words(tr("Choose files")), Type::display);
  frame.space(8);
  frame.paragraph(printable(view.folder.string()), Type::body, Tone::soft);
  frame.space(16);
  if (auto wanted = draw_ways(view, frame)) action = std::move(wanted);
  frame.space(20);
  if (!view.problem.empty()) {
    const Frame::LiveRegion live(frame, access::Live::assertive);
    frame.paragraph(frame.words(view.problem));
  } else if (view.files.empty()) {
    frame.paragraph(frame.words(tr("In this folder are neither packs (*.rcpack) nor trust lists (*.rctrust).")),
                    Type::body, Tone::soft);
  }
  draw_files(view, frame);
  if (!view.is_all) frame.paragraph(frame.words(tr("There is more in this folder than is shown.")), Type::small);
  frame.space(12);
  {
    const Frame::Row row(frame);
    const bool enabled = !chosen.empty();
    if (frame.button("install", frame.words(trn("Add {n} file", "Add {n} files", chosen.size())),
                     {.kind = Button::Kind::primary, .enabled = enabled}))
      action = TakeFiles{std::vector<std::filesystem::path>(chosen.begin(), chosen.end())};
    if (frame.button("back", frame.words(tr("Cancel")), {.kind = Button::Kind::quiet})) action = ToArrivals{};
  }
  if (!view.folders.empty()) {
    frame.space(20);
    frame.heading(frame.words(tr("Folders")), Type::subtitle);
    frame.space(10);
  }
  int number = 0;
  for (const std::filesystem::path& folder : view.folders) {
    if (frame.item("folder " + std::to_string(++number), Icon::forward, printable(folder.filename().string()), {}))
      action = OpenFolder{folder};
    frame.space(8);
  }
  return action;
}

}  // namespace rollcall::ui
