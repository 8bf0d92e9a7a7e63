#include "player/gui/damage.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <vector>

#include "tests/player/ui/headless.h"

using namespace rollcall;
using gui::DisplayList;
using gui::Rectangle;
using Parts = std::vector<Rectangle>;

namespace {

constexpr gui::Colour ink{20, 20, 20};
constexpr gui::Colour paper{250, 250, 250};

DisplayList::Fill fill(Rectangle area, gui::Colour colour = ink) { return {area, colour, 0}; }

/// Frames of a small window, one after the other.
struct Frames {
  Parts next(const std::vector<DisplayList::Command>& commands) {
    DisplayList list;
    list.begin(400, gui::Facing::natural, texts.round());
    list.add(fill({0, 0, 400, 300}, paper));
    for (const DisplayList::Command& command : commands) list.add(command);
    return damage.next(list, pictures, 400, 300);
  }
  DisplayList::Letters letters(std::string_view words) { return {&texts.set(std::string(words), {}), {50, 50}, ink}; }

  test::MemoryTextures textures;
  gui::TextCache texts{test::typesetter(), textures};
  gui::Pictures pictures;
  gui::Damage damage;
};

const Parts whole{{0, 0, 400, 300}};

bool covers(const Parts& parts, const Rectangle& area) {
  return std::any_of(parts.begin(), parts.end(),
                     [&](const Rectangle& part) { return access::intersection(part, area) == area; });
}

}  // namespace

TEST_CASE("the first frame, and one of another size, has to be painted everywhere") {
  Frames frames;
  CHECK(frames.next({}) == whole);
  DisplayList list;
  list.begin(200, gui::Facing::natural, frames.texts.round());
  CHECK(frames.damage.next(list, frames.pictures, 200, 300) == Parts{{0, 0, 200, 300}});
}

TEST_CASE("a frame that shows the same has nothing to be painted") {
  Frames frames;
  const auto frame = [&] { return frames.next({fill({10, 10, 50, 20}), frames.letters("Week one")}); };
  frame();
  CHECK(frame().empty());
}

TEST_CASE("what has come, gone or moved is painted where it was and where it is, smoothed edges included") {
  Frames frames;
  frames.next({fill({300, 200, 20, 20})});
  CHECK(frames.next({fill({300, 200, 20, 20}), fill({10, 10, 50, 20})}) == Parts{{9, 9, 52, 22}});
  CHECK(frames.next({fill({300, 200, 20, 20}), fill({110, 150, 50, 20})}) == Parts{{9, 9, 52, 22}, {109, 149, 52, 22}});
  CHECK(frames.next({fill({300, 200, 20, 20})}) == Parts{{109, 149, 52, 22}});
}

TEST_CASE("what lies between something that is gone and something new stays unpainted") {
  Frames frames;
  std::vector<DisplayList::Command> before, now;
  for (int i = 0; i < 60; ++i) {
    const auto n = static_cast<float>(i);
    for (auto* list : {&before, &now}) list->push_back(fill({5 * n, 100, 4, 4}));
    if (i == 2) before.push_back(fill({0, 0, 10, 10}));
    if (i == 55) now.push_back(fill({300, 200, 10, 10}));
  }
  frames.next(before);
  CHECK(frames.next(now) == Parts{{0, 0, 11, 11}, {299, 199, 12, 12}});
}

TEST_CASE("two that have changed their order are painted again") {
  Frames frames;
  const DisplayList::Fill below = fill({10, 10, 50, 50}), above = fill({30, 30, 50, 50}, {200, 0, 0});
  frames.next({below, above});
  CHECK(covers(frames.next({above, below}), {30, 30, 30, 30}));
}

TEST_CASE("only what can be seen counts") {
  Frames frames;
  const DisplayList::Clip clip{{0, 0, 100, 100}};
  frames.next({clip, fill({150, 150, 20, 20}), DisplayList::Unclip{}});
  CHECK(frames.next({clip, fill({160, 160, 20, 20}), DisplayList::Unclip{}}).empty());
  CHECK(frames.next({clip, fill({90, 90, 20, 20}), DisplayList::Unclip{}}) == Parts{{89, 89, 11, 11}});
}

TEST_CASE("other words are seen, also where they stand at the address of those before") {
  Frames frames;
  frames.next({frames.letters("Week one")});
  CHECK(frames.next({frames.letters("Week two")}).size() == 1);
  DisplayList::Letters letters = frames.letters("Week two");
  CHECK(frames.next({letters}).empty());
  letters.text->serial += 100;
  CHECK(frames.next({letters}).size() == 1);
}

TEST_CASE("another picture under the same name is seen") {
  Frames frames;
  const DisplayList::Image image{"scene", {50, 50, 100, 80}, 0};
  frames.pictures["scene"] = test::flat_picture(10, 8, 100, 0, 0);
  frames.next({image});
  CHECK(frames.next({image}).empty());
  frames.pictures["scene"] = test::flat_picture(10, 8, 0, 100, 0);
  CHECK(covers(frames.next({image}), image.area));
}

TEST_CASE("there are few parts, which stand apart and cover all that has changed") {
  Frames frames;
  frames.next({});
  std::vector<DisplayList::Command> many;
  for (int i = 0; i < 40; ++i)
    many.push_back(fill({static_cast<float>(i * 97 % 380), static_cast<float>(i * 61 % 280), 6, 6}));
  const Parts parts = frames.next(many);
  CHECK(parts.size() <= gui::Damage::most_parts);
  for (const DisplayList::Command& command : many) CHECK(covers(parts, std::get<DisplayList::Fill>(command).area));
  for (std::size_t a = 0; a < parts.size(); ++a) {
    for (std::size_t b = a + 1; b < parts.size(); ++b) CHECK(gui::is_empty(access::intersection(parts[a], parts[b])));
  }
}
