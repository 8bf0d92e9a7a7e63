#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "player/gui/textures.h"
#include "player/text/typesetter.h"

namespace rollcall::gui {

/// A part of a paragraph that has become a texture. Position within the paragraph, in pixels.
struct Tile {
  int x = 0, y = 0, width = 0, height = 0;
  TextureId texture = 0;
  std::uint64_t drawn = 0;  ///< the round
};

/// A paragraph with the textures of those of its parts that have been seen.
struct ShapedText {
  text::Paragraph paragraph;
  float box = 0;  ///< the width it was broken to, or its own
  std::vector<Tile> tiles;
  std::uint64_t serial = 0;  ///< never the same for two of a cache
  std::uint64_t used = 0;    ///< the round
};

/// Keeps what has been set and drawn until nobody asks for it any more. When a round begins, textures take at most 24
/// MiB, also those of texts that are in use, as on a long page of which little can be seen: those go that were drawn
/// least recently, and come again when they are drawn again.
class TextCache {
 public:
  static constexpr std::size_t most_bytes = 24u << 20;
  static constexpr std::size_t most_texts = 600;
  static constexpr std::uint64_t rounds_kept = 2;

  /// Both must outlive the cache.
  TextCache(const text::Typesetter& typesetter, Textures& textures)
      : x_typesetter(&typesetter), x_textures(&textures) {}
  ~TextCache();
  TextCache(const TextCache&) = delete;
  TextCache& operator=(const TextCache&) = delete;

  /// A new frame begins: what the last two did not use may go.
  void begin_round();
  /// Counts the frames.
  std::uint64_t round() const { return x_round; }
  /// Whether everything that was set in that round is still where it was.
  bool keeps(std::uint64_t round) const { return round + rounds_kept >= x_round; }
  /// Stays where it is until the round after the next begins; `keeps` tells.
  ShapedText& set(const StyledText& marked, const text::TextStyle& style, float width = 0);
  /// As text::Typesetter::undrawable.
  std::string undrawable(std::string_view text) const { return x_typesetter->undrawable(text); }
  /// The texture of a tile, made when it is first asked for.
  TextureId texture(ShapedText& text, Tile& tile);

  std::size_t bytes() const { return x_bytes; }
  std::size_t size() const { return x_texts.size(); }

 private:
  void drop(ShapedText& text);
  void drop(Tile& tile);
  void drop_textures();

  const text::Typesetter* x_typesetter;
  Textures* x_textures;
  std::unordered_map<std::string, ShapedText> x_texts;
  std::size_t x_bytes = 0;
  std::uint64_t x_made = 0;
  std::uint64_t x_round = rounds_kept;
};

}  // namespace rollcall::gui
