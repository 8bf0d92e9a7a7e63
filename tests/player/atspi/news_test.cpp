#include "player/atspi/news.h"

#include <doctest/doctest.h>

#include "tests/player/atspi/shown.h"

using namespace rollcall;
using test::frame;
using Said = std::vector<std::string>;

TEST_CASE("a page is read when it appears, without what can be operated, and once") {
  atspi::News news;
  const atspi::Shown page = frame(1, {test::text("The gate"), test::button("go", "Go on"), test::text("It rains.")});
  CHECK(news.observe(page) == Said{"The gate", "It rains."});
  CHECK(news.observe(page).empty());
}

TEST_CASE("what stood on the page before is not read again") {
  atspi::News news;
  news.observe(frame(1, {test::text("The gate"), test::text("It rains.")}));
  CHECK(news.observe(frame(2, {test::text("The gate"), test::text("The van leaves.")})) == Said{"The van leaves."});
}

TEST_CASE("a value stands in the row of its name, and is new when it changes") {
  atspi::News news;
  access::Widget trust = test::text("Trust", access::Role::meter);
  trust.state = "3 of 6";
  CHECK(news.observe(frame(1, {trust})) == Said{"Trust\t3 of 6"});
  trust.state = "4 of 6";
  CHECK(news.observe(frame(1, {trust})).empty());
  trust.state = "5 of 6";
  CHECK(news.observe(frame(2, {trust})) == Said{"Trust\t5 of 6"});
}

TEST_CASE("another place on the same page is read as well") {
  atspi::News news;
  atspi::Shown asked = frame(1, {test::text("Is it true?")});
  news.observe(asked);
  atspi::Shown answered = frame(1, {test::text("Is it true?"), test::text("It is.")});
  answered.place = "answered";
  CHECK(news.observe(answered) == Said{"It is."});
}

TEST_CASE("on the same page only live regions are read, and again on another occasion") {
  atspi::News news;
  news.observe(frame(1, {}));
  CHECK(news.observe(frame(1, {test::text("quiet"), test::live("The PIN is wrong.", 1)})) == Said{"The PIN is wrong."});
  CHECK(news.observe(frame(1, {test::live("The PIN is wrong.", 1)})).empty());
  CHECK(news.observe(frame(1, {test::live("The PIN is wrong.", 2)})) == Said{"The PIN is wrong."});
}
