#include "player/gui/text_cache.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <type_traits>
#include <utility>

namespace rollcall::gui {
namespace {

/// Wide and low: a long paragraph costs only what can be seen of it.
constexpr int tile_width = 1024;
constexpr int tile_height = 256;
static_assert(tile_width <= largest_texture && tile_height <= largest_texture);

std::size_t bytes_of(const Tile& tile) {
  return static_cast<std::size_t>(tile.width) * static_cast<std::size_t>(tile.height);
}

std::vector<Tile> tiles_of(const text::Box& ink) {
  std::vector<Tile> tiles;
  const int left = static_cast<int>(std::floor(ink.x)) - 1;
  const int top = static_cast<int>(std::floor(ink.y)) - 1;
  const int right = static_cast<int>(std::ceil(ink.x + ink.width)) + 1;
  const int bottom = static_cast<int>(std::ceil(ink.y + ink.height)) + 1;
  if (ink.width <= 0 || ink.height <= 0) return tiles;
  for (int y = top; y < bottom; y += tile_height) {
    for (int x = left; x < right; x += tile_width) {
      tiles.push_back({x, y, std::min(tile_width, right - x), std::min(tile_height, bottom - y)});
    }
  }
  return tiles;
}

std::string key_of(const StyledText& marked, const text::TextStyle& style, float width) {
  std::string key;
  key.reserve(marked.text.size() + 36 + 12 * marked.spans.size());
  const auto add = [&key](auto value) {
    static_assert(std::is_trivially_copyable_v<decltype(value)>);
    char bytes[sizeof value];
    std::memcpy(bytes, &value, sizeof value);
    key.append(bytes, sizeof value);
  };
  add(style.size);
  add(style.weight);
  add(style.slant);
  add(style.line_spacing);
  add(style.letter_spacing);
  add(style.word_spacing);
  add(style.align);
  add(style.direction);
  add(width);
  add(marked.spans.size());
  for (const Span& span : marked.spans) {
    add(span.kind);
    add(span.start);
    add(span.end);
  }
  return key.append(marked.text);
}

}  // namespace

TextCache::~TextCache() {
  for (auto& [key, text] : x_texts) drop(text);
}

void TextCache::begin_round() {
  ++x_round;
  if (x_bytes > most_bytes || x_texts.size() > most_texts) {
    for (auto text = x_texts.begin(); text != x_texts.end();) {
      if (keeps(text->second.used)) {
        ++text;
      } else {
        drop(text->second);
        text = x_texts.erase(text);
      }
    }
  }
  if (x_bytes > most_bytes) drop_textures();
}

void TextCache::drop_textures() {
  std::vector<Tile*> drawn;
  for (auto& [key, text] : x_texts) {
    for (Tile& tile : text.tiles) {
      if (tile.texture != 0) drawn.push_back(&tile);
    }
  }
  std::sort(drawn.begin(), drawn.end(), [](const Tile* a, const Tile* b) { return a->drawn < b->drawn; });
  // More than needed, so that it is not done again with each frame.
  for (Tile* tile : drawn) {
    if (x_bytes <= most_bytes * 3 / 4) break;
    drop(*tile);
  }
}

ShapedText& TextCache::set(const StyledText& marked, const text::TextStyle& style, float width) {
  std::string key = key_of(marked, style, width);
  auto found = x_texts.find(key);
  if (found == x_texts.end()) {
    ShapedText made{x_typesetter->set(marked, style, width), width, {}, ++x_made, 0};
    if (width <= 0) made.box = std::ceil(made.paragraph.width());
    made.tiles = tiles_of(made.paragraph.ink());
    found = x_texts.emplace(std::move(key), std::move(made)).first;
  }
  found->second.used = x_round;
  return found->second;
}

TextureId TextCache::texture(ShapedText& text, Tile& tile) {
  if (tile.texture == 0) {
    tile.texture = x_textures->make(text.paragraph.rasterise(tile.x, tile.y, tile.width, tile.height));
    x_bytes += bytes_of(tile);
  }
  tile.drawn = x_round;
  return tile.texture;
}

void TextCache::drop(ShapedText& text) {
  for (Tile& tile : text.tiles) drop(tile);
}

void TextCache::drop(Tile& tile) {
  if (tile.texture == 0) return;
  x_textures->drop(std::exchange(tile.texture, 0));
  x_bytes -= bytes_of(tile);
}

}  // namespace rollcall::gui
