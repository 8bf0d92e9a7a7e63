#include "player/access/live.h"

#include <doctest/doctest.h>

using namespace rollcall::access;

namespace {

void add(Screen& screen, std::string name, Live live) {
  Widget widget;
  widget.name = std::move(name);
  widget.live = live;
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
