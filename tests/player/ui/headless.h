#pragma once
#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "player/gui/painter.h"
#include "player/text/typesetter.h"
#include "player/ui/action.h"
#include "player/ui/model.h"
#include "player/ui/screens.h"
#include "tests/player/gui/raster.h"
#include "tests/support/english.h"

namespace rollcall::test {

const text::Typesetter& typesetter();

/// A person in front of a screen that is not there. What is asked for goes to `application`, or is kept in `asked`.
class Headless {
 public:
  /// `words` must outlive the person.
  explicit Headless(const language::Words& words = english());

  ui::Model model;                           ///< shown unless `application` gives another
  std::function<const ui::Model&()> source;  ///< whose model is shown, if set
  std::function<void(const ui::Action&)> application;
  std::vector<ui::Action> asked;

  void size(float width, float height, float density = 1);
  void show(ui::View view);
  void lay_over(ui::StoryPage story);
  void lay_over(ui::GlossaryPage glossary);

  void lay_over(ui::Over over);
  void pause();

  void press(std::string_view name);  ///< clicks the button or option with this name; the test fails without it
  void click(float x, float y);
  void key(ui::Key key, bool shift = false);
  void type(std::string_view letters);
  /// A key with a letter, by its place, and what it types on the keyboard of somebody.
  void letter(char key, std::string_view types);
  void paste(std::string_view text);
  void wait(std::uint64_t milliseconds) { x_now += milliseconds; }
  void answer(ui::Event event);

  bool shows(std::string_view text) const;  ///< some widget has this name
  const access::Widget* find(std::string_view name) const;
  std::string focused() const;  ///< name of the widget
  std::string seen() const;     ///< names, states and places of all that is on the screen
  std::string outside() const;  ///< the names of the widgets that stand out of the window at either side
  const access::Screen& screen() const { return x_screens.root().screen(); }
  ui::Screens& screens() { return x_screens; }
  MemoryTextures& textures() { return x_textures; }
  const ui::Model& shown() const { return source ? source() : model; }

  text::Picture picture();
  ImDrawData* draw_data();
  /// Of these parts of the window alone.
  ImDrawData* draw_data(const std::vector<access::Rectangle>& parts);

  template <class T>
  std::optional<T> last() const {
    if (asked.empty() || !std::holds_alternative<T>(asked.back())) return {};
    return std::get<T>(asked.back());
  }

 private:
  MemoryTextures x_textures;
  ui::Screens x_screens;
  ui::Painter x_painter;
  float x_width = 1280, x_height = 800;
  std::uint64_t x_now = 1000;
};

/// Each in front of a small window whose words are half as long again: with letters of 100 and of 200 percent, in both
/// directions of writing.
void in_small_windows(const std::function<void(Headless& person, const language::Words& words)>& look);

/// A flat picture, for scenes and portraits.
ui::PictureOnScreen flat_picture(int width, int height, std::uint8_t red, std::uint8_t green, std::uint8_t blue);

}  // namespace rollcall::test
