#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "player/access/screen.h"
#include "player/gui/icons.h"
#include "player/gui/text_cache.h"
#include "player/gui/theme.h"

namespace rollcall::gui {

using Rectangle = access::Rectangle;
struct Point {
  float x = 0, y = 0;
  bool operator==(const Point&) const = default;
};

/// A frame as a list of things to draw, in window pixels, later ones on top. Panels write it in a left-to-right
/// world; for a right-to-left language everything is mirrored as it is written, letters and pictures excepted.
class DisplayList {
 public:
  struct Fill {
    Rectangle area;
    Colour colour;
    float radius = 0;
    bool operator==(const Fill&) const = default;
  };
  struct Outline {
    Rectangle area;
    Colour colour;
    float radius = 0;
    float thickness = 1;
    bool operator==(const Outline&) const = default;
  };
  /// The text is the cache's, which keeps it as long as it keeps the round of this list.
  struct Letters {
    ShapedText* text = nullptr;
    Point at;
    Colour colour;
    bool operator==(const Letters&) const = default;
  };
  struct Symbol {
    Icon icon = Icon::none;
    Rectangle area;
    Colour colour;
    Facing facing = Facing::natural;
    bool operator==(const Symbol&) const = default;
  };
  /// Fills the area with the middle of the picture.
  struct Image {
    std::string picture;
    Rectangle area;
    float radius = 0;
    bool operator==(const Image&) const = default;
  };
  struct Curve {
    std::vector<Point> points;
    Colour colour;
    float thickness = 1;
    bool operator==(const Curve&) const = default;
  };
  /// From `top` down to `bottom`.
  struct Fade {
    Rectangle area;
    Colour top, bottom;
    bool operator==(const Fade&) const = default;
  };
  struct Clip {
    Rectangle area;
    bool operator==(const Clip&) const = default;
  };
  struct Unclip {
    bool operator==(const Unclip&) const = default;
  };
  using Command = std::variant<Fill, Outline, Letters, Symbol, Image, Curve, Fade, Clip, Unclip>;

  /// `round` of the text cache whose texts will stand in it.
  void begin(float window_width, Facing facing, std::uint64_t round);
  std::uint64_t round() const { return x_round; }
  void add(Command command) { x_commands.push_back(mirrored(std::move(command))); }

  /// Keeps a place below what is added next, for a background whose size is known later.
  std::size_t reserve(std::size_t count);
  void fill_in(std::size_t place, Command command) { x_commands[place] = mirrored(std::move(command)); }

  Rectangle mirrored(Rectangle area) const;
  Facing facing() const { return x_facing; }
  const std::vector<Command>& commands() const { return x_commands; }

 private:
  Command mirrored(Command command) const;

  std::vector<Command> x_commands;
  float x_width = 0;
  Facing x_facing = Facing::natural;
  std::uint64_t x_round = 0;
};

}  // namespace rollcall::gui
