#pragma once
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "player/error.h"
#include "player/styled_text.h"

using PangoLayout = struct _PangoLayout;
using cairo_t = struct _cairo;

/// Sets text in any script and direction with the fonts shipped beside the program, and a text that has a character
/// which none of them has, such as somebody's name, also with those of the computer. Used for everything a learner
/// reads: as coverage bitmaps on the screen, and drawn straight onto a page of PDF.
namespace rollcall::text {

enum class Weight : std::uint8_t { regular, bold };
enum class Slant : std::uint8_t { upright, italic };
enum class Align : std::uint8_t { start, centre, end };  ///< start is the right edge for a right-to-left paragraph
/// Automatic is by the first strong letter of each paragraph; where there is none, from left to right unless said
/// otherwise.
enum class Direction : std::uint8_t { automatic, automatic_or_right_to_left, left_to_right, right_to_left };

struct TextStyle {
  float size = 18;  ///< of an em, in units of the output: pixels on the screen, points on a page
  Weight weight = Weight::regular;
  Slant slant = Slant::upright;
  float line_spacing = 1.0F;  ///< times the natural distance of the font
  /// Added after each letter, and after each blank beside that; in ems. Letters that are joined, as the Arabic ones,
  /// stay joined.
  float letter_spacing = 0;
  float word_spacing = 0;
  Align align = Align::start;
  Direction direction = Direction::automatic;
  bool operator==(const TextStyle&) const = default;
};

struct Box {
  float x = 0, y = 0, width = 0, height = 0;
};

/// How much of each pixel the letters cover, 0-255, row by row without padding. Colour comes when it is drawn.
struct Coverage {
  int width = 0;
  int height = 0;
  std::vector<std::uint8_t> pixels;
};

/// Text that has been laid out. Sizes are in output units, offsets are in bytes of UTF-8, positions are from the top
/// left corner of the paragraph. Movable. Its Typesetter must outlive its use.
class Paragraph {
 public:
  float width() const { return x_width; }    ///< of the widest line
  float height() const { return x_height; }  ///< of all lines
  float baseline() const;                    ///< of the first line
  int lines() const;
  float bottom_of(int line) const;  ///< how far its line box reaches down; lines count from 0
  bool right_to_left() const;       ///< of the first line

  /// What has to be drawn, overhanging letters included; starts below 0 where they overhang, or far right for a
  /// right-to-left paragraph in a wide column.
  const Box& ink() const { return x_ink; }
  /// The coverage of a part of the paragraph, in whole pixels.
  Coverage rasterise(int x, int y, int width, int height) const;
  /// Draws with the current source of `cr`, with the top left corner at (x, y).
  void draw(cairo_t* cr, float x, float y) const;
  /// Only `count` lines from `first`; the top of that line is at y.
  void draw_lines(cairo_t* cr, float x, float y, int first, int count) const;

  /// Where the caret stands before a letter, as high as its line.
  Box caret(std::size_t offset) const;
  /// Where directions meet, a letter of the direction of its line would appear at `strong`, one of the other direction
  /// at `weak`; else both are the same.
  struct Carets {
    Box strong, weak;
  };
  Carets carets(std::size_t offset) const;
  /// What is marked where this part of the text is selected: in a text of two directions it may be in several pieces.
  std::vector<Box> selection(std::size_t start, std::size_t end) const;
  /// The place nearest to this point, in the line that is there.
  std::size_t offset_at(float x, float y) const;

  int line_of(std::size_t offset) const;
  /// Where the caret stands first and last in a line; where the line goes on in the next one, before its last letter,
  /// which is mostly a blank.
  std::size_t line_start(int line) const;
  std::size_t line_end(int line) const;
  /// Whether the letter here, or the last one, is read from right to left.
  bool right_to_left_at(std::size_t offset) const;

  /// One cursor position to the left (-1) or to the right (+1) as seen on the screen; stays at the ends.
  std::size_t moved(std::size_t offset, int by) const;

 private:
  friend class Typesetter;
  struct Release {
    void operator()(PangoLayout* layout) const;
  };
  explicit Paragraph(PangoLayout* layout);

  std::unique_ptr<PangoLayout, Release> x_layout;
  float x_width = 0;
  float x_height = 0;
  Box x_ink;
};

enum class Output : std::uint8_t {
  screen,  ///< letters fitted to whole pixels
  page,    ///< exact widths, for printing
};

class Typesetter {
 public:
  /// `fonts` is the folder with the shipped faces. Throws Error if it holds none. The faces of the first Typesetter
  /// also become the current ones of fontconfig in this process, so that those of the computer are read only when a
  /// text first needs them.
  explicit Typesetter(const std::filesystem::path& fonts, Output output = Output::screen);
  ~Typesetter();
  Typesetter(Typesetter&&) noexcept;
  Typesetter& operator=(Typesetter&&) noexcept;

  /// Breaks lines at `width`, or nowhere if `width` is 0. Bytes that are not UTF-8 show as replacement characters, and
  /// nothing stands out in a text that has such bytes.
  Paragraph set(const StyledText& marked, const TextStyle& style, float width = 0) const;

  /// The first character of the text that no font can draw, neither a shipped one nor one of the computer: it shows as
  /// a box. Empty if there is none.
  std::string undrawable(std::string_view text) const;

  /// A Typesetter and its paragraphs serve one thread at a time. Where several threads have one each, Cairo still opens
  /// each face once for all of them, and without a lock: call this first on a Typesetter that outlives the threads,
  /// with the texts that may need faces of the computer.
  void open_faces(std::span<const std::string> texts = {}) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> x_impl;
};

}  // namespace rollcall::text
