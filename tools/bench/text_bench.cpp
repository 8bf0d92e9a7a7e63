// What letters cost: Arabic laid out and drawn, and the cache of what was drawn on a long walk over long pages.
#include <malloc.h>

#include <algorithm>
#include <string>
#include <vector>

#include "player/gui/metrics.h"
#include "player/gui/text_cache.h"
#include "tools/bench/benches.h"
#include "tools/bench/table.h"

namespace rollcall::bench {
namespace {

/// Counts what a driver would have to keep, and keeps nothing.
class CountedTextures final : public gui::Textures {
 public:
  gui::TextureId make(const text::Coverage& coverage) override { return count(coverage.pixels.size()); }
  gui::TextureId make(const text::Picture& picture) override { return count(picture.pixels.size()); }
  void drop(gui::TextureId texture) override {
    x_bytes -= x_sizes[texture - 1];
    x_sizes[texture - 1] = 0;
  }
  std::size_t bytes() const { return x_bytes; }

 private:
  gui::TextureId count(std::size_t size) {
    x_bytes += size;
    x_sizes.push_back(size);
    return x_sizes.size();
  }

  std::vector<std::size_t> x_sizes;
  std::size_t x_bytes = 0;
};

const std::vector<std::string>& words() {
  static const std::vector<std::string> arabic{
      "وصلت",  "ورقة",  "التسليم", "إلى",     "الجناح", "قبل",   "العدّ",   "المسائي", "بدقائق",
      "قليلة", "وسألك", "لورن",    "عن",      "أنبوب",  "الماء", "الذي",   "يسرّب",    "منذ",
      "أسبوع", "كامل",  "ولم",     "يسجّله",   "أحد",    "في",    "الدفتر", "فاكتب",   "ما",
      "رأيته", "بعينك", "وقل",     "للمناوب", "أن",     "يتابع", "الأمر",  "غدًا",     "صباحًا"};
  return arabic;
}

/// So many words, another text for each number.
std::string paragraph(std::size_t number, std::size_t length) {
  std::string text = std::to_string(number);
  for (std::size_t i = 0; i < length; ++i) text += " " + words()[(i * 7 + number) % words().size()];
  return text;
}

std::size_t heap() {
  const struct mallinfo2 now = mallinfo2();
  return now.uordblks + now.hblkhd;
}

void draw(gui::TextCache& cache, gui::ShapedText& text) {
  for (gui::Tile& tile : text.tiles) cache.texture(text, tile);
}

void lay_out_arabic(const text::Typesetter& typesetter) {
  CountedTextures textures;
  gui::TextCache cache(typesetter, textures);
  const text::TextStyle style = gui::Metrics::of(1280, 800, 1, 100).style(gui::Type::body);
  std::size_t number = 0;
  const auto once = [&] {
    cache.begin_round();
    draw(cache, cache.set(paragraph(++number, 120), style, 640));
  };
  for (int i = 0; i < 20; ++i) once();
  row("120 words of Arabic laid out and drawn, warm", 1000 * median_processor_seconds(101, once), "ms", "under 5");
}

/// A learner who reads with the largest letters: pages of 60 paragraphs, all of each scrolled through.
void walk(const text::Typesetter& typesetter) {
  constexpr double megabyte = 1e6;
  CountedTextures textures;
  std::size_t most_textures = 0, most_memory = 0;
  {
    const text::TextStyle style = gui::Metrics::of(1920, 1080, 1, 250).style(gui::Type::body);
    typesetter.set(paragraph(0, 40), style, 1400);
    const std::size_t before = heap();
    gui::TextCache cache(typesetter, textures);
    constexpr std::size_t pages = 40, paragraphs = 60;
    for (std::size_t page = 0; page < pages; ++page) {
      for (std::size_t seen = 0; seen + 3 < paragraphs; ++seen) {
        cache.begin_round();
        for (std::size_t i = 0; i < paragraphs; ++i) {
          gui::ShapedText& text = cache.set(paragraph(page * paragraphs + i, 40), style, 1400);
          if (i >= seen && i < seen + 3) draw(cache, text);
        }
        const std::size_t now = heap();
        most_textures = std::max(most_textures, textures.bytes());
        most_memory = std::max(most_memory, textures.bytes() + (now > before ? now - before : 0));
      }
    }
  }
  row("text cache: most textures on 40 pages at 250 %", static_cast<double>(most_textures) / megabyte, "MB", "-");
  row("text cache: with what was laid out and its keys", static_cast<double>(most_memory) / megabyte, "MB", "under 48");
}

}  // namespace

void text(Arguments arguments) {
  if (arguments.size() != 1) throw WrongCall();
  const text::Typesetter typesetter(arguments[0]);
  lay_out_arabic(typesetter);
  walk(typesetter);
}

}  // namespace rollcall::bench
