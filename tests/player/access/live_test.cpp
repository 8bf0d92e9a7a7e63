#include "player/access/live.h"

#include <doctest/doctest.h>

using namespace rollcall::access;

namespace {

void add(Screen& screen, std::string name, Live live, std::uint64_t occasion = 0) {
  Widget widget;
  widget.name = std::move(name);
  widget.live = live;
  widget.occasion = occasion;
  screen.add(std::move(widget));
}

}  // namespace

TEST_CASE("what appears in a live region is announced once") {
  LiveRegions regions;
  Screen screen;
  add(screen, "A heading", Live::off);
  regions.observe(screen, 1);
  CHECK(regions.take().empty());
  add(screen, "The PIN is wrong.", Live::assertive);
  regions.observe(screen, 1);
  CHECK(regions.take() == std::vector<Announcement>{{"The PIN is wrong.", "", Live::assertive}});
  regions.observe(screen, 1);
  CHECK(regions.take().empty());
}

TEST_CASE("the same words on another page are new, and so are words that had gone") {
  LiveRegions regions;
  Screen screen;
  add(screen, "Not yet", Live::polite);
  regions.observe(screen, 1);
  regions.observe(screen, 2);
  CHECK(regions.take().size() == 2);
  regions.observe(Screen(), 2);
  regions.observe(screen, 2);
  CHECK(regions.take().size() == 1);
}

TEST_CASE("the same words on another occasion are said again") {
  LiveRegions regions;
  const auto announced = [&](std::uint64_t occasion) {
    Screen screen;
    add(screen, "This is not the right PIN.", Live::assertive, occasion);
    regions.observe(screen, 1);
    return regions.take().size();
  };
  CHECK(announced(1) == 1);
  CHECK(announced(1) == 0);
  CHECK(announced(2) == 1);
}

TEST_CASE("announcements that nobody takes are not kept for ever") {
  LiveRegions regions;
  for (std::uint64_t page = 0; page < 40; ++page) {
    Screen screen;
    add(screen, std::to_string(page), Live::polite);
    regions.observe(screen, page);
  }
  const std::vector<Announcement> taken = regions.take();
  CHECK(taken.size() == LiveRegions::most_waiting);
  CHECK(taken.back().name == "39");
}
