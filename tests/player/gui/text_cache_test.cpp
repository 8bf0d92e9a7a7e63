#include "player/gui/text_cache.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "player/gui/icons.h"
#include "player/gui/input.h"
#include "player/gui/metrics.h"
#include "tests/player/ui/headless.h"

using namespace rollcall;

namespace {

void draw_all(gui::TextCache& cache, gui::ShapedText& text) {
  for (gui::Tile& tile : text.tiles) cache.texture(text, tile);
}

}  // namespace

TEST_CASE("the same words in the same style are set once") {
  test::MemoryTextures textures;
  gui::TextCache cache(test::typesetter(), textures);
  gui::ShapedText& first = cache.set("Week one", {}, 200);
  CHECK(&first == &cache.set("Week one", {}, 200));
  CHECK(&first != &cache.set("Week one", {}, 201));
  CHECK(&first != &cache.set("Week one", {.weight = text::Weight::bold}, 200));
  CHECK(cache.size() == 3);
}

TEST_CASE("the same words stand apart by what stands out in them") {
  test::MemoryTextures textures;
  gui::TextCache cache(test::typesetter(), textures);
  const std::vector<Span> stressed{{Span::Kind::stressed, 0, 4}};
  const std::vector<Span> strong{{Span::Kind::strong, 0, 4}};
  gui::ShapedText& plain = cache.set("Week one", {}, 200);
  CHECK(&plain != &cache.set({"Week one", stressed}, {}, 200));
  CHECK(&cache.set({"Week one", strong}, {}, 200) != &cache.set({"Week one", stressed}, {}, 200));
  CHECK(&cache.set({"Week one", strong}, {}, 200) == &cache.set({"Week one", strong}, {}, 200));
  CHECK(cache.size() == 3);
}

TEST_CASE("only what is drawn becomes a texture, in pieces below 2048 pixels") {
  test::MemoryTextures textures;
  gui::TextCache cache(test::typesetter(), textures);
  std::string words;
  for (int i = 0; i < 900; ++i) words += "landing ";
  gui::ShapedText& text = cache.set(words, {.size = 60}, 3000);
  CHECK(textures.count() == 0);
  CHECK(text.tiles.size() > 10);
  draw_all(cache, text);
  CHECK(textures.count() == text.tiles.size());
  CHECK(textures.largest_side() <= 1024);
}

TEST_CASE("textures are dropped when nobody has asked for them and there are too many") {
  test::MemoryTextures textures;
  gui::TextCache cache(test::typesetter(), textures);
  for (int i = 0; i < 3000; ++i) {
    cache.begin_round();
    draw_all(cache, cache.set("A line of some length, number " + std::to_string(i), {.size = 60}, 900));
    REQUIRE(cache.bytes() <= gui::TextCache::most_bytes + (1u << 20));
    REQUIRE(cache.size() <= gui::TextCache::most_texts + 3);
  }
  CHECK(textures.count() < 3000);
}

TEST_CASE("textures of a long page of which little is seen at a time stay within the bound, and come again") {
  test::MemoryTextures textures;
  gui::TextCache cache(test::typesetter(), textures);
  constexpr int paragraphs = 300;
  gui::ShapedText* first = nullptr;
  for (int seen = 0; seen < paragraphs; ++seen) {
    cache.begin_round();
    CHECK(cache.bytes() <= gui::TextCache::most_bytes);
    for (int i = 0; i < paragraphs; ++i) {
      gui::ShapedText& text =
          cache.set("A paragraph as it stands on a long page, number " + std::to_string(i), {.size = 60}, 900);
      if (i == 0) first = &text;
      if (i == seen) draw_all(cache, text);
    }
  }
  REQUIRE(first);
  CHECK(std::all_of(first->tiles.begin(), first->tiles.end(), [](const gui::Tile& tile) { return tile.texture == 0; }));
  draw_all(cache, *first);
  CHECK(std::all_of(first->tiles.begin(), first->tiles.end(), [](const gui::Tile& tile) { return tile.texture != 0; }));
}

TEST_CASE("two texts never have the same number") {
  test::MemoryTextures textures;
  gui::TextCache cache(test::typesetter(), textures);
  const std::uint64_t one = cache.set("one", {}).serial;
  CHECK(cache.set("two", {}).serial != one);
  CHECK(cache.set("one", {}).serial == one);
}

TEST_CASE("a text in use survives the rounds that use it") {
  test::MemoryTextures textures;
  gui::TextCache cache(test::typesetter(), textures);
  gui::ShapedText& kept = cache.set("kept", {});
  for (int i = 0; i < 2000; ++i) {
    cache.begin_round();
    REQUIRE(&cache.set("kept", {}) == &kept);
    cache.set(std::to_string(i), {});
  }
}

TEST_CASE("every texture goes with the cache") {
  test::MemoryTextures textures;
  {
    gui::TextCache cache(test::typesetter(), textures);
    draw_all(cache, cache.set("Rollcall", {}));
    CHECK(textures.count() == 1);
  }
  CHECK(textures.count() == 0);
}

TEST_CASE("events come out one by one in their order, pointer moves joined") {
  ui::InputQueue queue;
  for (int i = 0; i < 15; ++i) {
    ui::Event event;
    event.key = ui::Key::right;
    queue.push(event);
    event.kind = ui::Event::Kind::pointer_moved;
    queue.push(event);
    queue.push(event);
  }
  int keys = 0;
  int moves = 0;
  while (auto event = queue.pop()) ++(event->kind == ui::Event::Kind::key ? keys : moves);
  CHECK(keys == 15);
  CHECK(moves == 15);
}

TEST_CASE("every icon draws something, and arrows can be mirrored") {
  for (int i = 1; i < static_cast<int>(ui::Icon::count); ++i) {
    const text::Coverage icon = ui::draw_icon(static_cast<ui::Icon>(i), 24, ui::Facing::natural);
    CHECK_MESSAGE(std::any_of(icon.pixels.begin(), icon.pixels.end(), [](auto p) { return p > 128; }), i);
  }
  const text::Coverage back = ui::draw_icon(ui::Icon::back, 24, ui::Facing::natural);
  CHECK(back.pixels != ui::draw_icon(ui::Icon::back, 24, ui::Facing::mirrored).pixels);
}

TEST_CASE("letters grow with the wish of the learner, with the display and with the window") {
  const auto size = [](float width, float height, float density, int percent) {
    return ui::Metrics::of(width, height, density, percent).style(ui::Type::body).size;
  };
  CHECK(size(1280, 800, 1, 200) == doctest::Approx(2 * size(1280, 800, 1, 100)).epsilon(0.03));
  CHECK(size(2560, 1600, 2, 100) == doctest::Approx(2 * size(1280, 800, 1, 100)).epsilon(0.03));
  CHECK(size(1920, 1080, 1, 100) > size(1280, 800, 1, 100));
  CHECK(size(1024, 600, 1, 100) >= 15);
  CHECK(size(1, 1, 1, 100) >= 14);
}

TEST_CASE("where things stand far apart, letters, words and lines do, and a line holds fewer of them") {
  const ui::Metrics usual = ui::Metrics::of(1280, 800, 1, 100),
                    wide = ui::Metrics::of(1280, 800, 1, 100, ui::Spacing::wide);
  const text::TextStyle style = wide.style(ui::Type::body);
  // WCAG 2.1, 1.4.12, in ems.
  CHECK(style.letter_spacing >= 0.12F);
  CHECK(style.word_spacing + style.letter_spacing >= 0.16F);
  const text::Paragraph lines = test::typesetter().set("Week one\nWeek two", style);
  CHECK(lines.height() / 2 >= 1.5F * style.size);
  const auto length = [](const ui::Metrics& metrics) {
    return test::typesetter().set("Twelve weeks on a remand wing", metrics.style(ui::Type::body)).width();
  };
  CHECK(length(wide) > 1.2F * length(usual));
  CHECK(wide.longest_line() == usual.longest_line());
}

TEST_CASE("texts that stand far apart are set by themselves") {
  test::MemoryTextures textures;
  gui::TextCache cache(test::typesetter(), textures);
  gui::ShapedText& usual = cache.set("Week one", {}, 200);
  CHECK(&usual != &cache.set("Week one", {.letter_spacing = 0.12F}, 200));
  CHECK(&usual != &cache.set("Week one", {.word_spacing = 0.16F}, 200));
}
